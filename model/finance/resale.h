// SPDX-License-Identifier: GPL-3.0-or-later
#if defined(HEADROOM_MODEL_FINANCE_RESALE_H) == defined(HWY_TARGET_TOGGLE)
#ifdef HEADROOM_MODEL_FINANCE_RESALE_H
#undef HEADROOM_MODEL_FINANCE_RESALE_H
#else
#define HEADROOM_MODEL_FINANCE_RESALE_H
#endif

#include "model/lane/lane.h"
#include "model/lane/math.h"

HEADROOM_BEGIN_TARGET

/// What used GPUs fetch (docs/model.md section 4, "Resale value"). Per path.
template <class L>
struct ResaleMarket {
    L log_kept_month;      ///< ln(1 − annual decline)/12
    L log_kept_generation; ///< ln(1 − drop at a generation)
    L market_beta, floor, liquidation;

    /// Proceeds as a share of the price paid. `level`: rental price level now less that when the price was set;
    /// `generations`: announced since then; `age` in months.
    HEADROOM_INLINE L share_of_price(L age, L generations, L level) const {
        const L market =
            exp(age * log_kept_month + generations * log_kept_generation + market_beta * level);
        return max(floor, min(L(1.0), market)) * liquidation;
    }
};

HEADROOM_END_TARGET
#endif
