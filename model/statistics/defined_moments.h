// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/statistics/figures.h"
#include "model/statistics/sample.h"

#include <array>
#include <span>

namespace headroom {

/// Number, mean and sum of squares about it, joined as Chan, Golub & LeVeque join them ("Updating formulae
/// and a pairwise algorithm for computing sample variances", 1979). To be added in a fixed order.
struct Spread {
    double count = 0, mean = 0, squares = 0;
    void add(const Spread& later);
    template <class Archive>
    void transfer(Archive& archive) {
        archive.finite(count, mean, squares);
        archive.require(count >= 0 && squares >= 0, "moments of no values");
    }
};

/// What the mean of a figure, its error and its standard deviation are made of, where not every path defines
/// it. Equal values have exactly that mean, and no error. To be added in a fixed order.
struct DefinedMoments {
    Spread all;
    std::array<double, randomisations> group_count{}, group_mean{};

    DefinedMoments() = default;
    /// Of the values of some consecutive paths, the first one of randomisation 0; NaN where not defined.
    explicit DefinedMoments(std::span<const double> values);
    void add(const DefinedMoments& later);
    /// As summary.h has it; all 0 without a value.
    Figure mean(ErrorModel model) const;
    double standard_deviation() const;
    template <class Archive>
    void transfer(Archive& archive) {
        all.transfer(archive);
        for (std::size_t r = 0; r < randomisations; ++r) {
            archive.finite(group_count[r], group_mean[r]);
            archive.require(group_count[r] >= 0, "moments of no values");
        }
    }
};

/// The same of two figures that are defined on every path, and of how they move together: what the ratio of
/// their means and its error are made of (ratio.h).
struct PairMoments {
    DefinedMoments first, second;
    double products = 0; ///< Σ of the products of their distances from their means

    PairMoments() = default;
    PairMoments(std::span<const double> numerator, std::span<const double> denominator);
    void add(const PairMoments& later);
    /// Mean of the first over mean of the second, which is not 0, as summarise_ratio has it.
    Figure ratio(ErrorModel model) const;
    template <class Archive>
    void transfer(Archive& archive) {
        first.transfer(archive);
        second.transfer(archive);
        archive.finite(products);
    }
};

} // namespace headroom
