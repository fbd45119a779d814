// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/chart_text.h"
#include "views/charts/clip.h"
#include "views/charts/distribution.h"
#include "views/charts/drawings.h"
#include "views/charts/framed_drawing.h"
#include "views/charts/inks.h"
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

/// The box beside the threshold: "P(cost > $80 M)" and a line for each series.
struct ThresholdBox {
    static constexpr qreal padding = 8, row = 17, dot_room = 14;
    QString head;
    std::vector<std::pair<QColor, QString>> rows;

    QSizeF size() const {
        qreal width = text_width(head, theme_font(TextRole::strong));
        for (const auto& [colour, text] : rows)
            width = std::max(width, dot_room + text_width(text, theme_font(TextRole::caption)));
        return {width + 2 * padding, row * static_cast<qreal>(rows.size() + 1) + 2 * padding - 4};
    }

    void paint(QPainter& painter, const QPointF& top_left, const Theme& theme) const {
        painter.setPen(QPen(theme.field_border, 1));
        QColor ground = theme.card;
        ground.setAlphaF(0.8); // where it stands over bins they are still seen
        painter.setBrush(ground);
        painter.drawRoundedRect(QRectF(top_left, size()), 6, 6);
        QPointF at = top_left + QPointF(padding, padding + row / 2 - 2);
        draw_words(painter, at, head, text_pen(TextRole::strong, theme.text));
        for (const auto& [colour, text] : rows) {
            at.ry() += row;
            painter.setPen(Qt::NoPen);
            painter.setBrush(colour);
            painter.drawEllipse(at + QPointF(4, 0), 4, 4);
            draw_words(painter, at + QPointF(dot_room, 0), text, text_pen(TextRole::caption, theme.text));
        }
    }
};

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
        const ThresholdBox box = threshold_box();
        const QSizeF size = box.size();
        const bool left = *x + 8 + size.width() > plot.right();
        // Where the curves are not: high for bins, low for the cumulative ones.
        const qreal y = m_chart.cumulative ? plot.bottom() - size.height() - 12 : plot.top() + 2;
        box.paint(painter, {left ? std::max(plot.left(), *x - 8 - size.width()) : *x + 8, y}, theme());
    }

    ThresholdBox threshold_box() const {
        ThresholdBox box;
        box.head = QStringLiteral("P(%1 > %2)").arg(m_chart.quantity, x_text(*m_chart.threshold));
        for (std::size_t i = 0; i < m_chart.series.size(); ++i) {
            constexpr qreal longest_name = 150;
            QString text = format_share(exceedance(m_chart, i, *m_chart.threshold));
            if (m_chart.series.size() > 1)
                text += QStringLiteral("  ") +
                        elided(m_chart.series[i].name, theme_font(TextRole::caption), longest_name);
            box.rows.emplace_back(colour_of(m_chart.series[i].ink, theme()), text);
        }
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
