// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/decimate.h"
#include "views/charts/drawings.h"
#include "views/charts/frame.h"
#include "views/charts/inks.h"
#include "views/charts/label_place.h"
#include "views/charts/references.h"
#include "views/charts/words.h"

#include <QPen>
#include <algorithm>
#include <cmath>

namespace headroom::views {
namespace {

constexpr std::size_t cloud_size = 400; ///< from here on dots are small and translucent
constexpr qreal reach = 12;             ///< pixels within which the pointer finds a dot

PlotRange with_room(PlotRange range, const Axis& axis) {
    const double room = (range.maximum - range.minimum) * 0.04;
    return {axis.minimum || (axis.from_zero && range.minimum == 0) ? range.minimum : range.minimum - room,
            axis.maximum ? range.maximum : range.maximum + room};
}

Frame::Setup setup_of(const ScatterChart& chart) {
    Extent x, y;
    std::vector<LegendEntry> legend;
    for (const ScatterSeries& series : chart.series) {
        x.add(series.x);
        y.add(series.y);
        legend.push_back({series.connected    ? LegendEntry::Mark::line
                          : series.emphasised ? LegendEntry::Mark::ring
                                              : LegendEntry::Mark::dot,
                          series.name, series.ink});
    }
    add_references(x, chart.references, Reference::Along::x);
    add_references(y, chart.references, Reference::Along::y);
    const PlotRange y_range = with_room(y.range(chart.y), chart.y);
    return {chart.x,
            chart.y,
            with_room(x.range(chart.x), chart.x),
            [y_range](const PlotRange&) { return y_range; },
            true,
            true,
            true,
            legend};
}

class ScatterDrawing : public Drawing {
public:
    ScatterDrawing(const ScatterChart& chart, const Sheet& sheet)
        : m_chart(chart), m_frame(sheet, setup_of(chart)) {
        for (std::size_t i = 0; i < m_chart.series.size(); ++i)
            m_points.push_back(m_frame.line(m_chart.series[i].x, m_chart.series[i].y));
    }

    void paint(QPainter& painter) const override {
        m_frame.paint_grid(painter);
        painter.setRenderHint(QPainter::Antialiasing);
        paint_references(painter, m_frame, m_chart.references);
        for (std::size_t i = 0; i < m_points.size(); ++i)
            if (!m_chart.series[i].emphasised) paint_series(painter, i);
        for (std::size_t i = 0; i < m_points.size(); ++i)
            if (m_chart.series[i].emphasised) paint_series(painter, i);
        paint_names(painter);
        m_frame.paint_axes(painter);
    }

    /// The nearest dot within reach; those drawn on top first.
    std::optional<Reading> read(const QPointF& at) const override {
        qreal best = reach * reach;
        std::size_t series = m_points.size();
        qsizetype point = -1;
        for (std::size_t s = 0; s < m_points.size(); ++s)
            for (qsizetype i = 0; i < m_points[s].size(); ++i) {
                const QPointF away = m_points[s][i] - at;
                const qreal distance = QPointF::dotProduct(away, away);
                if (seen(m_points[s][i]) && distance <= best) {
                    best = distance;
                    series = s;
                    point = i;
                }
            }
        return point < 0 ? std::nullopt : std::optional(reading_of(series, static_cast<std::size_t>(point)));
    }

    int stops() const override {
        qsizetype count = 0;
        for (const QPolygonF& points : m_points)
            count += points.size();
        return static_cast<int>(count);
    }

    std::optional<Reading> stop(int index) const override {
        for (std::size_t s = 0; s < m_points.size() && index >= 0; ++s) {
            if (index < m_points[s].size()) return reading_of(s, static_cast<std::size_t>(index));
            index -= static_cast<int>(m_points[s].size());
        }
        return {};
    }

    Zoom zoom() const override { return Zoom::both; }
    QRectF plot() const override { return m_frame.plot; }
    PlotRange x_range() const override { return m_frame.x.range; }
    PlotRange y_range() const override { return m_frame.y.range; }

private:
    const Theme& theme() const { return m_frame.theme(); }

    bool seen(const QPointF& point) const {
        return std::isfinite(point.y()) && m_frame.plot.adjusted(-0.5, -0.5, 0.5, 0.5).contains(point);
    }

    Reading reading_of(std::size_t series_index, std::size_t i) const {
        const ScatterSeries& series = m_chart.series[series_index];
        const QColor colour = colour_of(series.ink, theme());
        Reading reading;
        reading.head =
            i < series.labels.size() && !series.labels[i].isEmpty() ? series.labels[i] : series.name;
        reading.rows = {{colour, m_chart.x.title, format_value(series.x[i], m_chart.x.unit), false},
                        {{}, m_chart.y.title, format_value(series.y[i], m_chart.y.unit), false}};
        reading.at = m_points[series_index][static_cast<qsizetype>(i)];
        reading.dots = {{reading.at, colour}};
        reading.series = static_cast<int>(series_index);
        reading.item = static_cast<int>(i);
        return reading;
    }

    /// What names keep clear of: every dot, and the lines between those that are connected.
    LabelPlaces name_places() const {
        LabelPlaces places(m_frame.plot);
        for (std::size_t i = 0; i < m_points.size(); ++i) {
            for (const QPointF& point : m_points[i])
                if (seen(point)) places.keep_clear_of(point, m_chart.series[i].emphasised ? 7 : 3.5);
            if (m_chart.series[i].connected) places.keep_clear_of(m_points[i]);
        }
        return places;
    }

    void paint_series(QPainter& painter, std::size_t index) const {
        const ScatterSeries& series = m_chart.series[index];
        const QColor colour = colour_of(series.ink, theme());
        if (series.connected)
            stroke(painter, m_frame, series.x, series.y,
                   QPen(colour, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        QPolygonF shown;
        for (const QPointF& point : m_points[index])
            if (seen(point)) shown << point;
        if (series.emphasised)
            paint_rings(painter, series, shown);
        else
            paint_dots(painter, series, shown);
    }

    void paint_dots(QPainter& painter, const ScatterSeries& series, const QPolygonF& shown) const {
        const bool cloud = static_cast<std::size_t>(shown.size()) > cloud_size;
        painter.setPen(Qt::NoPen);
        painter.setBrush(cloud || series.pale ? band_colour(series.ink, theme(), 0.45)
                                              : colour_of(series.ink, theme()));
        const qreal radius = cloud ? 1.7 : series.connected ? 2.6 : 3.4;
        for (const std::size_t i : distinct_dots(shown, cloud ? 0.75 : 0.25))
            painter.drawEllipse(shown[static_cast<qsizetype>(i)], radius, radius);
    }

    void paint_rings(QPainter& painter, const ScatterSeries& series, const QPolygonF& shown) const {
        painter.setPen(QPen(colour_of(series.ink, theme()), 2.4));
        painter.setBrush(theme().card);
        for (const QPointF& point : shown)
            painter.drawEllipse(point, 5.5, 5.5);
    }

    /// From a ring to its name, where other dots keep them apart.
    void paint_leader(QPainter& painter, const QPointF& point, const QRectF& name) const {
        constexpr qreal ring = 7, near = 18;
        const QPointF end(std::clamp(point.x(), name.left(), name.right()),
                          std::clamp(point.y(), name.top(), name.bottom()));
        QLineF line(point, end);
        if (line.length() < near) return;
        line.setP1(line.pointAt(ring / line.length()));
        painter.setPen(QPen(theme().text, 1));
        painter.drawLine(line);
    }

    void paint_names(QPainter& painter) const {
        const TextPen words = text_pen(TextRole::strong, theme().text);
        std::optional<LabelPlaces> places;
        for (std::size_t i = 0; i < m_points.size(); ++i)
            for (qsizetype point = 0; m_chart.series[i].emphasised && point < m_points[i].size(); ++point) {
                const auto& names = m_chart.series[i].labels;
                const auto at = static_cast<std::size_t>(point);
                const QString name = at < names.size() ? names[at] : QString();
                if (name.isEmpty() || !seen(m_points[i][point])) continue;
                if (!places) places = name_places();
                const QRectF box = places->place(m_points[i][point], text_width(name, words.font));
                paint_leader(painter, m_points[i][point], box);
                draw_words(painter, box.center(), name, words, Anchor::centre);
            }
    }

    ScatterChart m_chart;
    Frame m_frame;
    std::vector<QPolygonF> m_points;
};

} // namespace

std::unique_ptr<Drawing> draw(const ScatterChart& chart, const Sheet& sheet) {
    return std::make_unique<ScatterDrawing>(chart, sheet);
}

} // namespace headroom::views
