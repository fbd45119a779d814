// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/statistics/sample.h"

#include <cstdint>
#include <span>

namespace headroom {

// What is done to every value of every series and month, on the best instruction set of the processor; the
// bits are the same on all of them.

/// What a run over some values finds. Of the values other than 0 alone, low_other > high_other where there is
/// none.
struct Extent {
    double low = 0, high = 0;
    double low_other = 0, high_other = 0;
    bool finite = true; ///< where not, the rest means nothing
};
/// Of at least one value.
Extent extent_of(std::span<const double> values);

/// How many values are equal to `wanted`.
std::uint64_t count_equal_to(std::span<const double> values, double wanted);

/// Σ over the values of each randomisation, the first value being of randomisation 0, each added in order.
void sum_by_randomisation(std::span<const double> values, std::span<double, randomisations> sums);

/// places[i] = where in a table of counts (page_counts.h) the bin of values[i] stands, for a table with a
/// window: page p of the values' bins has row p mod window, 0 the first bin of row `window`, at most 1,024.
void window_places(std::span<const double> values, int shift, std::size_t window, std::uint16_t* places);

} // namespace headroom
