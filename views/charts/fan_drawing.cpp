// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/chart_text.h"
#include "views/charts/drawings.h"
#include "views/charts/framed_drawing.h"
#include "views/charts/inks.h"

#include <QPen>
#include <cmath>

namespace headroom::views {
namespace {

bool has_outer(const FanSeries& series) { return !series.p5.empty() && !series.p95.empty(); }
bool has_inner(const FanSeries& series) { return !series.p25.empty() && !series.p75.empty(); }

Frame::Setup setup_of(const FanChart& chart) {
    Extent x;
    x.add(chart.at);
    for (const OverlayLine& line : chart.lines)
        x.add(line.x);
    std::vector<LegendEntry> legend;
    for (const FanSeries& series : chart.series)
        legend.push_back(
            {has_inner(series) ? LegendEntry::Mark::fan : LegendEntry::Mark::line, series.name, series.ink});
    add_overlays(legend, chart.lines);
    const auto y_range = [&chart](const PlotRange& visible_x) {
        Extent y;
        const Visible visible(chart.at, visible_x);
        for (const FanSeries& series : chart.series)
            for (const auto* values : {&series.p5, &series.p25, &series.p50, &series.p75, &series.p95})
                y.add(visible.of(*values));
        add_overlays(y, chart.lines, visible_x);
        return y.range(chart.y);
    };
    return {chart.x, chart.y, x.range(chart.x), y_range, true, true, true, legend};
}

class FanDrawing : public FramedDrawing {
public:
    FanDrawing(const FanChart& chart, const Sheet& sheet)
        : FramedDrawing(sheet, setup_of(chart), chart.at), m_chart(chart) {}

protected:
    void paint_plot(QPainter& painter) const override {
        // All outer bands, then all inner ones, then the medians: no scenario hides another's median.
        for (const FanSeries& series : m_chart.series)
            if (has_outer(series)) paint_band(painter, series.ink, series.p5, series.p95, theme().outer_band);
        for (const FanSeries& series : m_chart.series)
            if (has_inner(series))
                paint_band(painter, series.ink, series.p25, series.p75, theme().inner_band);
        paint_overlays(painter, frame(), m_chart.lines);
        for (const FanSeries& series : m_chart.series)
            stroke(painter, frame(), m_chart.at, series.p50,
                   QPen(colour_of(series.ink, theme()), 2, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
    }

    void fill(Reading& reading, std::size_t index) const override {
        const double x = m_chart.at[index];
        for (const FanSeries& series : m_chart.series) {
            if (index >= series.p50.size() || !std::isfinite(series.p50[index])) continue;
            const QColor colour = colour_of(series.ink, theme());
            reading.rows.push_back({colour, series.name, y_text(series.p50[index]), false});
            if (has_inner(series))
                reading.rows.push_back({{},
                                        QStringLiteral("25–75\u00A0%"),
                                        between(series.p25[index], series.p75[index]),
                                        true});
            if (has_outer(series))
                reading.rows.push_back(
                    {{}, QStringLiteral("5–95\u00A0%"), between(series.p5[index], series.p95[index]), true});
            reading.dots.push_back({frame().at(x, series.p50[index]), colour});
        }
        read_overlays(reading, frame(), m_chart.lines, x, m_chart.y.unit);
    }

private:
    void paint_band(QPainter& painter, const Ink& ink, const std::vector<double>& low,
                    const std::vector<double>& high, qreal opacity) const {
        painter.setPen(Qt::NoPen);
        painter.setBrush(band_colour(ink, theme(), opacity));
        painter.drawPolygon(band(frame(), m_chart.at, low, high));
        if (theme().translucent) return;
        // Opaque bands hide each other: their edges show through.
        const QPen edge(blended(colour_of(ink, theme()), theme().card, 0.5), 0.7);
        stroke(painter, frame(), m_chart.at, low, edge);
        stroke(painter, frame(), m_chart.at, high, edge);
    }

    FanChart m_chart;
};

} // namespace

std::unique_ptr<Drawing> draw(const FanChart& chart, const Sheet& sheet) {
    return std::make_unique<FanDrawing>(chart, sheet);
}

} // namespace headroom::views
