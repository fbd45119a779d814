// SPDX-License-Identifier: GPL-3.0-or-later
#if defined(HEADROOM_MODEL_SIMULATION_ACCOUNT_H) == defined(HWY_TARGET_TOGGLE)
#ifdef HEADROOM_MODEL_SIMULATION_ACCOUNT_H
#undef HEADROOM_MODEL_SIMULATION_ACCOUNT_H
#else
#define HEADROOM_MODEL_SIMULATION_ACCOUNT_H
#endif

#include "model/lane/lane.h"
#include "model/simulation/line_rows.h"

HEADROOM_BEGIN_TARGET

/// The lines of one month (docs/model.md section 6), and of the horizon, which is booked with the last month but
/// discounted at the horizon.
template <class L>
struct Account {
    L lines[line_rows]; ///< in whole groups of eight; those past the last line stay 0

    HEADROOM_INLINE Account() {
        for (auto& line : lines) line = L(0.0);
    }
    /// Ready for another month: the lines that several steps add to are emptied, the others are set anew each month or
    /// never.
    HEADROOM_INLINE void begin_month() {
        for (const Line line : {Line::servers, Line::network_storage, Line::facility, Line::residual, Line::reserved,
                                Line::commitments, Line::migration})
            (*this)[line] = L(0.0);
    }
    HEADROOM_INLINE L& operator[](Line line) { return lines[index_of(line)]; }
    HEADROOM_INLINE const L& operator[](Line line) const { return lines[index_of(line)]; }

    HEADROOM_INLINE L cash() const {
        L sum = lines[0];
        for (std::size_t i = 1; i < cash_line_count; ++i) sum = sum + lines[i];
        return sum;
    }
    /// What is an investment for the tax, not an operating expense.
    HEADROOM_INLINE L investment() const {
        return (*this)[Line::servers] + (*this)[Line::network_storage] + (*this)[Line::facility] +
               (*this)[Line::residual];
    }
};

HEADROOM_END_TARGET
#endif
