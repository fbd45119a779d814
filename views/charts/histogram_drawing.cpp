// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/chart_text.h"
#include "views/charts/clip.h"
#include "views/charts/distribution.h"
#include "views/charts/drawings.h"
#include "views/charts/framed_drawing.h"
#include "views/charts/inks.h"
#include "views/charts/threshold_box.h"
#include "views/charts/words.h"

#include <QPen>
#include <algorithm>

namespace headroom::views {
namespace {

std::vector<double> stops_of(const HistogramChart& chart) {
    if (chart.cumulative || chart.edges.size() < 2) return chart.edges;
    std::vector<double> middles;
    for (std::size_t i = 0; i + 1 < chart.edges.size(); ++i)
        middles.push_back((chart.edges[i] + chart.edges[i + 1]) / 2);
    return middles;
}

Frame::Setup setup_of(const HistogramChart& chart) {
    Extent x;
    x.add(chart.edges);
    std::vector<LegendEntry> legend;
    if (chart.series.size() > 1)
        for (const HistogramSeries& series : chart.series)
            legend.push_back({LegendEntry::Mark::line, series.name, series.ink});
    Axis y;
    y.unit = share_unit();
    const auto heights = [](const PlotRange&) { return PlotRange{0, 1.04}; };
    const auto shares = [](const PlotRange&) { return PlotRange{0, 1}; };
    if (chart.cumulative) return {chart.x, y, x.range(chart.x), shares, true, true, true, legend};
    return {chart.x, y, x.range(chart.x), heights, false, true, false, legend};
}

class HistogramDrawing : public FramedDrawing {
public:
    HistogramDrawing(const HistogramChart& chart, const Sheet& sheet)
        : FramedDrawing(sheet, setup_of(chart), stops_of(chart)), m_chart(chart),
          m_heights(bin_heights(chart)) {}

    std::optional<qreal> threshold_x() const override {
        if (!m_chart.threshold) return {};
        return frame().x(*m_chart.threshold);
    }

protected:
    void paint_plot(QPainter& painter) const override {
        for (std::size_t i = 0; i < m_chart.series.size(); ++i)
            if (m_chart.cumulative)
                stroke(painter, frame(), m_chart.edges, cumulative_shares(m_chart.series[i]), line_pen(i));
            else
                paint_bins(painter, i);
        paint_threshold(painter);
    }

    QString head(double x) const override {
        if (m_chart.cumulative) return QStringLiteral("≤ ") + x_text(x);
        const auto next = std::upper_bound(m_chart.edges.begin(), m_chart.edges.end(), x);
        if (next == m_chart.edges.begin() || next == m_chart.edges.end()) return x_text(x);
        return x_text(*(next - 1)) + QStringLiteral(" – ") + x_text(*next);
    }

    void fill(Reading& reading, std::size_t index) const override {
        for (std::size_t i = 0; i < m_chart.series.size(); ++i) {
            const HistogramSeries& series = m_chart.series[i];
            const std::vector<double> sums = cumulative_shares(series);
            if (index >= (m_chart.cumulative ? sums.size() : series.shares.size())) continue;
            const double share = m_chart.cumulative ? sums[index] : series.shares[index];
            const QColor colour = colour_of(series.ink, theme());
            reading.rows.push_back({colour, series.name, format_share(share), false});
            const double height = m_chart.cumulative ? share : m_heights[i][index];
            reading.dots.push_back({frame().at(stops_of(m_chart)[index], height), colour});
        }
    }

private:
    QPen line_pen(std::size_t series) const {
        return {colour_of(m_chart.series[series].ink, theme()), 1.8, Qt::SolidLine, Qt::FlatCap,
                Qt::MiterJoin};
    }

    void paint_bins(QPainter& painter, std::size_t series) const {
        QPolygonF outline;
        const std::vector<double>& heights = m_heights[series];
        if (heights.empty()) return;
        outline << frame().at(m_chart.edges.front(), 0);
        for (std::size_t i = 0; i < heights.size(); ++i)
            outline << frame().at(m_chart.edges[i], heights[i])
                    << frame().at(m_chart.edges[i + 1], heights[i]);
        outline << frame().at(m_chart.edges[heights.size()], 0);
        painter.setPen(Qt::NoPen);
        painter.setBrush(band_colour(m_chart.series[series].ink, theme(), 0.20));
        painter.drawPolygon(clipped_polygon(outline, frame().plot));
        painter.setBrush(Qt::NoBrush);
        painter.setPen(line_pen(series));
        for (const QPolygonF& part : clipped_line(outline, frame().plot.adjusted(-0.5, -1, 0.5, 1)))
            painter.drawPolyline(part);
    }

    void paint_threshold(QPainter& painter) const {
        const auto x = threshold_x();
        const QRectF plot = frame().plot;
        if (!x || *x < plot.left() || *x > plot.right()) return;
        painter.setPen(QPen(theme().text, 1.4, Qt::DashLine, Qt::FlatCap));
        painter.drawLine(QPointF(*x, plot.top()), QPointF(*x, plot.bottom()));
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme().text);
        painter.drawRoundedRect(QRectF(*x - 3, plot.bottom() - 8, 6, 16), 3, 3);
        ThresholdBox box = threshold_box();
        const QRectF place =
            place_beside(box, *x, plot, [this](const QRectF& area) { return covered_by(area); });
        box.paint(painter, place.topLeft(), theme());
    }

    /// Of bins the area under the box, of curves what runs through it, weighed as a band.
    double covered_by(const QRectF& box) const {
        constexpr double band = 30;
        double sum = 0;
        for (std::size_t i = 0; i < m_chart.series.size(); ++i) {
            const std::vector<double> sums =
                m_chart.cumulative ? cumulative_shares(m_chart.series[i]) : m_heights[i];
            for (std::size_t bin = 0; bin + 1 < m_chart.edges.size() && bin < sums.size(); ++bin) {
                const qreal left = std::max(box.left(), frame().x(m_chart.edges[bin]));
                const qreal right = std::min(box.right(), frame().x(m_chart.edges[bin + 1]));
                if (right <= left) continue;
                const qreal top = frame().y(sums[bin]);
                const bool crosses = top > box.top() && top < box.bottom();
                sum += (right - left) * (!m_chart.cumulative
                                             ? std::max(0.0, box.bottom() - std::max(box.top(), top))
                                         : crosses ? band
                                                   : 0);
            }
        }
        return sum;
    }

    ThresholdBox threshold_box() const {
        ThresholdBox box;
        box.head = QStringLiteral("P(%1 > %2)").arg(m_chart.quantity, x_text(*m_chart.threshold));
        for (std::size_t i = 0; i < m_chart.series.size(); ++i)
            box.rows.push_back({colour_of(m_chart.series[i].ink, theme()),
                                format_share(exceedance(m_chart, i, *m_chart.threshold)),
                                m_chart.series.size() > 1 ? m_chart.series[i].name : QString()});
        return box;
    }

    HistogramChart m_chart;
    std::vector<std::vector<double>> m_heights;
};

} // namespace

std::unique_ptr<Drawing> draw(const HistogramChart& chart, const Sheet& sheet) {
    return std::make_unique<HistogramDrawing>(chart, sheet);
}

} // namespace headroom::views
