// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/reading_box.h"
#include "views/charts/words.h"

#include <QPen>
#include <algorithm>

namespace headroom::views {
namespace {

constexpr qreal padding = 9, row_height = 18, mark_room = 14, column_gap = 16, away = 14, longest_label = 220;

class Box {
public:
    Box(const Reading& reading, const Theme& theme)
        : m_reading(reading), m_head(text_pen(TextRole::strong, theme.text)),
          m_label(text_pen(TextRole::caption, theme.secondary)),
          m_value(text_pen(TextRole::caption, theme.text)) {
        m_value.font.setWeight(QFont::Medium);
        qreal width = text_width(reading.head, m_head.font);
        for (const Reading::Row& row : reading.rows)
            width = std::max(
                width, mark_room + text_width(label(row), m_label.font) +
                           (row.value.isEmpty() ? 0 : column_gap + text_width(row.value, m_value.font)));
        const qreal lines = static_cast<qreal>(reading.rows.size()) + (reading.head.isEmpty() ? 0 : 1);
        m_size = {width + 2 * padding, lines * row_height + 2 * padding - 4};
    }

    /// Beside the point, on the side where there is room, inside the bounds where it fits at all.
    QRectF place(const QRectF& bounds) const {
        qreal x = m_reading.at.x() + away;
        if (x + m_size.width() > bounds.right()) x = m_reading.at.x() - away - m_size.width();
        qreal y = m_reading.at.y() - m_size.height() / 2;
        x = std::max(bounds.left(), std::min(x, bounds.right() - m_size.width()));
        y = std::max(bounds.top(), std::min(y, bounds.bottom() - m_size.height()));
        return {QPointF(x, y), m_size};
    }

    void paint(QPainter& painter, const QRectF& box, const Theme& theme) const {
        painter.setPen(QPen(theme.field_border, 1));
        painter.setBrush(theme.card);
        painter.drawRoundedRect(box, 6, 6);
        QPointF at(box.left() + padding, box.top() + padding - 2 + row_height / 2);
        if (!m_reading.head.isEmpty()) {
            draw_words(painter, at, m_reading.head, m_head);
            at.ry() += row_height;
        }
        for (const Reading::Row& row : m_reading.rows) {
            if (row.colour.isValid()) {
                painter.setPen(Qt::NoPen);
                painter.setBrush(row.colour);
                painter.drawEllipse(at + QPointF(4, 0), 4, 4);
            }
            draw_words(painter, at + QPointF(mark_room, 0), label(row), m_label);
            draw_words(painter, {box.right() - padding, at.y()}, row.value, row.pale ? m_label : m_value,
                       Anchor::right);
            at.ry() += row_height;
        }
    }

private:
    QString label(const Reading::Row& row) const { return elided(row.label, m_label.font, longest_label); }

    const Reading& m_reading;
    TextPen m_head, m_label, m_value;
    QSizeF m_size;
};

} // namespace

void paint_reading(QPainter& painter, const Reading& reading, const QRectF& plot, const QRectF& bounds,
                   const Theme& theme) {
    painter.setRenderHint(QPainter::Antialiasing);
    if (reading.vertical) {
        painter.setPen(QPen(theme.secondary, 1));
        painter.drawLine(QPointF(*reading.vertical, plot.top()), QPointF(*reading.vertical, plot.bottom()));
    }
    if (!reading.outline.isNull()) {
        painter.setPen(QPen(theme.text, 1.4));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(reading.outline, 2, 2);
    }
    for (const Reading::Dot& dot : reading.dots) {
        painter.setPen(QPen(theme.card, 1.5));
        painter.setBrush(dot.colour);
        painter.drawEllipse(dot.at, 4.5, 4.5);
    }
    const Box box(reading, theme);
    box.paint(painter, box.place(bounds), theme);
}

QString reading_text(const Reading& reading) {
    QStringList parts;
    for (const Reading::Row& row : reading.rows)
        parts << (row.value.isEmpty() ? row.label : row.label + QLatin1Char(' ') + row.value);
    const QString values = parts.join(QStringLiteral(", "));
    return reading.head.isEmpty() ? values : reading.head + QStringLiteral(": ") + values;
}

} // namespace headroom::views
