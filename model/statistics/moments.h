// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/statistics/figures.h"
#include "model/statistics/sample.h"

#include <span>
#include <vector>

namespace headroom {

/// What the means of many columns and their errors are made of, over some paths. To be added in a fixed
/// order.
///
/// `independent`: a column's mean and sum of squares about it, joined as Chan, Golub & LeVeque join them
/// ("Updating formulae and a pairwise algorithm for computing sample variances", 1979). `replicated`: its sum
/// in each of the 16 randomisations. `exact`: as independent.
class Moments {
public:
    Moments(ErrorModel model, std::size_t columns, std::uint64_t paths = 0);
    /// Paths of a block so small that a plain sum over it is good enough.
    static constexpr std::size_t block_paths = 256;

    /// Sets a column to the values of at most block_paths consecutive paths, the first one of randomisation
    /// 0; the same number of paths for every column.
    void set(std::size_t column, std::span<const double> values);
    /// Adds those of paths that come after these.
    void add(const Moments& later);
    /// Mean and standard error of a column.
    Figure figure(std::size_t column) const;
    std::uint64_t paths() const { return paths_; }

    /// Writes or reads the numbers; columns, model and paths are known.
    template <class Archive>
    void transfer(Archive& archive) {
        for (double& n : numbers_)
            archive.finite(n);
    }

private:
    ErrorModel model_;
    std::uint64_t paths_ = 0;
    std::vector<double> numbers_; ///< [column][2 or 16]
};

} // namespace headroom
