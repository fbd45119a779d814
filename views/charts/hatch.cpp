// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/hatch.h"
#include "views/charts/inks.h"

#include <QPen>
#include <algorithm>
#include <cmath>
#include <vector>

namespace headroom::views {
namespace {

/// Where the line x + y = c crosses the polygon's edges, by x ascending.
std::vector<qreal> crossings(const QPolygonF& area, qreal c) {
    std::vector<qreal> xs;
    for (qsizetype i = 0; i < area.size(); ++i) {
        const QPointF& p = area[i];
        const QPointF& q = area[(i + 1) % area.size()];
        const qreal f = p.x() + p.y() - c, t = q.x() + q.y() - c;
        if ((f < 0) != (t < 0)) xs.push_back(p.x() + (q.x() - p.x()) * f / (f - t));
    }
    std::sort(xs.begin(), xs.end());
    return xs;
}

} // namespace

void paint_hatch(QPainter& painter, const QPolygonF& area, const Ink& ink, const Theme& theme) {
    constexpr qreal spacing = 7;
    painter.setPen(Qt::NoPen);
    painter.setBrush(band_colour(ink, theme, 0.10));
    painter.drawPolygon(area);
    painter.setPen(QPen(blended(colour_of(ink, theme), theme.card, 0.45), 1));
    const QRectF box = area.boundingRect();
    const qreal last = box.right() + box.bottom();
    for (qreal c = std::ceil((box.left() + box.top()) / spacing) * spacing; c < last; c += spacing) {
        const std::vector<qreal> xs = crossings(area, c);
        for (std::size_t i = 0; i + 1 < xs.size(); i += 2)
            painter.drawLine(QPointF(xs[i], c - xs[i]), QPointF(xs[i + 1], c - xs[i + 1]));
    }
}

} // namespace headroom::views
