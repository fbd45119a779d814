// SPDX-License-Identifier: GPL-3.0-or-later
#if defined(HEADROOM_MODEL_SIMULATION_OUTPUT_H) == defined(HWY_TARGET_TOGGLE)
#ifdef HEADROOM_MODEL_SIMULATION_OUTPUT_H
#undef HEADROOM_MODEL_SIMULATION_OUTPUT_H
#else
#define HEADROOM_MODEL_SIMULATION_OUTPUT_H
#endif

#include "model/finance/irr.h"
#include "model/lane/lane.h"
#include "model/simulation/line_rows.h"

HEADROOM_BEGIN_TARGET

/// Where a lane's paths leave their results; rows of `stride` doubles, this lane's paths from `offset` on.
struct BlockOutput {
    double* results; ///< [result_count]; NaN where a path does not define it
    double* lines;   ///< [line_count] present values
    double* series;  ///< [series_count][months]
    double* hours;   ///< [1] discounted useful hours: the denominator of the headline
    /// [months][line_rows]: sums over the paths so far, undiscounted. On a device rows [months +
    /// 1][line_count] of what each path adds, the last for the horizon: the sums are taken when all paths are
    /// through.
    double* line_sums;
    std::size_t stride, offset;
};

/// The lines of a month, or of the horizon, as they go to the sums.
struct LineSums {
    double* sums;
    std::size_t stride;

    /// A group of lines, from `first` on.
    template <class L>
    HEADROOM_INLINE void add(std::size_t first, const L (&amounts)[line_group]) const {
#ifdef HEADROOM_USE_DEVICE
        for (std::size_t i = 0; i < line_group; ++i)
            if (first + i < line_count) store(amounts[i], sums + (first + i) * stride);
#else
        add_eight_sums(amounts, sums + first);
#endif
    }
};

/// Of month t.
HEADROOM_INLINE LineSums month_sums(const BlockOutput& out, int t) {
    const auto month = static_cast<std::size_t>(t);
#ifdef HEADROOM_USE_DEVICE
    return {out.line_sums + month * line_count * out.stride + out.offset, out.stride};
#else
    return {out.line_sums + month * line_rows, 1};
#endif
}

/// Of the horizon, which belongs to the last month.
HEADROOM_INLINE LineSums horizon_sums(const BlockOutput& out, int months) {
#ifdef HEADROOM_USE_DEVICE
    return month_sums(out, months);
#else
    return month_sums(out, months - 1);
#endif
}

/// Rates of return are found path by path: the flows are many, and a root is not a formula. A device leaves
/// them to the processor, which gets the flows. `flows`: months + 1 rows.
template <class L>
HEADROOM_FUNCTION void write_irr([[maybe_unused]] int months, [[maybe_unused]] const double* flows,
                                 [[maybe_unused]] const BlockOutput& out) {
#ifndef HEADROOM_USE_DEVICE
    write_rates_of_return(flows, months + 1, LaneTraits<L>::size,
                          out.results + index_of(Result::irr) * out.stride + out.offset);
#endif
}

HEADROOM_END_TARGET
#endif
