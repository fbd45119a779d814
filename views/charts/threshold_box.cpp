// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/threshold_box.h"
#include "views/charts/words.h"
#include "views/format/isolated.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace headroom::views {
namespace {

constexpr qreal padding = 8, pitch = 17, dot_room = 14;

QString words_of(const ThresholdBox::Row& row, qreal longest_name) {
    if (row.name.isEmpty()) return row.share;
    return row.share + QStringLiteral("  ") +
           isolated(elided(row.name, theme_font(TextRole::caption), longest_name));
}

} // namespace

QSizeF ThresholdBox::size() const {
    qreal width = text_width(head, theme_font(TextRole::strong));
    for (const Row& row : rows)
        width = std::max(width,
                         dot_room + text_width(words_of(row, longest_name), theme_font(TextRole::caption)));
    return {width + 2 * padding, pitch * static_cast<qreal>(rows.size() + 1) + 2 * padding - 4};
}

void ThresholdBox::paint(QPainter& painter, const QPointF& top_left, const Theme& theme) const {
    painter.setPen(QPen(theme.field_border, 1));
    QColor ground = theme.card;
    ground.setAlphaF(0.8F); // where it has to stand over something, that is still seen
    painter.setBrush(ground);
    painter.drawRoundedRect(QRectF(top_left, size()), 6, 6);
    QPointF at = top_left + QPointF(padding, padding + pitch / 2 - 2);
    draw_words(painter, at, head, text_pen(TextRole::strong, theme.text));
    for (const Row& row : rows) {
        at.ry() += pitch;
        painter.setPen(Qt::NoPen);
        painter.setBrush(row.colour);
        painter.drawEllipse(at + QPointF(4, 0), 4, 4);
        draw_words(painter, at + QPointF(dot_room, 0), words_of(row, longest_name),
                   text_pen(TextRole::caption, theme.text));
    }
}

QRectF place_beside(ThresholdBox& box, qreal x, const QRectF& plot,
                    const std::function<double(const QRectF&)>& covered) {
    constexpr std::array lengths = {150.0, 110.0, 70.0};
    constexpr qreal beside = 8, edge = 2, step = 6;
    constexpr double per_pixel_away = 2, per_pixel_shorter = 4, over_the_line = 1e5;
    std::vector<Spot> spots;
    std::vector<qreal> length_of;
    for (const qreal length : lengths) {
        box.longest_name = length;
        const QSizeF size = box.size();
        const auto add = [&](qreal left) {
            const qreal gap = std::max({left - x, x - left - size.width(), 0.0});
            for (const qreal top : {plot.top() + edge, plot.bottom() - size.height() - 12}) {
                const bool hides_line = left < x && x < left + size.width();
                spots.push_back({QRectF(QPointF(left, top), size),
                                 per_pixel_away * gap + per_pixel_shorter * (lengths.front() - length) +
                                     (hides_line ? over_the_line : 0)});
                length_of.push_back(length);
            }
        };
        for (qreal left = x + beside; left + size.width() <= plot.right(); left += step)
            add(left);
        for (qreal left = x - beside - size.width(); left >= plot.left(); left -= step)
            add(left);
        add(std::max(plot.left(), plot.right() - size.width())); // where it fits on neither side
    }
    const QRectF place = least_covering(spots, covered).box;
    const auto chosen =
        std::find_if(spots.begin(), spots.end(), [&](const Spot& s) { return s.box == place; });
    box.longest_name = length_of[static_cast<std::size_t>(chosen - spots.begin())];
    return place;
}

} // namespace headroom::views
