// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/plan/distribution.h"
#include "views/charts/chart_data.h"

#include <array>
#include <utility>
#include <vector>

namespace headroom::views {

/// What a distribution, truncated to bounds, looks like: from its quantile function, as the simulation draws.
struct DensityCurve {
    std::vector<double> x, density;               ///< empty for discrete values
    std::vector<std::pair<double, double>> atoms; ///< value and probability of discrete values
    double minimum = 0, maximum = 0;              ///< of what is worth showing
};
struct DistributionFigures {
    double mean = 0, sd = 0;
    std::array<double, 7> quantiles{}; ///< shown_probabilities
};
inline constexpr std::array<double, 7> shown_probabilities = {0.01, 0.05, 0.10, 0.50, 0.90, 0.95, 0.99};

/// The distribution must be sound: argument_error is empty, and at least 1 % of its mass within the bounds.
DensityCurve density_curve(const Distribution& distribution, double lower, double upper);
DistributionFigures distribution_figures(const Distribution& distribution, double lower, double upper);

/// A row's sketch: a curve, columns for discrete values, a tick for a number.
DensitySketch density_sketch(const Quantity& quantity, double lower, double upper);

} // namespace headroom::views
