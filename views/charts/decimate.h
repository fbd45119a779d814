// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QPolygonF>
#include <vector>

namespace headroom::views {

/// A polyline ascending in x with at most four points a pixel column: first, lowest, highest and last of it,
/// which draw the same pixels (Jugel and others, "M4", 2014). Lines with fewer points come back as they are.
QPolygonF decimated(const QPolygonF& line);

/// Which of many dots of one look are worth drawing: one for each cell of `cell` pixels, in their order.
std::vector<std::size_t> distinct_dots(const QPolygonF& dots, qreal cell);

} // namespace headroom::views
