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

/// Shares of a cost that are written off in the months after payment, the first in the month of payment itself.
struct DepreciationSchedule {
    const double* shares = nullptr;
    int length = 0;
    double each = 0; ///< the share of every month where all are equal, else 0
};

/// The share of the month `age` ≥ 0 after payment.
template <class L>
HEADROOM_INLINE L share_at(const DepreciationSchedule& schedule, L age) {
    const L length = L(static_cast<double>(schedule.length));
    if (schedule.each > 0) return select(age < length, L(schedule.each), L(0.0));
    return select(age < length, lookup(schedule.shares, index_of(min(age, length - L(1.0)))), L(0.0));
}

/// The tax book of one group of assets of a path: what is left of the cost, and what is written off in each month to
/// come. Straight line, or MACRS (IRS Publication 946) spread over the months of each year, by the schedule.
///
/// One purchase is kept as its cost and its month; once a path has another, or keeps a part of the first, all months to
/// come are laid out in rows. Both give the same numbers.
template <class L>
struct TaxBook {
    static constexpr std::size_t stride = LaneTraits<L>::stride;
    double* months = nullptr; ///< rows of one lane, one a month of the horizon
    int horizon = 0;
    bool laid_out = false;
    L book;
    L cost, bought; ///< the one purchase, 0 where there is none; its month

    HEADROOM_FUNCTION void clear() {
        book = cost = bought = L(0.0);
        laid_out = false;
    }

    /// Where `mask`: month t writes off all but `kept` of the book at once, and adds `price`, which is depreciated from
    /// t on. Returns what was written off.
    HEADROOM_FUNCTION L change(MaskOf<L> mask, int t, L kept, L price, const DepreciationSchedule& schedule) {
        if (!when_any(mask)) return L(0.0);
        if (!laid_out && when_all(!mask || cost == L(0.0))) {
            book = select(mask, price, book);
            cost = select(mask, price, cost);
            bought = select(mask, L(static_cast<double>(t)), bought);
            return L(0.0);
        }
        if (!laid_out) lay_out(t, schedule);
        const L off = select(mask, book - kept * book, L(0.0));
        book = select(mask, kept * book + price, book);
        for (int u = t; u < horizon; ++u) {
            const L planned = lane_at<L>(row(u));
            const L rate = L(u - t < schedule.length ? schedule.shares[u - t] : 0.0);
            store(select(mask, kept * planned + price * rate, planned), row(u));
        }
        return off;
    }

    /// Writes off what is left, and forgets it. Returns it.
    HEADROOM_INLINE L close() {
        const L off = book;
        clear();
        return off;
    }

    /// The depreciation of month t, which leaves the book.
    HEADROOM_INLINE L depreciate(int t, const DepreciationSchedule& schedule) {
        const L age = L(static_cast<double>(t)) - bought;
        const L d = laid_out ? lane_at<L>(row(t)) : cost * share_at(schedule, age);
        book = book - d;
        return d;
    }

private:
    HEADROOM_INLINE double* row(int t) const { return months + static_cast<std::size_t>(t) * stride; }

    HEADROOM_FUNCTION void lay_out(int t, const DepreciationSchedule& schedule) {
        for (int u = t; u < horizon; ++u)
            store(cost * share_at(schedule, L(static_cast<double>(u)) - bought), row(u));
        laid_out = true;
    }
};

HEADROOM_END_TARGET
#endif
