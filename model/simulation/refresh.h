// SPDX-License-Identifier: GPL-3.0-or-later
#if defined(HEADROOM_MODEL_SIMULATION_REFRESH_H) == defined(HWY_TARGET_TOGGLE)
#ifdef HEADROOM_MODEL_SIMULATION_REFRESH_H
#undef HEADROOM_MODEL_SIMULATION_REFRESH_H
#else
#define HEADROOM_MODEL_SIMULATION_REFRESH_H
#endif

#include "model/simulation/tranche.h"

HEADROOM_BEGIN_TARGET

/// What the economic policy weighs (docs/model.md section 4, "Refresh"); per path, but for the month's prices.
template <class L>
struct RefreshChoice {
    L minimum_age, payback; ///< months
    L payback_discount;     ///< (1 + r)^(−payback/12)
    L draw;                 ///< share of nameplate that a server drew in the month before
    L pue, energy;          ///< currency/kWh, delivered
    L maintenance_month;    ///< share of the price paid
    L software_month;       ///< per GPU
};

/// The month's frontier hardware that would replace `old` under the scenario's policy.
template <class L>
HEADROOM_INLINE Hardware<L> replacement(const ScenarioView& s, const PurchaseTerms<L>& terms,
                                        const Hardware<L>& old) {
    Hardware<L> h = frontier_hardware(s.frontier, terms, old.gpus);
    switch (s.refresh_policy) {
    case RefreshPolicy::count: break;
    case RefreshPolicy::power: h.gpus = old.gpus * old.kw / h.kw; break;
    case RefreshPolicy::performance:
    case RefreshPolicy::economic: h.gpus = old.gpus * old.perf_training / h.perf_training; break;
    }
    return h;
}

/// What an H100e of this hardware costs to run for a month.
template <class L>
HEADROOM_INLINE L running_cost(const RefreshChoice<L>& c, const Hardware<L>& h) {
    const L energy = h.kw * L(730.0) * c.draw * c.pue * c.energy;
    return (energy + h.price * c.maintenance_month + c.software_month) / h.perf_training;
}

/// Whether replacing pays back: savings over the payback against the outlay, less what the difference in resale
/// value gives back.
template <class L>
HEADROOM_FUNCTION MaskOf<L> replacing_pays(const ScenarioView& s, const PurchaseTerms<L>& terms,
                                           const ResaleMarket<L>& resale, const RefreshChoice<L>& c, L t, L renewed,
                                           const Hardware<L>& old) {
    const Hardware<L> fresh = replacement(s, terms, old);
    const L age = t - renewed;
    const L saved = c.payback * (running_cost(c, old) - running_cost(c, fresh));
    const L outlay =
        (fresh.price * terms.install + terms.network_renewed * terms.network_per_gpu) / fresh.perf_training;
    const L sold = resale_value(resale, old, age, terms.level, terms.announced) / old.perf_training;
    const L later_fresh = resale_value(resale, fresh, c.payback, terms.level, terms.announced) / fresh.perf_training;
    const L later_old =
        resale_value(resale, old, age + c.payback, terms.level, terms.announced) / old.perf_training;
    const L needed = outlay - sold - c.payback_discount * (later_fresh - later_old);
    return age >= c.minimum_age && fresh.perf_training > old.perf_training && saved > needed;
}

/// Where a delivered tranche is replaced in month t.
template <class L>
HEADROOM_INLINE MaskOf<L> refresh_due(const ScenarioView& s, const PurchaseTerms<L>& terms,
                                      const ResaleMarket<L>& resale, const RefreshChoice<L>& c, L t,
                                      const TrancheState<L>& state) {
    if (s.refresh_policy == RefreshPolicy::economic) {
        const auto old_enough = t - state.renewed >= c.minimum_age;
        if (!when_any(old_enough && state.comes)) return old_enough && !old_enough;
        return replacing_pays(s, terms, resale, c, t, state.renewed, state.now);
    }
    const double never = 1e9;
    const double cycle = s.refresh_cycle > 0 ? s.refresh_cycle : never;
    return t >= state.renewed + L(cycle);
}

HEADROOM_END_TARGET
#endif
