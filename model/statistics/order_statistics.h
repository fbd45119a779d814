// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <span>
#include <vector>

namespace headroom {

/// Where the quantile of probability p stands among n values (type 7 of Hyndman & Fan, "Sample quantiles in
/// statistical packages", The American Statistician 50, 1996): `fraction` of the way from the value of rank
/// `below` (0 the smallest) to the next one.
struct QuantilePosition {
    std::size_t below = 0;
    double fraction = 0;
};
QuantilePosition type7_position(double p, std::size_t n);

/// Collects the ranks that are wanted of one set of values and selects them all at once: in about two passes
/// over the values, whatever the number of ranks. The answer is the order statistic itself, so no bit depends
/// on how it was found.
class OrderStatistics {
public:
    /// Selects from `values` (at least one, no NaN; left as they are) whatever the quantiles of
    /// `probabilities` (within 0 … 1, in any order) and the `ranks` need.
    OrderStatistics(std::span<const double> values, std::span<const double> probabilities,
                    std::span<const std::size_t> ranks = {});
    /// Type-7 quantile of one of the probabilities asked for.
    double quantile(double p) const;
    /// Value of one of the ranks asked for, 0 the smallest.
    double at(std::size_t rank) const;

private:
    std::size_t size_;
    std::vector<std::size_t> ranks_; ///< ascending, each once
    std::vector<double> values_;     ///< of ranks_
};

} // namespace headroom
