// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/statistics/distribution_grid.h"

#include "model/statistics/order_statistics.h"

#include <algorithm>

namespace headroom {

DistributionGrid distribution_grid(const Sample& sample) {
    DistributionGrid grid;
    if (sample.size() == 0) return grid;
    std::vector<double> probabilities;
    for (std::size_t i = 0; i <= DistributionGrid::cells; ++i)
        probabilities.push_back(static_cast<double>(i) / DistributionGrid::cells);
    const OrderStatistics order(sample.values(), probabilities);
    for (const double p : probabilities)
        grid.quantiles.push_back(order.quantile(p));
    return grid;
}

double share_up_to(const DistributionGrid& grid, double x) {
    const auto& q = grid.quantiles;
    const auto above = std::upper_bound(q.begin(), q.end(), x);
    if (above == q.begin()) return 0;
    if (above == q.end()) return 1;
    const double low = *(above - 1); // low ≤ x < *above
    return (static_cast<double>(above - 1 - q.begin()) + (x - low) / (*above - low)) /
           DistributionGrid::cells;
}

} // namespace headroom
