// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/statistics/paired.h"

#include "model/statistics/summary.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace headroom {

namespace {

double binomial_error(double share, double n) {
    const double p = (share * n + 2) / (n + 4);
    return std::sqrt(p * (1 - p) / (n + 4));
}

/// Share of the paths whose difference is below 0.
Figure share_below_zero(std::span<const double> differences, ErrorModel model) {
    std::vector<double> below(differences.size());
    std::transform(differences.begin(), differences.end(), below.begin(),
                   [](double d) { return d < 0 ? 1.0 : 0.0; });
    const Figure share = mean_figure(Sample(below, model));
    const bool all_equal =
        std::all_of(differences.begin(), differences.end(), [](double d) { return d == 0; });
    return share_figure(share, differences.size(), all_equal, model);
}

} // namespace

Figure share_figure(const Figure& share, std::uint64_t n, bool all_equal, ErrorModel model) {
    if (model == ErrorModel::exact || all_equal) return share;
    const bool paths_agree = share.value == 0 || share.value == 1;
    if (model == ErrorModel::replicated && !paths_agree) return share;
    return {share.value, binomial_error(share.value, static_cast<double>(n))};
}

Comparison compare_paired(std::size_t a, std::span<const double> cost_a, std::size_t b,
                          std::span<const double> cost_b, ErrorModel model) {
    std::vector<double> differences(cost_a.size());
    for (std::size_t p = 0; p < cost_a.size(); ++p)
        differences[p] = cost_a[p] - cost_b[p];
    const Sample sample(differences, model);
    constexpr std::array<double, 3> probabilities = {0.1, 0.5, 0.9};
    std::array<Figure, 3> quantiles;
    quantile_figures(sample, probabilities, quantiles);
    return {a,
            b,
            mean_figure(sample),
            quantiles[0],
            quantiles[1],
            quantiles[2],
            share_below_zero(differences, model)};
}

} // namespace headroom
