// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/sampling/point_quantiles.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace headroom {
namespace {

/// What is left where no point, or one alone, lies inside.
QuantileFunction one_point(double value, double mass) {
    QuantileFunction q;
    q.a = q.median = q.lowest = q.highest = value;
    q.mass_inside = mass;
    return q;
}

double nearest_finite(double lower, double upper) {
    return std::isfinite(lower) ? lower : std::isfinite(upper) ? upper : 0;
}

} // namespace

QuantileFunction discrete_quantiles(const Distribution& distribution, double lower, double upper) {
    std::vector<std::pair<double, double>> points;
    double whole = 0;
    for (std::size_t i = 0; i < distribution.arguments.size(); ++i) {
        const double value = distribution.arguments[i], weight = distribution.weights[i];
        whole += weight;
        if (weight > 0 && lower <= value && value <= upper) points.emplace_back(value, weight);
    }
    if (points.empty()) return one_point(nearest_finite(lower, upper), 0);
    std::stable_sort(points.begin(), points.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    double inside = 0;
    for (const auto& point : points)
        inside += point.second;
    if (points.size() == 1) return one_point(points[0].first, inside / whole);

    std::size_t padded = 1;
    while (padded < points.size())
        padded *= 2;
    QuantileFunction q;
    q.kind = QuantileKind::steps;
    q.e = static_cast<double>(padded);
    q.table.assign(2 * padded, 2.0);
    double sum = 0;
    for (std::size_t i = 0; i < padded; ++i) {
        q.table[padded + i] = points[std::min(i, points.size() - 1)].first;
        if (i + 1 < points.size())
            q.table[i] = (sum += points[i].second) / inside; // the last share is 1: never below u
    }
    q.lowest = points.front().first;
    q.highest = points.back().first;
    q.mass_inside = std::min(inside / whole, 1.0);
    const auto shares = q.table.begin();
    const auto at = std::lower_bound(shares, shares + static_cast<std::ptrdiff_t>(padded), 0.5) - shares;
    q.median = q.table[padded + static_cast<std::size_t>(at)];
    return q;
}

QuantileFunction empirical_quantiles(const Distribution& distribution, double lower, double upper) {
    std::vector<double> inside;
    for (const double sample : distribution.arguments) {
        if (lower <= sample && sample <= upper) inside.push_back(sample);
    }
    if (inside.empty()) return one_point(nearest_finite(lower, upper), 0);
    std::sort(inside.begin(), inside.end());
    const std::size_t n = inside.size();
    const double mass = static_cast<double>(n) / static_cast<double>(distribution.arguments.size());
    if (n == 1) return one_point(inside[0], mass);
    QuantileFunction q;
    q.kind = QuantileKind::ramps;
    q.e = static_cast<double>(n);
    q.lowest = inside.front();
    q.highest = inside.back();
    q.mass_inside = mass;
    const std::size_t middle = n / 2;
    q.median = n % 2 ? inside[middle] : inside[middle - 1] + 0.5 * (inside[middle] - inside[middle - 1]);
    q.table = std::move(inside);
    return q;
}

} // namespace headroom
