// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/statistics/figures.h"
#include "model/statistics/month_sketch.h"
#include "model/statistics/tail.h"

namespace headroom {

/// Reads quantiles and their errors from a finished sketch (of at least one value), which must outlive it.
///
/// The value of a rank lies in its bin, at the place that the values of the bin would have if they were
/// spread evenly; so it is wrong by less than the bin's width: at most 2^−10 of the value (0.098 %;
/// MonthSketch names the exception), typically 1/10000 of the values' range. Exact are: the smallest and the
/// largest value and all equal to them, 0 (all below 2^−1000 counts as 0), and so everything where all values
/// are the same. A quantile is interpolated between two ranks (type 7), like an exact one.
class SketchReading {
public:
    explicit SketchReading(const MonthSketch& sketch);
    explicit SketchReading(MonthSketch&&) = delete;

    /// NaN where the sketch holds something that is not finite.
    double quantile(double p) const;
    /// With its standard error: from the sampling, and from the width of the bin (an even spread's sd, 1/√12
    /// of it). The sampling's is found as an independent path's quantile error is (probability_interval.h),
    /// from the variance of the share of paths below the quantile; that is p(1 − p)/n, and where the paths
    /// are replicated the spread of the 16 randomisations' shares at the borders of the quantile's page,
    /// interpolated to it, with f(1 − f)·(share of the page)²/n for what happens between the borders, f the
    /// place in the page.
    Figure figure(double p, ErrorModel model) const;
    /// CVaR: the mean of the worst 5 % (tail.h), each value of a bin at the place that it has in it; so it is
    /// off by less than half the width of a bin, and as a rule by far less, since what is too high and what
    /// is too low cancel. Its error from the sampling: independent, as in summary.h; replicated, from what
    /// the tail holds in each randomisation, to a page.
    Figure tail_mean(Tail tail, ErrorModel model) const;

private:
    struct Place {
        double value, width; ///< of the bin, 0 where the value is exact
    };
    struct Entry {
        PageTable::Page page;
        std::uint64_t below = 0; ///< values in lower pages
        std::array<std::uint32_t, randomisations> below_by_randomisation{};
    };
    const Entry& entry_of(double rank) const;
    Place place_of(std::uint64_t rank) const;
    /// `rank` may lie between two of them: the mean place of several.
    Place place_in(std::int64_t bin, std::uint64_t below, std::uint64_t count, double rank) const;
    double sum_of_ranks(std::int64_t bin, std::uint64_t below, std::uint64_t count, std::uint64_t from,
                        std::uint64_t to) const;
    struct TailSums;
    void add_page(const Entry& entry, const TailPosition& position, Tail tail, TailSums& sums) const;
    double replicated_variance(double p) const;

    const MonthSketch& sketch_;
    std::vector<Entry> entries_; ///< by page, and an empty one after the last
};

} // namespace headroom
