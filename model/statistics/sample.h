// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/lane/randomisations.h"

#include <array>
#include <cstddef>
#include <span>
#include <vector>

namespace headroom {

/// How the paths were drawn, hence what an error may be read from.
enum class ErrorModel {
    independent, ///< `random`: every path by itself
    replicated, ///< `sobol`, `latin`: path p belongs to randomisation p mod 16, which are independent of each
                ///< other
    exact       ///< the base case: nothing is random, errors are 0
};

/// A figure's values on the paths that define it, sorted into the randomisations they belong to: one group
/// that holds all of them unless the model is `replicated`. Within a group they keep the order of the paths.
class Sample {
public:
    /// by_path[p] is the value of path p; NaN marks a path that does not define the figure.
    Sample(std::span<const double> by_path, ErrorModel model);

    ErrorModel model() const { return model_; }
    std::size_t paths() const { return paths_; } ///< those that don't define the figure included
    std::size_t size() const { return values_.size(); }
    std::span<const double> values() const { return values_; }
    std::size_t group_count() const { return model_ == ErrorModel::replicated ? randomisations : 1; }
    std::span<const double> group(std::size_t g) const {
        return std::span(values_).subspan(begin_[g], begin_[g + 1] - begin_[g]);
    }

private:
    ErrorModel model_;
    std::size_t paths_;
    std::vector<double> values_;
    std::array<std::size_t, randomisations + 1> begin_{};
};

/// Σ f(v) over the values, added in eight interleaved sums that are then added pairwise: one order on every
/// machine.
template <class F>
double fixed_order_sum(std::span<const double> values, F f) {
    std::array<double, 8> sums{};
    std::size_t i = 0;
    for (; i + 8 <= values.size(); i += 8)
        for (std::size_t k = 0; k < 8; ++k)
            sums[k] += f(values[i + k]);
    for (std::size_t k = 0; i < values.size(); ++i, ++k)
        sums[k] += f(values[i]);
    return ((sums[0] + sums[1]) + (sums[2] + sums[3])) + ((sums[4] + sums[5]) + (sums[6] + sums[7]));
}

/// An estimate made from one randomisation alone, and the share of the pooled estimate that rests on it.
struct GroupEstimate {
    double value = 0, weight = 0;
};

/// Standard error of the weighted mean of the groups' estimates, from their spread: √(m/(m−1)·Σ w²(x − x̄)²)
/// over the m groups that have a weight, their weights adding up to 1 (Cochran, Sampling Techniques, 3rd ed.,
/// section 6.3, for weights that vary); with equal weights sd/√m. Fewer than two groups have no spread: 0.
double spread_error(std::span<const GroupEstimate> groups);

} // namespace headroom
