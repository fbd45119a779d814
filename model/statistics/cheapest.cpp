// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/statistics/cheapest.h"

#include "model/statistics/summary.h"

#include <algorithm>

namespace headroom {

std::vector<Figure> cheapest_shares(std::span<const std::span<const double>> costs, ErrorModel model) {
    const std::size_t paths = costs.front().size();
    std::vector<double> shares(paths); // of the path, at first 1/number of the cheapest
    for (std::size_t p = 0; p < paths; ++p) {
        const auto on_path = [p](std::span<const double> cost) { return cost[p]; };
        const double lowest = std::ranges::min(costs, {}, on_path)[p];
        shares[p] = 1.0 / static_cast<double>(std::ranges::count(costs, lowest, on_path));
    }
    std::vector<Figure> figures;
    std::vector<double> own(paths);
    for (const auto cost : costs) {
        for (std::size_t p = 0; p < paths; ++p)
            own[p] =
                std::ranges::any_of(costs, [&](auto other) { return other[p] < cost[p]; }) ? 0 : shares[p];
        figures.push_back(mean_figure(Sample(own, model)));
    }
    return figures;
}

} // namespace headroom
