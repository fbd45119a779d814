// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/statistics/figures.h"

#include <string>
#include <vector>

namespace headroom::cli {

/// Total cost of the first scenario of each pair less that of the second, future by future: mean ± error, P10
/// to P90, and in how many futures the first is cheaper.
std::string difference_table(const Results& results, const std::vector<Comparison>& pairs);

} // namespace headroom::cli
