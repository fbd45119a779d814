// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/label_place.h"
#include "views/charts/clip.h"
#include "views/charts/least_covering.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace headroom::views {
namespace {

constexpr qreal height = 18, ring = 11;
/// What it costs to cover a dot, and a pixel of a line; to stand a pixel away, and to leave the plot.
constexpr double per_dot = 100, per_line_pixel = 10, per_pixel_away = 2, outside = 1e4;

/// Length of a line within a box, by sampling it pixel by pixel.
double length_within(const QLineF& line, const QRectF& box) {
    const QRectF bounds = QRectF(line.p1(), line.p2()).normalized().adjusted(-1, -1, 1, 1);
    if (!bounds.intersects(box)) return 0;
    const int steps = std::max(1, static_cast<int>(line.length()));
    int inside = 0;
    for (int i = 0; i <= steps; ++i)
        inside += box.contains(line.pointAt(static_cast<qreal>(i) / steps));
    return inside;
}

} // namespace

void LabelPlaces::keep_clear_of(const QPointF& dot, qreal radius) { m_dots.push_back({dot, radius}); }

void LabelPlaces::keep_clear_of(const QPolygonF& line) {
    const auto is_finite = [](const QPointF& p) { return std::isfinite(p.x()) && std::isfinite(p.y()); };
    for (qsizetype i = 1; i < line.size(); ++i) {
        if (!is_finite(line[i - 1]) || !is_finite(line[i])) continue;
        for (const QPolygonF& part : clipped_line({{line[i - 1], line[i]}}, m_plot))
            m_lines.emplace_back(part.front(), part.back());
    }
}

double LabelPlaces::covered(const QRectF& box) const {
    double cost = m_plot.contains(box) ? 0 : outside;
    for (const Dot& dot : m_dots)
        if (box.adjusted(-dot.radius, -dot.radius, dot.radius, dot.radius).contains(dot.at)) cost += per_dot;
    for (const QLineF& line : m_lines)
        cost += per_line_pixel * length_within(line, box);
    for (const QRectF& taken : m_taken)
        if (taken.intersects(box)) cost += 10 * per_dot;
    return cost;
}

QRectF LabelPlaces::place(const QPointF& point, qreal width) {
    constexpr std::array<QPointF, 8> sides = {QPointF{1, 0},  {-1, 0}, {0, -1},  {0, 1},
                                              QPointF{1, -1}, {1, 1},  {-1, -1}, {-1, 1}};
    const QSizeF size(width + 4, height);
    std::vector<Spot> spots;
    for (qreal away = 0; away <= 32; away += 4)
        for (const QPointF& side : sides) {
            const qreal reach = (side.x() != 0 && side.y() != 0 ? 0.6 * ring : ring) + away;
            QRectF box(QPointF(), size);
            box.moveCenter(point + QPointF(side.x() * (reach + size.width() / 2),
                                           side.y() * (reach + size.height() / 2)));
            spots.push_back({box, per_pixel_away * away});
        }
    const QRectF box = least_covering(spots, [this](const QRectF& area) { return covered(area); }).box;
    m_taken.push_back(box);
    return box;
}

} // namespace headroom::views
