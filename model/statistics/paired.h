// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/statistics/figures.h"
#include "model/statistics/sample.h"

#include <span>

namespace headroom {

/// Scenario a against scenario b over the same futures. Each span holds one cost a path, as many, at least
/// one, none of them NaN. The figures are those of the difference a − b path by path, so that what both
/// scenarios share cancels; the probability is the share of the paths on which a costs less. Equal costs
/// count for neither: a scenario against its copy differs by exactly 0 ± 0, with a probability of 0 ± 0.
///
/// Error of the probability: `replicated`: the spread of the 16 randomisations' shares. `independent`, and
/// wherever all paths agree, of which no spread can tell more than that: binomial, √(p̃(1 − p̃)/(n + 4)) with p̃
/// = (k + 2)/(n + 4), k of n paths (Agresti & Coull, "Approximate is better than exact for interval
/// estimation of binomial proportions", The American Statistician 52, 1998).
Comparison compare_paired(std::size_t a, std::span<const double> cost_a, std::size_t b,
                          std::span<const double> cost_b, ErrorModel model);

/// The share of n paths on which a is cheaper, its error replaced by the binomial one where that is said
/// above.
Figure share_figure(const Figure& share, std::uint64_t n, bool all_equal, ErrorModel model);

} // namespace headroom
