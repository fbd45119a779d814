// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/rows.h"
#include "views/charts/words.h"

#include <algorithm>

namespace headroom::views {

RowLayout::RowLayout(const QRectF& area, const QStringList& names, qreal below, qreal right, qreal thickest) {
    const QFont font = theme_font(TextRole::caption);
    qreal widest = 0;
    for (const QString& name : names)
        widest = std::max(widest, text_width(name, font));
    names_width = std::min(widest, area.width() * 0.36);
    bars =
        QRectF(area.left() + (names.isEmpty() ? 0 : names_width + 8), area.top(), 0, area.height() - below);
    bars.setRight(area.right() - right);
    pitch = bars.height() / std::max(1.0, static_cast<qreal>(names.size()));
    // A few rows do not spread over a tall area.
    pitch = std::min(pitch, thickest * 2.2);
    bars.setHeight(pitch * static_cast<qreal>(names.size()));
    thickness = std::min(thickest, pitch * 0.68);
}

QRectF RowLayout::bar(int row, qreal from, qreal to) const {
    return QRectF(QPointF(from, middle(row) - thickness / 2), QPointF(to, middle(row) + thickness / 2))
        .normalized();
}

int RowLayout::row_at(const QPointF& at, int rows) const {
    const int row = pitch > 0 ? static_cast<int>((at.y() - bars.top()) / pitch) : -1;
    return at.y() >= bars.top() && row >= 0 && row < rows ? row : -1;
}

void RowLayout::paint_name(QPainter& painter, int row, const QString& name, const Theme& theme) const {
    const TextPen words = text_pen(TextRole::caption, theme.text);
    draw_words(painter, {bars.left() - 8 - names_width, middle(row)}, elided(name, words.font, names_width),
               words);
}

} // namespace headroom::views
