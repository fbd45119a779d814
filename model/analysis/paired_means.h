// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/statistics/figures.h"
#include "model/statistics/sample.h"

#include <span>
#include <vector>

namespace headroom {

/// Means of a figure over groups of paths, kept so that variants can be compared in pairs after their paths
/// are gone. The groups are the randomisations, or where paths are independent up to 256 groups of every
/// 256th path: the paired error then has 255 degrees of freedom, against the number of paths less one.
std::vector<GroupEstimate> paired_means(std::span<const double> by_path, ErrorModel model);

/// Mean of a − b over the paths, with its standard error; both over the same paths.
Figure paired_difference(std::span<const GroupEstimate> a, std::span<const GroupEstimate> b);

} // namespace headroom
