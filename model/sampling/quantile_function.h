// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/plan/distribution.h"

#include <cstdint>
#include <vector>

namespace headroom {

/// How a quantile function is evaluated once a path (quantile_lane.h).
enum class QuantileKind : std::int32_t {
    constant,   ///< a
    uniform,    ///< a + b·u
    triangular, ///< closed form
    normal,     ///< a + b·Φ⁻¹(c + d·u)
    lognormal,  ///< exp(a + b·Φ⁻¹(c + d·u))
    weibull,    ///< closed form
    metalog,    ///< closed form, plain, log or logit
    steps,      ///< discrete: cumulative weights and values
    ramps,      ///< empirical: order statistics, interpolated
    pieces      ///< beta, pert, gamma: Chebyshev pieces in z = Φ⁻¹(u), absolute error stated in
                ///< quantile_function.cpp
};

/// F⁻¹(F(lo) + u·(F(hi) − F(lo))) of a truncated distribution, ready for evaluation. All numbers come from
/// our own exp, log and quantiles: the same bits on every machine.
struct QuantileFunction {
    QuantileKind kind = QuantileKind::constant;
    double a = 0, b = 0, c = 0, d = 0, e = 0, f = 0; ///< by kind, see quantile_lane.h
    std::vector<double> table;                       ///< by kind
    double median = 0;              ///< at u = ½ to a few units in the last place, not by the table
    double lowest = 0, highest = 0; ///< support after truncation (may be infinite)
    double mass_inside = 1;         ///< share of the distribution's mass that the truncation leaves
};

/// `distribution` (its arguments make one: argument_error is empty) truncated to [lower, upper] and to its
/// own bounds. Where mass_inside is below 0.01 the function must not be evaluated: that is a fault of the
/// plan. Source: docs/model.md section 2.
QuantileFunction make_quantile_function(const Distribution& distribution, double lower, double upper);

} // namespace headroom
