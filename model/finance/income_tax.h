// SPDX-License-Identifier: GPL-3.0-or-later
#if defined(HEADROOM_MODEL_FINANCE_INCOME_TAX_H) == defined(HWY_TARGET_TOGGLE)
#ifdef HEADROOM_MODEL_FINANCE_INCOME_TAX_H
#undef HEADROOM_MODEL_FINANCE_INCOME_TAX_H
#else
#define HEADROOM_MODEL_FINANCE_INCOME_TAX_H
#endif

#include "model/lane/lane.h"

HEADROOM_BEGIN_TARGET

/// Income tax of a path (docs/model.md section 6). Where only costs are seen, they are part of a taxed whole and a loss
/// is refunded; where capacity is sold, losses are carried forward without limit against later profit.
template <class L>
struct IncomeTax {
    L rate;
    bool carries_losses;
    L carried = L(0.0); ///< losses, ≥ 0

    /// The tax on `profit` (negative: a loss): negative where it is refunded.
    HEADROOM_INLINE L on(L profit) {
        if (!carries_losses) return rate * profit;
        const L after = profit - carried;
        carried = positive_part(-after);
        return rate * positive_part(after);
    }
};

HEADROOM_END_TARGET
#endif
