// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QPolygonF>
#include <QRectF>
#include <vector>

/// Clipping of the geometry itself: QSvgGenerator writes no clip paths, and a zoomed chart must not leave its
/// axes.
namespace headroom::views {

/// The part of a filled polygon inside the rectangle (Sutherland and Hodgman 1974).
QPolygonF clipped_polygon(const QPolygonF& polygon, const QRectF& rect);

/// The parts of a polyline inside the rectangle (Liang and Barsky 1984, segment by segment).
std::vector<QPolygonF> clipped_line(const QPolygonF& line, const QRectF& rect);

} // namespace headroom::views
