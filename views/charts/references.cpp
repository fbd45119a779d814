// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/references.h"
#include "views/charts/inks.h"
#include "views/charts/words.h"

#include <QPen>

namespace headroom::views {
namespace {

void paint_vertical(QPainter& painter, const Frame& frame, const Reference& reference, const TextPen& words) {
    const qreal x = frame.x(reference.value);
    if (x < frame.plot.left() - 0.5 || x > frame.plot.right() + 0.5) return;
    painter.drawLine(QPointF(x, frame.plot.top()), QPointF(x, frame.plot.bottom()));
    const bool left = x + text_width(reference.label, words.font) + 8 > frame.plot.right();
    draw_words(painter, {x + (left ? -5 : 5), frame.plot.top() + 7}, reference.label, words,
               left ? Anchor::right : Anchor::left);
}

void paint_level(QPainter& painter, const Frame& frame, const Reference& reference, const TextPen& words) {
    const qreal y = frame.y(reference.value);
    if (y < frame.plot.top() - 0.5 || y > frame.plot.bottom() + 0.5) return;
    painter.drawLine(QPointF(frame.plot.left(), y), QPointF(frame.plot.right(), y));
    const bool below = y - 16 < frame.plot.top();
    draw_words(painter, {frame.plot.left() + 6, y + (below ? 9 : -9)}, reference.label, words);
}

} // namespace

void paint_references(QPainter& painter, const Frame& frame, const std::vector<Reference>& references) {
    for (const Reference& reference : references) {
        const TextPen words = text_pen(TextRole::caption, colour_of(reference.ink, frame.theme()));
        painter.setPen(QPen(words.colour, 1, Qt::DashLine, Qt::FlatCap));
        if (reference.axis == Reference::Along::x)
            paint_vertical(painter, frame, reference, words);
        else
            paint_level(painter, frame, reference, words);
    }
}

void add_references(Extent& extent, const std::vector<Reference>& references, Reference::Along axis) {
    for (const Reference& reference : references)
        if (reference.axis == axis) extent.add(reference.value);
}

} // namespace headroom::views
