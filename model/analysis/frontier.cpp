// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/frontier.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace headroom {
namespace {

std::vector<std::size_t> feasible_by_mean(const std::vector<MixPoint>& points) {
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < points.size(); ++i)
        if (points[i].feasible) order.push_back(i);
    std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) {
        const auto &p = points[a], &q = points[b];
        return p.mean.value != q.mean.value ? p.mean.value < q.mean.value : p.cvar95.value < q.cvar95.value;
    });
    return order;
}

} // namespace

void judge_mixes(const MixParameters& parameters, MixResults& results) {
    auto& points = results.points;
    for (auto& p : points) {
        const double beyond = p.short_share.value - parameters.shortfall_probability;
        p.feasible = beyond <= 0;
        p.doubtful = std::abs(beyond) <= 2 * p.short_share.standard_error;
    }
    const auto short_share = [](const MixPoint& p) { return p.short_share.value; };
    results.least_short =
        static_cast<std::size_t>(std::ranges::min_element(points, {}, short_share) - points.begin());
    double safest = std::numeric_limits<double>::infinity();
    for (const std::size_t i : feasible_by_mean(points)) {
        auto& p = points[i];
        if (!results.best || p.objective.value < points[*results.best].objective.value) results.best = i;
        if (p.cvar95.value >= safest) continue; // another has no higher mean and no higher CVaR
        safest = p.cvar95.value;
        p.efficient = true;
        results.frontier.push_back(i);
    }
    for (const std::size_t i : results.frontier)
        if (!results.cheaper_at_todays_risk && points[i].cvar95.value <= points[0].cvar95.value)
            results.cheaper_at_todays_risk = i;
}

} // namespace headroom
