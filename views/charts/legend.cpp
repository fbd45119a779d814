// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/legend.h"
#include "views/charts/hatch.h"
#include "views/charts/inks.h"
#include "views/charts/words.h"

#include <QPen>
#include <algorithm>

namespace headroom::views {
namespace {

constexpr qreal row_height = 18, space_above = 6, mark_width = 14, after_mark = 6, between = 18;

void paint_mark(QPainter& painter, const LegendEntry& entry, const QPointF& at, const Theme& theme) {
    const QColor colour = colour_of(entry.ink, theme);
    const QRectF box(at.x() + 2, at.y() - 5, 10, 10);
    painter.setPen(Qt::NoPen);
    switch (entry.mark) {
    case LegendEntry::Mark::box:
        painter.setBrush(fill_colour(entry.ink, theme));
        painter.drawRoundedRect(box, 2, 2);
        return;
    case LegendEntry::Mark::fan:
        painter.setBrush(band_colour(entry.ink, theme, theme.outer_band + 0.04));
        painter.drawRect(QRectF(at.x(), at.y() - 6, mark_width, 12));
        painter.setBrush(band_colour(entry.ink, theme, theme.inner_band));
        painter.drawRect(QRectF(at.x(), at.y() - 3, mark_width, 6));
        break;
    case LegendEntry::Mark::dot:
        painter.setBrush(colour);
        painter.drawEllipse(box.center(), 4, 4);
        return;
    case LegendEntry::Mark::ring:
        painter.setPen(QPen(colour, 2));
        painter.setBrush(theme.card);
        painter.drawEllipse(box.center(), 4, 4);
        return;
    case LegendEntry::Mark::hatch:
        paint_hatch(painter, box, entry.ink, theme);
        return;
    case LegendEntry::Mark::line:
    case LegendEntry::Mark::dashed:
        break;
    }
    painter.setPen(
        QPen(colour, 2, entry.mark == LegendEntry::Mark::dashed ? Qt::DashLine : Qt::SolidLine, Qt::FlatCap));
    painter.drawLine(QPointF(at.x(), at.y()), QPointF(at.x() + mark_width, at.y()));
}

} // namespace

Legend::Legend(std::vector<LegendEntry> entries, qreal width) : m_entries(std::move(entries)) {
    const QFont font = theme_font(TextRole::caption);
    qreal x = 0;
    for (LegendEntry& entry : m_entries) {
        entry.name = elided(entry.name, font, width - mark_width - after_mark);
        const qreal needed = mark_width + after_mark + text_width(entry.name, font);
        if (m_rows == 0 || x + needed > width) {
            ++m_rows;
            x = 0;
        }
        m_places.emplace_back(x, space_above + (m_rows - 0.5) * row_height);
        x += needed + between;
    }
}

qreal Legend::height() const { return m_rows == 0 ? 0 : space_above + m_rows * row_height; }

void Legend::paint(QPainter& painter, const QPointF& top_left, const Theme& theme) const {
    const TextPen words = text_pen(TextRole::caption, theme.secondary);
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        const QPointF at = top_left + m_places[i];
        paint_mark(painter, m_entries[i], at, theme);
        draw_words(painter, at + QPointF(mark_width + after_mark, 0), m_entries[i].name, words);
    }
}

} // namespace headroom::views
