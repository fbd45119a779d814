// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QRectF>

#include <functional>
#include <vector>

namespace headroom::views {

/// Where a box with words may stand.
struct Spot {
    QRectF box;
    double away = 0; ///< what it costs that the box stands here, in the unit of what it covers
};

/// The spot where the box covers the least; of equals the first. `spots` are not empty.
Spot least_covering(const std::vector<Spot>& spots, const std::function<double(const QRectF&)>& covered);

} // namespace headroom::views
