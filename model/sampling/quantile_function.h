// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/plan/distribution.h"

#include <cstdint>
#include <vector>

namespace headroom {

/// How a quantile function is evaluated once a path (quantile_lane.h); v = c + d·u is the untruncated
/// probability.
enum class QuantileKind : std::int32_t {
    constant,   ///< a
    uniform,    ///< a + b·u
    triangular, ///< v < table[0]: a + √(b·v), else e − √(f·(1 − v))
    normal,     ///< a + b·Φ⁻¹(v)
    lognormal,  ///< exp(a + b·Φ⁻¹(v))
    weibull,    ///< a·(−log(1 − v))^b
    metalog, ///< m = a + (b + e·(v − ½))·logit v; f bounds: none m, one table[0] + exp m, two table[0] +
             ///< table[1]/(1 + exp −m)
    steps,   ///< discrete: e cumulated shares (a power of two, padded with 2), then e values
    ramps,   ///< empirical: e order statistics, interpolated (type 7)
    pieces   ///< beta, pert, gamma: a + b·polynomial in z = Φ⁻¹(v), e pieces a unit of z (piece_table.h)
};

/// F⁻¹(F(lo) + u·(F(hi) − F(lo))) of a truncated distribution, ready for evaluation. All numbers come from
/// our own exp, log and quantiles: the same bits on every machine.
struct QuantileFunction {
    QuantileKind kind = QuantileKind::constant;
    double a = 0, b = 0, c = 0, d = 1, e = 0, f = 0; ///< by kind
    std::vector<double> table;                       ///< by kind
    double median = 0; ///< at u = ½, to 1e-14 of the distribution's spread, not by the lane's formula
    double lowest = 0, highest = 0; ///< support after truncation (may be infinite)
    double mass_inside = 1;         ///< share of the distribution's mass that the truncation leaves
};

/// The same with pointers, for lanes and devices; it lives no longer than what it was made of.
struct QuantileFunctionView {
    QuantileKind kind = QuantileKind::constant;
    double a = 0, b = 0, c = 0, d = 1, e = 0, f = 0;
    double lowest = 0, highest = 0; ///< finite: ±1e300 where the support is not
    const double* table = nullptr;
    std::size_t table_size = 0;
};
QuantileFunctionView view_of(const QuantileFunction& function);

/// `distribution` (its arguments make one: argument_error is empty) truncated to [lower, upper], which may be
/// infinite, and to its own bounds. Where mass_inside is below 0.01 the function must not be evaluated (that
/// is a fault of the plan); where it is 0 it is a constant. Source: docs/model.md section 2.
QuantileFunction make_quantile_function(const Distribution& distribution, double lower, double upper);

} // namespace headroom
