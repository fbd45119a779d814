// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/chart_text.h"
#include "views/charts/drawings.h"
#include "views/charts/frame.h"
#include "views/charts/inks.h"
#include "views/charts/rows.h"
#include "views/charts/words.h"

#include <QPen>
#include <cmath>

namespace headroom::views {
namespace {

constexpr qreal thickest = 26, tick_row = 22, grip = 6, reference_row = 16;

QStringList names_of(const TimelineChart& chart) {
    QStringList names;
    for (const TimelineRow& row : chart.rows)
        names << row.name;
    return names;
}

PlotRange range_of(const TimelineChart& chart, const ChartView& view) {
    Extent extent;
    for (const TimelineRow& row : chart.rows) {
        for (const TimelineBar& bar : row.bars) {
            extent.add(bar.from);
            extent.add(bar.to);
        }
        for (const TimelineMark& mark : row.marks)
            extent.add(mark.at);
    }
    return view.x.value_or(extent.range(chart.x));
}

class TimelineDrawing : public Drawing {
public:
    TimelineDrawing(const TimelineChart& chart, const Sheet& sheet)
        : m_chart(chart), m_theme(sheet.theme), m_area(sheet.area),
          m_rows(sheet.area.adjusted(0, chart.references.empty() ? 0 : reference_row, 0, 0), names_of(chart),
                 tick_row, 2, thickest) {
        m_map = {range_of(chart, sheet.view), m_rows.bars.left(), m_rows.bars.right()};
        for (int row = 0; row < static_cast<int>(chart.rows.size()); ++row)
            for (int bar = 0; bar < static_cast<int>(bars_of(row).size()); ++bar)
                m_places.push_back({row, bar});
    }

    void paint(QPainter& painter) const override {
        paint_calendar(painter);
        painter.setRenderHint(QPainter::Antialiasing);
        paint_lines(painter);
        for (int row = 0; row < static_cast<int>(m_chart.rows.size()); ++row)
            m_rows.paint_name(painter, row, names_of(m_chart)[row], m_theme);
        for (const Place& place : m_places)
            paint_bar(painter, place);
        for (int row = 0; row < static_cast<int>(m_chart.rows.size()); ++row)
            for (const TimelineMark& mark : m_chart.rows[static_cast<std::size_t>(row)].marks)
                paint_mark(painter, row, mark);
    }

    std::optional<Reading> read(const QPointF& at) const override {
        if (auto mark = read_mark(at)) return mark;
        for (int i = 0; i < stops(); ++i)
            if (box(m_places[static_cast<std::size_t>(i)]).adjusted(-2, 0, 2, 0).contains(at)) return stop(i);
        return {};
    }

    int stops() const override { return static_cast<int>(m_places.size()); }

    std::optional<Reading> stop(int index) const override {
        if (index < 0 || index >= stops()) return {};
        const Place& place = m_places[static_cast<std::size_t>(index)];
        const TimelineBar& bar = bar_of(place);
        const Unit& unit = m_chart.x.unit;
        Reading reading;
        reading.head = bar.label.isEmpty() ? names_of(m_chart)[place.row] : bar.label;
        reading.rows.push_back(
            {fill_colour(bar.ink, m_theme), ChartText::tr("From"), format_value(bar.from, unit), false});
        if (bar.waiting_until > bar.from)
            reading.rows.push_back(
                {{}, ChartText::tr("There from"), format_value(bar.waiting_until, unit), false});
        if (!bar.open_end)
            reading.rows.push_back({{}, ChartText::tr("Until"), format_value(bar.to, unit), false});
        if (!bar.detail.isEmpty()) reading.rows.push_back({{}, bar.detail, {}, true});
        reading.outline = box(place);
        reading.at = reading.outline.center();
        reading.series = place.bar;
        reading.item = place.row;
        reading.stop = index;
        return reading;
    }

    Zoom zoom() const override { return Zoom::x; }
    QRectF plot() const override { return m_rows.bars; }
    PlotRange x_range() const override { return m_map.range; }

    BarHit bar_at(const QPointF& at) const override {
        for (const Place& place : m_places) {
            const TimelineBar& bar = bar_of(place);
            const QRectF outer =
                box(place).adjusted(bar.resizable ? -grip / 2 : 0, 0, bar.resizable ? grip / 2 : 0, 0);
            if (!outer.contains(at) || (!bar.movable && !bar.resizable)) continue;
            const qreal edge = std::min(grip, outer.width() / 4);
            auto part = BarHit::Part::whole;
            if (bar.resizable && at.x() > outer.right() - edge - grip / 2)
                part = BarHit::Part::end;
            else if (bar.resizable && at.x() < outer.left() + edge + grip / 2)
                part = BarHit::Part::start;
            if (part == BarHit::Part::whole && !bar.movable) return {};
            return {place.row, place.bar, part};
        }
        return {};
    }

private:
    struct Place {
        int row, bar;
    };

    const std::vector<TimelineBar>& bars_of(int row) const {
        return m_chart.rows[static_cast<std::size_t>(row)].bars;
    }
    const TimelineBar& bar_of(const Place& place) const {
        return bars_of(place.row)[static_cast<std::size_t>(place.bar)];
    }

    qreal inside(qreal x) const { return std::clamp(x, m_rows.bars.left(), m_rows.bars.right()); }

    QRectF box(const Place& place) const {
        const TimelineBar& bar = bar_of(place);
        QRectF rect = m_rows.bar(place.row, inside(m_map(bar.from)),
                                 inside(m_map(bar.open_end ? m_map.range.maximum : bar.to)));
        if (rect.width() < 3 && bar.from <= m_map.range.maximum && bar.to >= m_map.range.minimum)
            rect.setWidth(3);
        return rect;
    }

    void paint_calendar(QPainter& painter) const {
        const TextPen words = text_pen(TextRole::caption, m_theme.secondary);
        const auto width_of = [&words](const QString& label) { return text_width(label, words.font); };
        const std::vector<Tick> ticks =
            m_chart.x.unit.kind == Unit::Kind::month
                ? month_ticks(m_map.range, m_chart.x.unit.origin, m_rows.bars.width(), width_of)
                : number_ticks(m_map.range, m_chart.x.unit,
                               std::max(1, static_cast<int>(m_rows.bars.width() / 70)));
        for (const Tick& tick : ticks) {
            const qreal x = std::round(m_map(tick.at)) + 0.5;
            painter.setPen(QPen(m_theme.grid, 1));
            painter.drawLine(QPointF(x, m_rows.bars.top()), QPointF(x, m_rows.bars.bottom()));
            const qreal half = width_of(tick.label) / 2;
            draw_words(
                painter,
                {std::clamp(x, m_area.left() + half, m_area.right() - half), m_rows.bars.bottom() + 13},
                tick.label, words, Anchor::centre);
        }
    }

    void paint_bar(QPainter& painter, const Place& place) const {
        const TimelineBar& bar = bar_of(place);
        const QRectF rect = box(place);
        const QColor fill = fill_colour(bar.ink, m_theme);
        if (rect.width() < 0.5) return;
        painter.setPen(Qt::NoPen);
        if (bar.waiting_until > bar.from) {
            painter.setBrush(blended(fill, m_theme.card, 0.28));
            painter.drawRoundedRect(rect, 3, 3);
        }
        painter.setBrush(fill);
        QRectF full = rect;
        if (bar.waiting_until > bar.from)
            full.setLeft(std::min(inside(m_map(bar.waiting_until)), rect.right()));
        if (full.width() > 0) painter.drawRoundedRect(full, 3, 3);
        if (bar.open_end) paint_open_end(painter, rect);
        const QFont font = theme_font(TextRole::caption);
        const QString label = elided(bar.label, font, full.width() - 14);
        if (full.width() > 40 && !bar.label.isEmpty())
            draw_words(painter, {full.left() + 7, full.center().y()}, label, {font, ink_on(fill, m_theme)});
        if (bar.resizable && rect.width() > 24) paint_grips(painter, rect, ink_on(fill, m_theme));
    }

    /// Two notches say: goes on.
    void paint_open_end(QPainter& painter, const QRectF& rect) const {
        painter.setPen(QPen(m_theme.card, 2));
        for (const qreal back : {10.0, 5.0})
            painter.drawLine(QPointF(rect.right() - back, rect.bottom()),
                             QPointF(rect.right() - back + 4, rect.top()));
    }

    void paint_grips(QPainter& painter, const QRectF& rect, const QColor& ink) const {
        QColor pale = ink;
        pale.setAlphaF(0.6F);
        painter.setPen(QPen(pale, 1.2));
        const qreal half = rect.height() / 4;
        painter.drawLine(QPointF(rect.right() - 3.5, rect.center().y() - half),
                         QPointF(rect.right() - 3.5, rect.center().y() + half));
    }

    void paint_mark(QPainter& painter, int row, const TimelineMark& mark) const {
        if (mark.at < m_map.range.minimum || mark.at > m_map.range.maximum) return;
        const QPointF at(m_map(mark.at), m_rows.middle(row));
        painter.setPen(QPen(m_theme.card, 1));
        painter.setBrush(colour_of(mark.ink, m_theme));
        painter.drawPolygon(
            QPolygonF{at + QPointF(0, -6), at + QPointF(6, 0), at + QPointF(0, 6), at + QPointF(-6, 0)});
        const TextPen words = text_pen(TextRole::caption, m_theme.text);
        const qreal width = text_width(mark.label, words.font);
        // Beside it where no bar is; else the pointer reads it.
        for (const qreal left : {at.x() + 10, at.x() - 10 - width})
            if (is_free(row, left, left + width)) {
                draw_words(painter, {left, at.y()}, mark.label, words);
                return;
            }
    }

    bool is_free(int row, qreal left, qreal right) const {
        if (left < m_rows.bars.left() || right > m_rows.bars.right()) return false;
        for (const TimelineBar& bar : bars_of(row))
            if (m_map(std::max(bar.from, bar.waiting_until)) < right &&
                (bar.open_end || m_map(bar.to) > left))
                return false;
        return true;
    }

    std::optional<Reading> read_mark(const QPointF& at) const {
        for (int row = 0; row < static_cast<int>(m_chart.rows.size()); ++row)
            for (const TimelineMark& mark : m_chart.rows[static_cast<std::size_t>(row)].marks) {
                const QPointF centre(m_map(mark.at), m_rows.middle(row));
                if ((at - centre).manhattanLength() > 9) continue;
                Reading reading;
                reading.head = mark.label;
                reading.rows = {{colour_of(mark.ink, m_theme), names_of(m_chart)[row],
                                 format_value(mark.at, m_chart.x.unit), false}};
                reading.at = centre;
                reading.item = row;
                return reading;
            }
        return {};
    }

    void paint_lines(QPainter& painter) const {
        for (const Reference& reference : m_chart.references) {
            const qreal x = m_map(reference.value);
            if (reference.axis != Reference::Along::x || x < m_rows.bars.left() || x > m_rows.bars.right())
                continue;
            const TextPen words = text_pen(TextRole::caption, colour_of(reference.ink, m_theme));
            painter.setPen(QPen(words.colour, 1.2, Qt::DashLine, Qt::FlatCap));
            painter.drawLine(QPointF(x, m_rows.bars.top()), QPointF(x, m_rows.bars.bottom()));
            const qreal half = text_width(reference.label, words.font) / 2;
            draw_words(painter,
                       {std::clamp(x, m_rows.bars.left() + half, m_area.right() - half), m_area.top() + 7},
                       reference.label, words, Anchor::centre);
        }
    }

    TimelineChart m_chart;
    const Theme& m_theme;
    QRectF m_area;
    RowLayout m_rows;
    Map m_map;
    std::vector<Place> m_places;
};

} // namespace

std::unique_ptr<Drawing> draw(const TimelineChart& chart, const Sheet& sheet) {
    return std::make_unique<TimelineDrawing>(chart, sheet);
}

} // namespace headroom::views
