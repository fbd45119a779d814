// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/paint_chart.h"
#include "views/charts/bar_scale.h"
#include "views/charts/chart_text.h"
#include "views/charts/drawings.h"
#include "views/charts/legend.h"
#include "views/charts/words.h"

#include <algorithm>

namespace headroom::views {
namespace {

constexpr qreal header_height = 26;

template <class... Cases>
struct Overload : Cases... {
    using Cases::operator()...;
};

bool any_series(const auto& series, auto values_of) {
    return std::any_of(series.begin(), series.end(),
                       [&](const auto& one) { return !values_of(one).empty(); });
}

qreal rows_height(std::size_t rows, qreal pitch, qreal rest) {
    return static_cast<qreal>(rows) * pitch + rest;
}

QString joined(const QString& caption, const QString& addition) {
    if (addition.isEmpty()) return caption;
    return caption.isEmpty() ? addition : caption + QStringLiteral(" · ") + addition;
}

QString band_names(const FanChart& chart) {
    const bool inner = any_series(chart.series, [](const FanSeries& s) { return s.p25; });
    const bool outer = any_series(chart.series, [](const FanSeries& s) { return s.p5; });
    if (inner && outer) return ChartText::tr("median, 25–75\u00A0%, 5–95\u00A0%");
    return inner   ? ChartText::tr("median, 25–75\u00A0%")
           : outer ? ChartText::tr("median, 5–95\u00A0%")
                   : QString();
}

void paint_header(QPainter& painter, const QRectF& area, const ChartData& data, const Theme& theme) {
    const TextPen title = text_pen(TextRole::heading, theme.text);
    const TextPen caption = text_pen(TextRole::caption, theme.secondary);
    const qreal y = area.top() + 9;
    const QString words = elided(data.title, title.font, area.width());
    draw_words(painter, {area.left(), y}, words, title);
    const qreal room = area.width() - text_width(words, title.font) - 16;
    draw_words(painter, {area.right(), y}, elided(full_caption(data), caption.font, std::max(0.0, room)),
               caption, Anchor::right);
}

} // namespace

std::unique_ptr<Drawing> make_drawing(const ChartData& data, const QRectF& area, const Theme& theme,
                                      const ChartView& view) {
    const Sheet sheet{area, theme, view, data.legend};
    return std::visit([&sheet](const auto& chart) { return draw(chart, sheet); }, data.content);
}

bool has_data(const ChartData& data) {
    return std::visit(
        Overload{
            [](const FanChart& c) {
                return !c.at.empty() &&
                       (!c.lines.empty() || any_series(c.series, [](const auto& s) { return s.p50; }));
            },
            [](const LineChart& c) { return any_series(c.lines, [](const auto& s) { return s.x; }); },
            [](const StackedAreaChart& c) { return !c.at.empty() && !c.layers.empty(); },
            [](const PowerChart& c) { return !c.at.empty() && (!c.load.empty() || !c.envelope.empty()); },
            [](const HistogramChart& c) {
                return c.edges.size() > 1 && any_series(c.series, [](const auto& s) { return s.shares; });
            },
            [](const StackedBarChart& c) { return !c.rows.empty() && !c.segments.empty(); },
            [](const WaterfallChart& c) { return !c.steps.empty(); },
            [](const TornadoChart& c) { return !c.rows.empty(); },
            [](const ScatterChart& c) { return any_series(c.series, [](const auto& s) { return s.x; }); },
            [](const HeatMap& c) { return !c.values.empty() && !c.rows.empty() && !c.columns.empty(); },
            [](const TimelineChart& c) { return !c.rows.empty(); },
            [](const DensitySketch&) { return true; },
            [](const RangeBar&) { return true; },
        },
        data.content);
}

QString full_caption(const ChartData& data) {
    if (const auto* fan = std::get_if<FanChart>(&data.content)) return joined(data.caption, band_names(*fan));
    if (const auto* bars = std::get_if<StackedBarChart>(&data.content); bars && has_data(data) && !bars->axis)
        return joined(data.caption, bar_scale(*bars).unit_text());
    return data.caption;
}

void paint_empty_text(QPainter& painter, const QRectF& area, const QString& text, const Theme& theme) {
    constexpr qreal pitch = 20, side = 8;
    const TextPen words = text_pen(TextRole::body, theme.secondary);
    const auto most = std::max<qsizetype>(1, static_cast<qsizetype>(area.height() / pitch));
    const auto lines = wrapped(text, words.font, area.width() - 2 * side, most);
    QPointF at = area.center() - QPointF(0, pitch * static_cast<qreal>(lines.size() - 1) / 2);
    for (const auto& line : lines) {
        draw_words(painter, at, line, words, Anchor::centre);
        at.ry() += pitch;
    }
}

void paint_chart(QPainter& painter, const QRectF& area, const ChartData& data, const Theme& theme,
                 const ChartView& view) {
    painter.save();
    if (view.background) painter.fillRect(area, theme.card);
    QRectF rest = area;
    if (view.header) {
        paint_header(painter, area, data, theme);
        rest.setTop(rest.top() + header_height);
    }
    if (has_data(data)) {
        make_drawing(data, rest, theme, view)->paint(painter);
    } else {
        paint_empty_text(painter, rest, data.empty_text, theme);
    }
    painter.restore();
}

qreal preferred_height(const ChartData& data, qreal width) {
    constexpr qreal ticks = 22;
    return std::visit(
        Overload{
            [&](const StackedBarChart& c) {
                std::vector<LegendEntry> entries;
                for (const StackSegment& segment : c.segments)
                    entries.push_back({LegendEntry::Mark::box, segment.name, segment.ink});
                const qreal legend = data.legend && entries.size() > 1 ? Legend(entries, width).height() : 0;
                return rows_height(c.rows.size(), 34, legend + (c.axis ? ticks : 0));
            },
            [&](const TornadoChart& c) {
                return rows_height(c.rows.size(), 27, ticks + 18 + (data.legend ? 24 : 0));
            },
            [&](const TimelineChart& c) { return rows_height(c.rows.size(), 36, ticks); },
            [&](const HeatMap& c) {
                return rows_height(c.rows.size(), 26,
                                   20 + (c.column_title.isEmpty() ? 0 : 18) + (data.legend ? 26 : 0));
            },
            [](const DensitySketch&) { return 28.0; },
            [](const RangeBar&) { return 18.0; },
            [](const auto&) { return 220.0; },
        },
        data.content);
}

} // namespace headroom::views
