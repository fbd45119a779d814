// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QColor>
#include <QFont>
#include <QPainter>
#include <QString>
#include <QStringList>

#include <initializer_list>

namespace headroom::views {

/// A text broken into lines of a width: between words, within those that are longer.
struct TextLines {
    QStringList lines;
    QFont font;
    qreal pitch = 0; ///< from one baseline to the next
    qreal height() const { return pitch * static_cast<qreal>(lines.size()); }
};

/// Where a line may end: beside any word but within a figure, or at the blanks of a command alone.
enum class Breaks { of_words, of_commands };

/// `most`: lines; what is beyond becomes "…". 0: all of them.
TextLines text_lines(const QString& text, const QFont& font, qreal width, qsizetype most = 0,
                     Breaks breaks = Breaks::of_words);

/// In the first of these sizes, the largest first, in which it takes `few` lines or fewer; else in the last
/// one, whole.
TextLines fitting_lines(const QString& text, std::initializer_list<int> pixels, QFont::Weight weight,
                        qreal width, qsizetype few);

/// The first line's top is at `at`; right-aligned ends are at at.x() + width.
void draw_lines(QPainter& painter, const QPointF& at, const TextLines& text, const QColor& colour,
                qreal width = 0, bool right = false);

} // namespace headroom::views
