// SPDX-License-Identifier: GPL-3.0-or-later
#if defined(HEADROOM_MODEL_SIMULATION_RESERVATIONS_H) == defined(HWY_TARGET_TOGGLE)
#ifdef HEADROOM_MODEL_SIMULATION_RESERVATIONS_H
#undef HEADROOM_MODEL_SIMULATION_RESERVATIONS_H
#else
#define HEADROOM_MODEL_SIMULATION_RESERVATIONS_H
#endif

#include "model/lane/lane.h"
#include "model/lowering/scenario_view.h"
#include "model/simulation/account.h"
#include "model/simulation/lane_rows.h"

HEADROOM_BEGIN_TARGET

/// The month that starts the term that runs in month t, or −1 where none runs: the same on every path.
HEADROOM_INLINE int term_start(const Reservation& r, int t) {
    if (t < r.start_month) return -1;
    const int terms = (t - r.start_month) / r.term_months;
    return terms == 0 || r.renew ? r.start_month + terms * r.term_months : -1;
}

/// Reserved capacity in month t (H100e, before packing); a term's price is locked in its first month. Books the line.
template <class L>
HEADROOM_INLINE L advance_reservations(const ScenarioView& s, int t, L market_price, LaneRows<L> locked,
                                         Account<L>& account) {
    L active = 0.0;
    for (std::size_t i = 0; i < s.reservations.size(); ++i) {
        const auto& r = s.reservations[i];
        const int start = term_start(r, t);
        if (start < 0) continue;
        if (start == t) locked.set(i, market_price * L(1.0 - r.discount));
        active = active + L(r.h100e);
        account[Line::reserved] += L(730.0 * r.h100e) * locked[i];
    }
    return active;
}

/// What is left of running terms at the horizon is owed, less what sublet capacity would bring.
template <class L>
HEADROOM_FUNCTION void settle_reservations(const ScenarioView& s, L last_price, L sublet_haircut, const LaneRows<L> locked,
                                           Account<L>& horizon) {
    for (std::size_t i = 0; i < s.reservations.size(); ++i) {
        const auto& r = s.reservations[i];
        const int start = term_start(r, s.months - 1);
        if (start < 0) continue;
        const int left = start + r.term_months - s.months;
        if (left <= 0) continue;
        const L loss = positive_part(locked[i] - last_price * (L(1.0) - sublet_haircut));
        horizon[Line::commitments] += L(left * 730.0 * r.h100e) * loss;
    }
}

HEADROOM_END_TARGET
#endif
