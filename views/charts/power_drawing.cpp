// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/chart_text.h"
#include "views/charts/drawings.h"
#include "views/charts/framed_drawing.h"
#include "views/charts/hatch.h"
#include "views/charts/inks.h"

#include <QPen>
#include <algorithm>
#include <cmath>

namespace headroom::views {
namespace {

constexpr Ink envelope_ink{Ink::Role::text, 0}, load_ink{Ink::Role::accent, 0},
    stranded_ink{Ink::Role::warning, 0}, over_ink{Ink::Role::danger, 0};

double month_end(const std::vector<double>& at) {
    return at.empty() ? 1 : at.back() + (at.size() > 1 ? at[1] - at[0] : 1);
}

bool load_exceeds(const PowerChart& chart) {
    for (std::size_t i = 0; i < std::min(chart.envelope.size(), chart.load.size()); ++i)
        if (chart.load[i] > chart.envelope[i]) return true;
    return false;
}

std::vector<LegendEntry> legend_of(const PowerChart& chart) {
    std::vector<LegendEntry> legend{
        {LegendEntry::Mark::line, chart.envelope_name, envelope_ink},
        {chart.load_low.empty() ? LegendEntry::Mark::line : LegendEntry::Mark::fan, chart.load_name,
         load_ink},
        {LegendEntry::Mark::hatch, chart.stranded_name, stranded_ink}};
    if (load_exceeds(chart))
        legend.push_back({LegendEntry::Mark::box, ChartText::tr("Not powered"), over_ink});
    add_overlays(legend, chart.lines);
    return legend;
}

Frame::Setup setup_of(const PowerChart& chart) {
    Extent x;
    x.add(chart.at);
    x.add(month_end(chart.at));
    const auto y_range = [&chart](const PlotRange& visible_x) {
        Extent y;
        y.add(0);
        const Visible visible(chart.at, visible_x);
        for (const auto* values : {&chart.envelope, &chart.load, &chart.load_high})
            y.add(visible.of(*values));
        add_overlays(y, chart.lines, visible_x);
        return y.range(chart.y);
    };
    return {chart.x, chart.y, x.range(chart.x), y_range, true, true, true, legend_of(chart)};
}

class PowerDrawing : public FramedDrawing {
public:
    PowerDrawing(const PowerChart& chart, const Sheet& sheet)
        : FramedDrawing(sheet, setup_of(chart), chart.at), m_chart(chart), m_end(month_end(chart.at)) {}

protected:
    void paint_plot(QPainter& painter) const override {
        paint_stranded(painter);
        painter.setPen(Qt::NoPen);
        if (!m_chart.load_low.empty()) {
            painter.setBrush(band_colour(load_ink, theme(), theme().inner_band));
            painter.drawPolygon(steps_band(m_chart.load_low, m_chart.load_high));
        }
        paint_over(painter);
        stroke_steps(painter, frame(), m_chart.at, m_chart.load, m_end,
                     QPen(colour_of(load_ink, theme()), 2, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
        stroke_steps(painter, frame(), m_chart.at, m_chart.envelope, m_end,
                     QPen(colour_of(envelope_ink, theme()), 2, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
        paint_overlays(painter, frame(), m_chart.lines);
    }

    void fill(Reading& reading, std::size_t index) const override {
        const double x = m_chart.at[index];
        const auto add = [&](const std::vector<double>& values, const QString& name, const Ink& ink) {
            if (index >= values.size() || !std::isfinite(values[index])) return;
            reading.rows.push_back({colour_of(ink, theme()), name, y_text(values[index]), false});
            reading.dots.push_back({frame().at(x, values[index]), colour_of(ink, theme())});
        };
        add(m_chart.envelope, m_chart.envelope_name, envelope_ink);
        add(m_chart.load, m_chart.load_name, load_ink);
        if (index < m_chart.load_low.size() && index < m_chart.load_high.size())
            reading.rows.push_back(
                {{}, m_chart.band_name, between(m_chart.load_low[index], m_chart.load_high[index]), true});
        if (index < m_chart.envelope.size() && index < m_chart.load.size())
            add_difference(reading, m_chart.envelope[index] - m_chart.load[index]);
        read_overlays(reading, frame(), m_chart.lines, x, m_chart.y.unit);
    }

private:
    void add_difference(Reading& reading, double stranded) const {
        if (!std::isfinite(stranded)) return;
        const bool over = stranded < 0;
        reading.rows.push_back({colour_of(over ? over_ink : stranded_ink, theme()),
                                over ? ChartText::tr("Not powered") : m_chart.stranded_name,
                                y_text(std::abs(stranded)), false});
    }

    QPolygonF steps_band(const std::vector<double>& low, const std::vector<double>& high) const {
        return band(frame(), stepped_x(m_chart.at, m_end), stepped_y(low), stepped_y(high));
    }

    /// The load, or the envelope where it is below.
    std::vector<double> served() const {
        std::vector<double> values = m_chart.load;
        for (std::size_t i = 0; i < std::min(values.size(), m_chart.envelope.size()); ++i)
            values[i] = std::min(values[i], m_chart.envelope[i]);
        return values;
    }

    void paint_stranded(QPainter& painter) const {
        paint_hatch(painter, steps_band(served(), m_chart.envelope), stranded_ink, theme());
    }

    void paint_over(QPainter& painter) const {
        if (!load_exceeds(m_chart)) return;
        painter.setPen(Qt::NoPen);
        painter.setBrush(band_colour(over_ink, theme(), 0.55));
        painter.drawPolygon(steps_band(served(), m_chart.load));
    }

    PowerChart m_chart;
    double m_end;
};

} // namespace

std::unique_ptr<Drawing> draw(const PowerChart& chart, const Sheet& sheet) {
    return std::make_unique<PowerDrawing>(chart, sheet);
}

} // namespace headroom::views
