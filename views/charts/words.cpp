// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/words.h"

#include <QFontMetricsF>

namespace headroom::views {

qreal text_width(const QString& text, const QFont& font) {
    return QFontMetricsF(font).horizontalAdvance(text);
}

qreal line_height(const QFont& font) { return QFontMetricsF(font).height(); }

void draw_words(QPainter& painter, const QPointF& at, const QString& text, const TextPen& pen,
                Anchor anchor) {
    if (text.isEmpty()) return;
    const QFontMetricsF metrics(pen.font);
    qreal x = at.x();
    if (anchor != Anchor::left) x -= metrics.horizontalAdvance(text) * (anchor == Anchor::centre ? 0.5 : 1);
    painter.setFont(pen.font);
    painter.setPen(pen.colour);
    // Capitals and figures look centred, not the box with its room for descenders.
    painter.drawText(QPointF(x, at.y() + metrics.capHeight() / 2), text);
}

QString elided(const QString& text, const QFont& font, qreal width) {
    return QFontMetricsF(font).elidedText(text, Qt::ElideRight, width);
}

QStringList wrapped(const QString& text, const QFont& font, qreal room, qsizetype most) {
    QStringList lines;
    for (const QString& word : text.split(' ', Qt::SkipEmptyParts)) {
        const QString longer = lines.isEmpty() ? word : lines.back() + ' ' + word;
        const bool fits = !lines.isEmpty() && text_width(longer, font) <= room;
        if (lines.isEmpty() || (!fits && lines.size() < most))
            lines << word;
        else
            lines.back() = longer;
    }
    for (QString& line : lines)
        line = elided(line, font, room);
    return lines;
}

} // namespace headroom::views
