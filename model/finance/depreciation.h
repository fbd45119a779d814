// SPDX-License-Identifier: GPL-3.0-or-later
#if defined(HEADROOM_MODEL_FINANCE_DEPRECIATION_H) == defined(HWY_TARGET_TOGGLE)
#ifdef HEADROOM_MODEL_FINANCE_DEPRECIATION_H
#undef HEADROOM_MODEL_FINANCE_DEPRECIATION_H
#else
#define HEADROOM_MODEL_FINANCE_DEPRECIATION_H
#endif

#include "model/lane/lane.h"

#include <cstddef>

HEADROOM_BEGIN_TARGET

/// The tax book of one group of assets of a path: what is left of the cost, and what is written off in each month to
/// come. Straight line, or MACRS (IRS Publication 946) spread over the months of each year, by the schedule.
template <class L>
struct TaxBook {
    static constexpr std::size_t stride = LaneTraits<L>::stride;
    double* months = nullptr; ///< rows of one lane, one a month of the horizon
    int horizon = 0;
    L book;
    int begun = 0; ///< the rows before this month hold nothing yet, whatever is written there

    HEADROOM_FUNCTION void clear() {
        book = L(0.0);
        begun = horizon;
    }

    /// Where `mask`: month t writes off all but `kept` of the book at once, and adds `cost`, which is depreciated from
    /// t on by `schedule` (`length` shares of the cost, a month each). Returns what was written off.
    HEADROOM_FUNCTION L change(MaskOf<L> mask, int t, L kept, L cost, const double* schedule, int length) {
        if (!when_any(mask)) return L(0.0);
        const L off = select(mask, book - kept * book, L(0.0));
        book = select(mask, kept * book + cost, book);
        for (int u = t; u < horizon; ++u) {
            double* row = months + static_cast<std::size_t>(u) * stride;
            const L rate = L(u - t < length ? schedule[u - t] : 0.0);
            const L planned = begun <= t ? lane_at<L>(row) : L(0.0);
            store(select(mask, kept * planned + cost * rate, planned), row);
        }
        begun = begun < t ? begun : t;
        return off;
    }

    /// The depreciation of month t, which leaves the book.
    HEADROOM_INLINE L depreciate(int t) {
        if (t < begun) return L(0.0);
        const L d = lane_at<L>(months + static_cast<std::size_t>(t) * stride);
        book = book - d;
        return d;
    }
};

HEADROOM_END_TARGET
#endif
