// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/sampling/quantile_function.h"

namespace headroom {

/// Discrete distributions: the points from lower to upper, the smallest whose cumulated share is at least u.
QuantileFunction discrete_quantiles(const Distribution& distribution, double lower, double upper);
/// Samples from lower to upper, linearly interpolated between order statistics (type 7).
QuantileFunction empirical_quantiles(const Distribution& distribution, double lower, double upper);

} // namespace headroom
