// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/references.h"
#include "views/charts/inks.h"
#include "views/charts/words.h"

#include <QPen>

#include <algorithm>
#include <vector>

namespace headroom::views {
namespace {

/// Labels that would stand on each other stand one below the other.
class Labels {
public:
    /// The room of a label, moved down until it is free.
    QRectF place(QRectF room) {
        const auto is_taken = [&](const QRectF& other) { return other.intersects(room); };
        while (std::ranges::any_of(taken_, is_taken))
            room.translate(0, room.height());
        taken_.push_back(room);
        return room;
    }

private:
    std::vector<QRectF> taken_;
};

void paint_vertical(QPainter& painter, const Frame& frame, const Reference& reference, const TextPen& words,
                    Labels& labels) {
    constexpr qreal gap = 5, height = 14;
    const qreal x = frame.x(reference.value);
    if (x < frame.plot.left() - 0.5 || x > frame.plot.right() + 0.5) return;
    painter.drawLine(QPointF(x, frame.plot.top()), QPointF(x, frame.plot.bottom()));
    const qreal width = text_width(reference.label, words.font);
    const bool left = x + width + gap + 3 > frame.plot.right();
    const auto room = labels.place({left ? x - gap - width : x + gap, frame.plot.top(), width, height});
    draw_words(painter, {room.left(), room.center().y()}, reference.label, words);
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
    Labels labels;
    for (const Reference& reference : references) {
        const TextPen words = text_pen(TextRole::caption, colour_of(reference.ink, frame.theme()));
        painter.setPen(QPen(words.colour, 1, Qt::DashLine, Qt::FlatCap));
        if (reference.axis == Reference::Along::x)
            paint_vertical(painter, frame, reference, words, labels);
        else
            paint_level(painter, frame, reference, words);
    }
}

void add_references(Extent& extent, const std::vector<Reference>& references, Reference::Along axis) {
    for (const Reference& reference : references)
        if (reference.axis == axis) extent.add(reference.value);
}

} // namespace headroom::views
