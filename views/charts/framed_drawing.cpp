// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/framed_drawing.h"
#include "views/charts/inks.h"

#include <QPen>
#include <algorithm>
#include <cmath>

namespace headroom::views {
namespace {

constexpr qreal line_width = 1.8;

/// The value of a line at x: held for steps, else of a point that stands there.
double value_at(const OverlayLine& line, double x) {
    double value = std::numeric_limits<double>::quiet_NaN();
    for (std::size_t i = 0; i < std::min(line.x.size(), line.y.size()); ++i) {
        if (line.step && line.x[i] <= x)
            value = line.y[i];
        else if (!line.step && std::abs(line.x[i] - x) < 1e-9)
            value = line.y[i];
    }
    return value;
}

} // namespace

FramedDrawing::FramedDrawing(const Sheet& sheet, const Frame::Setup& setup, std::vector<double> stops)
    : m_frame(sheet, setup), m_x_unit(setup.x.unit), m_y_unit(setup.y.unit), m_stops(std::move(stops)) {}

void FramedDrawing::paint(QPainter& painter) const {
    m_frame.paint_grid(painter);
    painter.setRenderHint(QPainter::Antialiasing);
    paint_plot(painter);
    m_frame.paint_axes(painter);
}

std::optional<Reading> FramedDrawing::read(const QPointF& at) const {
    if (!m_frame.plot.adjusted(-4, -4, 4, 4).contains(at)) return {};
    const int index = nearest_index(m_stops, m_frame.x.inverse(at.x()));
    auto reading = index < 0 ? std::nullopt : stop(index);
    if (reading) reading->at.setY(at.y());
    return reading;
}

std::optional<Reading> FramedDrawing::stop(int index) const {
    if (index < 0 || index >= stops()) return {};
    const double x = m_stops[static_cast<std::size_t>(index)];
    Reading reading;
    reading.head = head(x);
    reading.item = reading.stop = index;
    reading.at = {m_frame.x(x), m_frame.plot.center().y()};
    if (x >= m_frame.x.range.minimum && x <= m_frame.x.range.maximum) reading.vertical = m_frame.x(x);
    fill(reading, static_cast<std::size_t>(index));
    std::erase_if(reading.dots, [this](const Reading::Dot& dot) {
        return !m_frame.plot.adjusted(-1, -1, 1, 1).contains(dot.at);
    });
    return reading;
}

QString FramedDrawing::head(double x) const { return x_text(x); }

QString FramedDrawing::between(double low, double high) const {
    return y_text(low) + QStringLiteral(" – ") + y_text(high);
}

Visible::Visible(std::span<const double> xs, const PlotRange& range) {
    const auto first = std::lower_bound(xs.begin(), xs.end(), range.minimum);
    const auto last = std::upper_bound(xs.begin(), xs.end(), range.maximum);
    begin = static_cast<std::size_t>(first - xs.begin());
    end = static_cast<std::size_t>(last - xs.begin());
    begin -= begin > 0 ? 1 : 0;
    end += end < xs.size() ? 1 : 0;
}

std::span<const double> Visible::of(std::span<const double> values) const {
    const std::size_t stop = std::min(end, values.size());
    return begin < stop ? values.subspan(begin, stop - begin) : std::span<const double>();
}

void paint_overlays(QPainter& painter, const Frame& frame, const std::vector<OverlayLine>& lines) {
    for (const OverlayLine& line : lines) {
        const QPen pen(colour_of(line.ink, frame.theme()), line_width,
                       line.dashed ? Qt::DashLine : Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
        if (line.step)
            stroke_steps(painter, frame, line.x, line.y, frame.x.range.maximum, pen);
        else
            stroke(painter, frame, line.x, line.y, pen);
    }
}

void add_overlays(Extent& extent, const std::vector<OverlayLine>& lines, const PlotRange& x) {
    for (const OverlayLine& line : lines)
        extent.add(Visible(line.x, x).of(line.y));
}

void add_overlays(std::vector<LegendEntry>& legend, const std::vector<OverlayLine>& lines) {
    for (const OverlayLine& line : lines)
        legend.push_back(
            {line.dashed ? LegendEntry::Mark::dashed : LegendEntry::Mark::line, line.name, line.ink});
}

void read_overlays(Reading& reading, const Frame& frame, const std::vector<OverlayLine>& lines, double x,
                   const Unit& unit) {
    for (const OverlayLine& line : lines) {
        const double value = value_at(line, x);
        if (!std::isfinite(value)) continue;
        const QColor colour = colour_of(line.ink, frame.theme());
        reading.rows.push_back({colour, line.name, format_value(value, unit), false});
        reading.dots.push_back({frame.at(x, value), colour});
    }
}

} // namespace headroom::views
