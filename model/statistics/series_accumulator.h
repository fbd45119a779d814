// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/statistics/figures.h"
#include "model/statistics/mean_accumulator.h"
#include "model/statistics/month_sketch.h"
#include "model/statistics/sample.h"

#include <cstdint>
#include <memory>

namespace headroom {

/// The month series of one scenario over all paths, in memory that does not grow with their number: sums for
/// the means, a sketch a series and month for the quantiles (month_sketch.h). Some 15 MB for 60 months; see
/// MonthSketch for what drives it.
///
/// Paths come in chunks, from any threads and in any order. Sums are made of blocks of 256 paths and joined
/// in a tree that the paths' numbers alone decide, sketches count in integers: every bit is the same whatever
/// the chunks' size and order and the number of threads.
class SeriesAccumulator {
public:
    /// `series`: how many of them are kept, from the first on; the rows of the others are not looked at.
    SeriesAccumulator(std::uint64_t paths, std::size_t months, ErrorModel model,
                      std::size_t series = series_count);
    SeriesAccumulator(SeriesAccumulator&&) noexcept;
    SeriesAccumulator& operator=(SeriesAccumulator&&) noexcept;
    ~SeriesAccumulator();

    /// The paths first … first + count − 1, first a multiple of 256, count too unless they are the last ones:
    /// rows[(series·months + month)·stride + i] is path first + i. Each path once. Any thread at any time.
    /// Throws std::invalid_argument where the paths are not such.
    void add(std::uint64_t first, std::size_t count, const double* rows, std::size_t stride);
    /// Adds the paths of another one, made with the same arguments. Not while others add.
    void merge(const SeriesAccumulator& other);

    /// When all paths are in; throws std::logic_error before. Where a value was not finite, its month is NaN.
    /// Several threads may ask at a time.
    SeriesSummary summary(Series series) const;
    std::size_t bytes() const; ///< of memory, roughly

    /// Writes the paths first … first + count − 1, which are all that came, or reads them into an empty one.
    template <class Archive>
    void transfer(Archive& archive, std::uint64_t first, std::uint64_t count) {
        means().transfer(archive, first, count);
        for (std::size_t c = 0; c < columns(); ++c) {
            sketch(c).transfer(archive, count);
            archive.require(sketch(c).count() == count, "a month without all its paths");
        }
    }

private:
    MeanAccumulator& means();
    std::size_t columns() const;
    MonthSketch& sketch(std::size_t column);

    struct State;
    std::unique_ptr<State> state_;
};

} // namespace headroom
