// SPDX-License-Identifier: GPL-3.0-or-later
#if defined(HEADROOM_MODEL_SIMULATION_HALL_H) == defined(HWY_TARGET_TOGGLE)
#ifdef HEADROOM_MODEL_SIMULATION_HALL_H
#undef HEADROOM_MODEL_SIMULATION_HALL_H
#else
#define HEADROOM_MODEL_SIMULATION_HALL_H
#endif

#include "model/facility/power.h"
#include "model/lane/divisor.h"
#include "model/simulation/account.h"
#include "model/simulation/lane_rows.h"
#include "model/simulation/values.h"
#include "model/sampling/quantile_lane.h"
#include "model/lowering/scenario_view.h"

HEADROOM_BEGIN_TARGET

/// A facility phase of a path: when it is ready, what it costs, what has been paid of it since month 0.
template <class L>
struct PhaseState {
    L ready_at, ready_month; ///< real-valued; the first whole month
    L payment, last_payment; ///< a month from the start on; month after the last
    L capex, paid;
};

/// The hall in a month.
template <class L>
struct HallMonth {
    L ready_kw, capex_ready; ///< of the phases ready
    L power_limit;           ///< kW energised
    L depreciation;
    bool settled = false;    ///< holds for the next month too, and nothing is paid in it
};

template <class L>
HEADROOM_FUNCTION void plan_phases(const ScenarioView& s, const WorldLayout& layout, const Values<L>& v,
                                   const double* world, std::size_t stride, Shelf<PhaseState<L>> states) {
    const bool owned = s.facility == FacilityKind::own;
    const L per_kw = (v[Parameter::facility_capex_per_kw] + v[Parameter::cooling_capex_per_kw]) *
                     v[Parameter::facility_redundancy_factor];
    const L usual = v[owned ? Parameter::facility_build_months : Parameter::facility_handover_months];
    for (std::size_t i = 0; i < s.phases.size(); ++i) {
        const auto& phase = s.phases[i];
        auto&& state = states[i];
        const L start = L(static_cast<double>(phase.start_month));
        const L build =
            phase.has_build_months
                ? quantile<L>(phase.build_months,
                              lane_at<L>(world + static_cast<std::size_t>(layout.build(static_cast<int>(i))) * stride))
                : usual;
        state.ready_at = start + build;
        state.ready_month = -floor(-state.ready_at);
        const L months = max(L(1.0), -floor(-build));
        state.capex = owned ? per_kw * L(phase.it_kw) : L(0.0);
        state.payment = state.capex / months;
        state.last_payment = start + months;
        state.paid = L(0.0);
    }
}

/// When each power step is energised.
template <class L>
HEADROOM_FUNCTION void plan_steps(const ScenarioView& s, const WorldLayout& layout, const double* world,
                                  std::size_t stride, LaneRows<L> energised_at) {
    for (std::size_t i = 0; i < s.steps.size(); ++i) {
        const L delay =
            quantile<L>(s.steps[i].delay_months,
                        lane_at<L>(world + static_cast<std::size_t>(layout.delay(static_cast<int>(i))) * stride));
        energised_at.set(i, L(static_cast<double>(s.steps[i].month)) + delay);
    }
}

/// Building payments of month t, what is ready and energised then. `life`: of a phase, in months; `hall`: of the month
/// before.
template <class L>
HEADROOM_INLINE void advance_hall(const ScenarioView& s, const Values<L>& v, int month, const Divisor<L>& life,
                                    Shelf<PhaseState<L>> phases, LaneRows<L> energised_at, Account<L>& account,
                                    HallMonth<L>& hall) {
    if (hall.settled) return;
    hall.settled = true;
    hall.ready_kw = hall.capex_ready = hall.depreciation = L(0.0);
    const L t = L(static_cast<double>(month));
    for (std::size_t i = 0; i < s.phases.size(); ++i) {
        auto&& phase = phases[i];
        if (s.phases[i].start_month <= month) {
            const L payment = select(t < phase.last_payment, phase.payment, L(0.0));
            phase.paid += payment;
            account[Line::facility] += payment;
        }
        const auto ready = t >= phase.ready_at;
        hall.ready_kw += select(ready, L(s.phases[i].it_kw), L(0.0));
        hall.capex_ready += select(ready, phase.capex, L(0.0));
        const L life_end = phase.ready_month + life.value;
        hall.depreciation += select(ready && t < life_end, phase.paid / life, L(0.0));
        const auto complete = ready && t >= phase.last_payment && life_end >= L(static_cast<double>(s.months));
        hall.settled = hall.settled && when_all(complete);
    }
    if (s.steps.empty()) {
        const L limit = v[Parameter::facility_grid_limit_kw];
        hall.power_limit = select(limit > L(0.0), limit, L(1e300));
        return;
    }
    hall.power_limit = L(0.0);
    for (std::size_t i = 0; i < s.steps.size(); ++i) {
        const auto energised = t >= energised_at[i];
        hall.power_limit += select(energised, L(s.steps[i].kw), L(0.0));
        hall.settled = hall.settled && when_all(energised);
    }
}

/// The value of the hall at the horizon goes to the residual line; returns the tax book then.
template <class L>
HEADROOM_FUNCTION L value_hall(const ScenarioView& s, const Values<L>& v, Shelf<PhaseState<L>> phases,
                               Account<L>& horizon) {
    L book = 0.0;
    const L life = L(12.0) * v[Parameter::facility_life_years];
    const L end = L(static_cast<double>(s.months));
    for (std::size_t i = 0; i < s.phases.size(); ++i) {
        const auto& phase = phases.read(i);
        const L age = positive_part(end - phase.ready_month);
        const L left = positive_part(L(1.0) - age / life);
        horizon[Line::residual] -= v[Parameter::facility_terminal_share] * phase.paid * left;
        book = book + phase.paid * left;
    }
    return book;
}

HEADROOM_END_TARGET
#endif
