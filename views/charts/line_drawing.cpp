// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/drawings.h"
#include "views/charts/framed_drawing.h"
#include "views/charts/inks.h"
#include "views/charts/references.h"

#include <QPen>
#include <algorithm>
#include <cmath>

namespace headroom::views {
namespace {

std::vector<double> all_x(const LineChart& chart) {
    std::vector<double> xs;
    for (const BandLine& line : chart.lines)
        xs.insert(xs.end(), line.x.begin(), line.x.end());
    std::sort(xs.begin(), xs.end());
    xs.erase(std::unique(xs.begin(), xs.end()), xs.end());
    return xs;
}

Frame::Setup setup_of(const LineChart& chart) {
    Extent x;
    std::vector<LegendEntry> legend;
    bool bands = false;
    for (const BandLine& line : chart.lines) {
        x.add(line.x);
        legend.push_back(
            {line.dashed ? LegendEntry::Mark::dashed : LegendEntry::Mark::line, line.name, line.ink});
        bands = bands || !line.low.empty();
    }
    if (bands && !chart.band_name.isEmpty())
        legend.push_back({LegendEntry::Mark::box, chart.band_name, {Ink::Role::neutral, 0}});
    add_references(x, chart.references, Reference::Along::x);
    const auto y_range = [&chart](const PlotRange& visible_x) {
        Extent y;
        for (const BandLine& line : chart.lines) {
            const Visible visible(line.x, visible_x);
            for (const auto* values : {&line.y, &line.low, &line.high})
                y.add(visible.of(*values));
        }
        add_references(y, chart.references, Reference::Along::y);
        return y.range(chart.y);
    };
    return {chart.x, chart.y, x.range(chart.x), y_range, true, true, true, legend};
}

class LineDrawing : public FramedDrawing {
public:
    LineDrawing(const LineChart& chart, const Sheet& sheet)
        : FramedDrawing(sheet, setup_of(chart), all_x(chart)), m_chart(chart), m_stops(all_x(chart)) {}

protected:
    void paint_plot(QPainter& painter) const override {
        for (const BandLine& line : m_chart.lines)
            if (!line.low.empty()) {
                painter.setPen(Qt::NoPen);
                painter.setBrush(band_colour(line.ink, theme(), theme().inner_band * 0.8));
                painter.drawPolygon(band_of(line));
            }
        paint_references(painter, frame(), m_chart.references);
        for (const BandLine& line : m_chart.lines)
            paint_line(painter, line);
    }

    void fill(Reading& reading, std::size_t index) const override {
        const double x = m_stops[index];
        for (const BandLine& line : m_chart.lines) {
            const auto found = std::find(line.x.begin(), line.x.end(), x);
            const auto i = static_cast<std::size_t>(found - line.x.begin());
            if (found == line.x.end() || i >= line.y.size() || !std::isfinite(line.y[i])) continue;
            const QColor colour = colour_of(line.ink, theme());
            reading.rows.push_back({colour, line.name, y_text(line.y[i]), false});
            if (i < line.low.size() && i < line.high.size())
                reading.rows.push_back({{}, m_chart.band_name, between(line.low[i], line.high[i]), true});
            reading.dots.push_back({frame().at(x, line.y[i]), colour});
        }
    }

private:
    QPolygonF band_of(const BandLine& line) const {
        if (!line.step) return band(frame(), line.x, line.low, line.high);
        return band(frame(), stepped_x(line.x, frame().x.range.maximum), stepped_y(line.low),
                    stepped_y(line.high));
    }

    void paint_line(QPainter& painter, const BandLine& line) const {
        const QColor colour = colour_of(line.ink, theme());
        const QPen pen(colour, 2, line.dashed ? Qt::DashLine : Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
        if (line.step)
            stroke_steps(painter, frame(), line.x, line.y, frame().x.range.maximum, pen);
        else
            stroke(painter, frame(), line.x, line.y, pen);
        if (!line.markers) return;
        painter.setPen(QPen(colour, 1.6));
        painter.setBrush(theme().card);
        for (std::size_t i = 0; i < std::min(line.x.size(), line.y.size()); ++i) {
            const QPointF at = frame().at(line.x[i], line.y[i]);
            if (std::isfinite(line.y[i]) && frame().plot.adjusted(-1, -1, 1, 1).contains(at))
                painter.drawEllipse(at, 3, 3);
        }
    }

    LineChart m_chart;
    std::vector<double> m_stops;
};

} // namespace

std::unique_ptr<Drawing> draw(const LineChart& chart, const Sheet& sheet) {
    return std::make_unique<LineDrawing>(chart, sheet);
}

} // namespace headroom::views
