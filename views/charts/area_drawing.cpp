// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/chart_text.h"
#include "views/charts/drawings.h"
#include "views/charts/framed_drawing.h"
#include "views/charts/inks.h"

#include <QPen>
#include <algorithm>
#include <cmath>

namespace headroom::views {
namespace {

/// Where each layer begins and ends at each x: positive values upwards from zero, negative ones downwards.
struct Stack {
    std::vector<std::vector<double>> from, to;

    explicit Stack(const StackedAreaChart& chart) {
        const std::size_t count = chart.at.size();
        std::vector<double> up(count, 0), down(count, 0);
        for (const AreaLayer& layer : chart.layers) {
            from.emplace_back(count, 0);
            to.emplace_back(count, 0);
            for (std::size_t i = 0; i < count; ++i) {
                const double value =
                    i < layer.values.size() && std::isfinite(layer.values[i]) ? layer.values[i] : 0;
                double& level = value < 0 ? down[i] : up[i];
                from.back()[i] = level;
                level += value;
                to.back()[i] = level;
            }
        }
    }
};

double spacing(const std::vector<double>& xs) {
    double least = std::numeric_limits<double>::infinity();
    for (std::size_t i = 1; i < xs.size(); ++i)
        least = std::min(least, xs[i] - xs[i - 1]);
    return std::isfinite(least) ? least : 1;
}

Frame::Setup setup_of(const StackedAreaChart& chart) {
    Extent x;
    x.add(chart.at);
    if (chart.bars && !chart.at.empty()) {
        const double half = spacing(chart.at) / 2;
        x.add(chart.at.front() - half);
        x.add(chart.at.back() + half);
    }
    std::vector<LegendEntry> legend;
    for (const AreaLayer& layer : chart.layers)
        legend.push_back({LegendEntry::Mark::box, layer.name, layer.ink});
    add_overlays(legend, chart.lines);
    if (legend.size() == 1) legend.clear(); // the title says it
    const auto y_range = [&chart](const PlotRange& visible_x) {
        Extent y;
        y.add(0);
        const Stack stack(chart);
        const Visible visible(chart.at, visible_x);
        for (const auto& ends : stack.to)
            y.add(visible.of(ends));
        add_overlays(y, chart.lines, visible_x);
        return y.range(chart.y);
    };
    return {chart.x, chart.y, x.range(chart.x), y_range, true, true, true, legend};
}

class AreaDrawing : public FramedDrawing {
public:
    AreaDrawing(const StackedAreaChart& chart, const Sheet& sheet)
        : FramedDrawing(sheet, setup_of(chart), chart.at), m_chart(chart), m_stack(chart) {}

protected:
    void paint_plot(QPainter& painter) const override {
        for (std::size_t layer = 0; layer < m_chart.layers.size(); ++layer) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(fill_colour(m_chart.layers[layer].ink, theme()));
            if (m_chart.bars)
                paint_bars(painter, layer);
            else
                painter.drawPolygon(band(frame(), m_chart.at, m_stack.from[layer], m_stack.to[layer]));
        }
        if (!m_chart.bars) paint_seams(painter);
        paint_overlays(painter, frame(), m_chart.lines);
    }

    void fill(Reading& reading, std::size_t index) const override {
        double sum = 0;
        // From the top down, as they are seen.
        for (std::size_t i = m_chart.layers.size(); i-- > 0;) {
            const AreaLayer& layer = m_chart.layers[i];
            if (index >= layer.values.size() || !std::isfinite(layer.values[index])) continue;
            sum += layer.values[index];
            reading.rows.push_back(
                {fill_colour(layer.ink, theme()), layer.name, y_text(layer.values[index]), false});
        }
        if (m_chart.layers.size() > 1)
            reading.rows.push_back({{}, ChartText::tr("Together"), y_text(sum), false});
        read_overlays(reading, frame(), m_chart.lines, m_chart.at[index], m_chart.y.unit);
    }

private:
    void paint_bars(QPainter& painter, std::size_t layer) const {
        const double half = spacing(m_chart.at) * 0.4;
        for (std::size_t i = 0; i < m_chart.at.size(); ++i) {
            QRectF bar(frame().at(m_chart.at[i] - half, m_stack.from[layer][i]),
                       frame().at(m_chart.at[i] + half, m_stack.to[layer][i]));
            bar = bar.normalized().intersected(frame().plot);
            if (bar.height() > 0 && bar.width() > 0) painter.drawRect(bar);
        }
    }

    /// Thin lines in the card's colour between neighbours, so that layers part without relying on colour.
    void paint_seams(QPainter& painter) const {
        for (std::size_t layer = 0; layer + 1 < m_chart.layers.size(); ++layer)
            stroke(painter, frame(), m_chart.at, m_stack.to[layer], QPen(theme().card, 1));
    }

    StackedAreaChart m_chart;
    Stack m_stack;
};

} // namespace

std::unique_ptr<Drawing> draw(const StackedAreaChart& chart, const Sheet& sheet) {
    return std::make_unique<AreaDrawing>(chart, sheet);
}

} // namespace headroom::views
