// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <algorithm>
#include <cmath>

namespace headroom {

/// The probabilities between which the share of paths below a quantile lies with one sigma, held within 0
/// … 1. What the quantiles there differ by gives the quantile's error, without a density (Woodruff,
/// "Confidence intervals for medians and other position measures", JASA 47, 1952).
struct ProbabilityInterval {
    double low, high, sigma;

    /// p: the quantile's probability; variance: of the share of paths below it.
    ProbabilityInterval(double p, double variance)
        : low(std::max(0.0, p - std::sqrt(variance))), high(std::min(1.0, p + std::sqrt(variance))),
          sigma(std::sqrt(variance)) {}

    double standard_error(double quantile_at_low, double quantile_at_high) const {
        return high > low ? sigma * (quantile_at_high - quantile_at_low) / (high - low) : 0;
    }
};

} // namespace headroom
