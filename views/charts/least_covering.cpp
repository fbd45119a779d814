// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/least_covering.h"

namespace headroom::views {

Spot least_covering(const std::vector<Spot>& spots, const std::function<double(const QRectF&)>& covered) {
    const Spot* best = nullptr;
    double least = 0;
    for (const Spot& spot : spots) {
        const double cost = spot.away + covered(spot.box);
        if (best && cost >= least) continue;
        best = &spot;
        least = cost;
    }
    return *best;
}

} // namespace headroom::views
