// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/clip.h"
#include "views/charts/decimate.h"
#include "views/charts/frame.h"

#include <QPen>
#include <algorithm>
#include <cmath>

namespace headroom::views {
namespace {

void stroke_part(QPainter& painter, const Frame& frame, const QPolygonF& line) {
    // A line along the plot's edge keeps its full width.
    const QRectF bounds = frame.plot.adjusted(-0.5, -1, 0.5, 1);
    for (const QPolygonF& part : clipped_line(decimated(line), bounds))
        painter.drawPolyline(part);
}

} // namespace

void stroke(QPainter& painter, const Frame& frame, std::span<const double> xs, std::span<const double> ys,
            const QPen& pen) {
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    QPolygonF part;
    for (std::size_t i = 0; i < std::min(xs.size(), ys.size()); ++i) {
        if (std::isfinite(ys[i])) {
            part << frame.at(xs[i], ys[i]);
            continue;
        }
        stroke_part(painter, frame, part);
        part.clear();
    }
    stroke_part(painter, frame, part);
}

std::vector<double> stepped_x(std::span<const double> xs, double end) {
    std::vector<double> result;
    for (std::size_t i = 0; i < xs.size(); ++i) {
        result.push_back(xs[i]);
        result.push_back(i + 1 < xs.size() ? xs[i + 1] : std::max(end, xs[i]));
    }
    return result;
}

std::vector<double> stepped_y(std::span<const double> ys) {
    std::vector<double> result;
    for (const double value : ys)
        result.insert(result.end(), 2, value);
    return result;
}

void stroke_steps(QPainter& painter, const Frame& frame, std::span<const double> xs,
                  std::span<const double> ys, double end, const QPen& pen) {
    stroke(painter, frame, stepped_x(xs, end), stepped_y(ys), pen);
}

QPolygonF band(const Frame& frame, std::span<const double> xs, std::span<const double> low,
               std::span<const double> high) {
    QPolygonF upper, lower;
    for (std::size_t i = 0; i < std::min({xs.size(), low.size(), high.size()}); ++i)
        if (std::isfinite(low[i]) && std::isfinite(high[i])) {
            upper << frame.at(xs[i], high[i]);
            lower << frame.at(xs[i], low[i]);
        }
    upper = decimated(upper);
    lower = decimated(lower);
    std::reverse(lower.begin(), lower.end());
    return clipped_polygon(upper + lower, frame.plot);
}

int nearest_index(std::span<const double> xs, double value) {
    int nearest = -1;
    for (std::size_t i = 0; i < xs.size(); ++i)
        if (nearest < 0 || std::abs(xs[i] - value) < std::abs(xs[static_cast<std::size_t>(nearest)] - value))
            nearest = static_cast<int>(i);
    return nearest;
}

} // namespace headroom::views
