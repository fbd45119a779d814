// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QLineF>
#include <QPolygonF>
#include <QRectF>

#include <vector>

namespace headroom::views {

/// Finds room for the names of single points among other points, lines and names.
class LabelPlaces {
public:
    explicit LabelPlaces(const QRectF& plot) : m_plot(plot) {}
    void keep_clear_of(const QPointF& dot, qreal radius);
    /// A line through these points.
    void keep_clear_of(const QPolygonF& line);
    /// Where a name of this width covers least around its point, the right side first; taken from now on.
    QRectF place(const QPointF& point, qreal width);
    /// What a name there would cover: 0 where it is free.
    double covered(const QRectF& box) const;

private:
    struct Dot {
        QPointF at;
        qreal radius;
    };
    QRectF m_plot;
    std::vector<Dot> m_dots;
    std::vector<QLineF> m_lines;
    std::vector<QRectF> m_taken;
};

} // namespace headroom::views
