// SPDX-License-Identifier: GPL-3.0-or-later
#if defined(HEADROOM_MODEL_SIMULATION_SALES_H) == defined(HWY_TARGET_TOGGLE)
#ifdef HEADROOM_MODEL_SIMULATION_SALES_H
#undef HEADROOM_MODEL_SIMULATION_SALES_H
#else
#define HEADROOM_MODEL_SIMULATION_SALES_H
#endif

#include "model/simulation/dispatch.h"
#include "model/simulation/values.h"

HEADROOM_BEGIN_TARGET

/// The operator's revenue of a month (docs/model.md section 6). `firm`: H100e that could be sold; `year_price`: the
/// market price at the start of the contract year.
template <class L>
HEADROOM_INLINE L revenue_of(const Values<L>& v, L firm, L demand, L delivered, L price, L year_price) {
    const L committed_share = v[Parameter::revenue_committed_share];
    const L enterprise_share = v[Parameter::revenue_enterprise_share];
    const L offered = (committed_share + enterprise_share) * firm;
    const auto nothing = offered == L(0.0);
    const L contracted = select(nothing, L(0.0), min(L(1.0), demand / select(nothing, L(1.0), offered))); // κ
    const L committed = committed_share * firm * contracted;
    const L enterprise = enterprise_share * firm * contracted;
    const L contracts = committed + enterprise;
    const L short_share = share(positive_part(contracts - delivered), contracts); // ς
    const L credit = min(v[Parameter::revenue_sla_cap], v[Parameter::revenue_sla_credit] * short_share);
    const L fees = committed * year_price * (L(1.0) - v[Parameter::revenue_committed_discount]) +
                   enterprise * year_price * (L(1.0) + v[Parameter::revenue_enterprise_premium]) * (L(1.0) - credit);
    const L usage =
        positive_part(delivered - contracts) * price * (L(1.0) + v[Parameter::revenue_usage_premium]);
    return L(730.0) * (fees + usage);
}

HEADROOM_END_TARGET
#endif
