// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/clip.h"

#include <array>
#include <optional>
#include <utility>

namespace headroom::views {
namespace {

/// Half-plane a·x + b·y ≥ c.
struct Side {
    qreal a, b, c;
    qreal inside(const QPointF& p) const { return a * p.x() + b * p.y() - c; }
};

std::array<Side, 4> sides_of(const QRectF& r) {
    return {{{1, 0, r.left()}, {-1, 0, -r.right()}, {0, 1, r.top()}, {0, -1, -r.bottom()}}};
}

QPolygonF cut(const QPolygonF& polygon, const Side& side) {
    QPolygonF result;
    for (qsizetype i = 0; i < polygon.size(); ++i) {
        const QPointF& from = polygon[i];
        const QPointF& to = polygon[(i + 1) % polygon.size()];
        const qreal f = side.inside(from), t = side.inside(to);
        if (f >= 0) result << from;
        if ((f >= 0) != (t >= 0)) result << from + (to - from) * (f / (f - t));
    }
    return result;
}

std::optional<std::pair<QPointF, QPointF>> clipped_segment(const QPointF& from, const QPointF& to,
                                                           const std::array<Side, 4>& sides) {
    qreal enter = 0, leave = 1;
    for (const Side& side : sides) {
        const qreal f = side.inside(from), t = side.inside(to);
        if (f < 0 && t < 0) return {};
        if (f < 0)
            enter = std::max(enter, f / (f - t));
        else if (t < 0)
            leave = std::min(leave, f / (f - t));
    }
    if (enter > leave) return {};
    return std::pair(enter > 0 ? from + (to - from) * enter : from,
                     leave < 1 ? from + (to - from) * leave : to);
}

} // namespace

QPolygonF clipped_polygon(const QPolygonF& polygon, const QRectF& rect) {
    if (rect.contains(polygon.boundingRect())) return polygon;
    QPolygonF result = polygon;
    for (const Side& side : sides_of(rect))
        result = cut(result, side);
    return result;
}

std::vector<QPolygonF> clipped_line(const QPolygonF& line, const QRectF& rect) {
    const auto sides = sides_of(rect);
    std::vector<QPolygonF> parts;
    for (qsizetype i = 1; i < line.size(); ++i) {
        const auto segment = clipped_segment(line[i - 1], line[i], sides);
        if (!segment) continue;
        if (parts.empty() || parts.back().back() != segment->first)
            parts.push_back(QPolygonF{segment->first});
        parts.back() << segment->second;
    }
    return parts;
}

} // namespace headroom::views
