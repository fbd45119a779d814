// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/statistics/figures.h"
#include "model/statistics/sample.h"

#include <span>
#include <vector>

namespace headroom {

/// For each of several costs by path, the share of the paths on which none of the others is lower. Costs that
/// tie share the path, so that the shares add up to 1. All spans have as many values, at least one, none of
/// them NaN.
std::vector<Figure> cheapest_shares(std::span<const std::span<const double>> costs, ErrorModel model);

} // namespace headroom
