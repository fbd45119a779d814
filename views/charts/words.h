// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "views/theme/fonts.h"

#include <QColor>
#include <QPainter>
#include <QPointF>
#include <QString>
#include <QStringList>

/// Text in drawings: placed by its baseline, so that a screen, an SVG and a PDF agree.
namespace headroom::views {

struct TextPen {
    QFont font;
    QColor colour;
};
inline TextPen text_pen(TextRole role, const QColor& colour) { return {theme_font(role), colour}; }

enum class Anchor { left, centre, right };

qreal text_width(const QString& text, const QFont& font);
qreal line_height(const QFont& font);

/// One line, vertically centred on `at.y()`.
void draw_words(QPainter& painter, const QPointF& at, const QString& text, const TextPen& pen,
                Anchor anchor = Anchor::left);

/// Shortened with "…" where it is wider than `width`.
QString elided(const QString& text, const QFont& font, qreal width);

/// In lines no wider than `room`; the last of at most `most` takes what is left, shortened.
QStringList wrapped(const QString& text, const QFont& font, qreal room, qsizetype most);

} // namespace headroom::views
