// SPDX-License-Identifier: GPL-3.0-or-later
#if defined(HEADROOM_MODEL_SIMULATION_COSTS_H) == defined(HWY_TARGET_TOGGLE)
#ifdef HEADROOM_MODEL_SIMULATION_COSTS_H
#undef HEADROOM_MODEL_SIMULATION_COSTS_H
#else
#define HEADROOM_MODEL_SIMULATION_COSTS_H
#endif

#include "model/simulation/account.h"
#include "model/simulation/dispatch.h"
#include "model/simulation/hall.h"
#include "model/simulation/market.h"
#include "model/simulation/rates.h"

HEADROOM_BEGIN_TARGET

/// A month as the money sees it.
template <class L>
struct MonthFacts {
    int t;
    L inflation;                     ///< infl(t)
    L live;                          ///< 1 once the first servers have arrived
    L gpus, price_held;              ///< Σ nα; price paid of the GPUs held
    L staff_scale;                   ///< (Σnα/1000)^0.7
    L it_kw, facility_kw, peak_kw;   ///< mean IT load, mean and peak facility power
    L energy_price, agreement_price; ///< currency/kWh
    L carbon_intensity, carbon_price;
    L yearly_colo;                   ///< (1 + escalator)^year
    L billed_on_demand, billed_spot, reserved_used; ///< H100e
};

/// Energy, demand charge and water of a hall (docs/model.md section 6).
template <class L>
HEADROOM_INLINE void book_utilities(const ScenarioView& s, const Values<L>& v, const Rates<L>& rates,
                                      const MonthFacts<L>& m, const HallMonth<L>& hall, Account<L>& a) {
    const L used = m.facility_kw * L(730.0);
    const L design_kw = hall.ready_kw * v[Parameter::cooling_pue] * m.live;
    const bool pays_energy = s.facility == FacilityKind::own ||
                             (s.facility == FacilityKind::colo && !s.colo_includes_energy);
    if (pays_energy) {
        const L agreed = rates.agreed_kwh * design_kw;
        const L bought = positive_part(used - agreed) * m.energy_price + agreed * m.agreement_price +
                         used * rates.delivery * m.inflation;
        const L sold_back = positive_part(agreed - used) * m.energy_price * rates.surplus_kept;
        a[Line::energy] = bought * rates.energy_taxed - sold_back;
        a[Line::demand_charge] = max(m.peak_kw, v[Parameter::energy_minimum_take] * design_kw) *
                                 v[Parameter::energy_demand_charge] * m.inflation;
    }
    a[Line::water] = m.it_kw * rates.water * m.inflation;
    a[Line::carbon] = used * rates.carbon * m.carbon_intensity * m.carbon_price;
}

/// Hall, people, support and insurance.
template <class L>
HEADROOM_INLINE void book_operations(const ScenarioView& s, const Values<L>& v, const Rates<L>& rates,
                                       const MonthFacts<L>& m, const HallMonth<L>& hall, Account<L>& a) {
    if (s.facility == FacilityKind::colo)
        a[Line::colocation] = hall.ready_kw * v[Parameter::facility_colo_per_kw_month] * m.yearly_colo;
    if (s.facility == FacilityKind::own)
        a[Line::facility_opex] = rates.facility_opex * hall.capex_ready * m.inflation;
    a[Line::staff] = fma(rates.staff_by_scale, m.staff_scale, rates.staff_fixed) * m.inflation;
    a[Line::maintenance] = rates.maintenance * m.price_held;
    a[Line::software] = rates.software * m.gpus * m.inflation;
    a[Line::insurance_tax] = rates.insured * (m.price_held + hall.capex_ready);
}

/// Cloud H100e-hours of the month: rented, and reserved capacity that is used.
template <class L>
HEADROOM_INLINE L cloud_hours(const MonthFacts<L>& m) {
    return L(730.0) * (m.reserved_used + m.billed_on_demand + m.billed_spot);
}

/// What is rented by the hour and the extras of the cloud bills.
template <class L>
HEADROOM_INLINE void book_cloud(const Rates<L>& rates, const MonthFacts<L>& m, const MarketMonth<L>& market,
                                  Account<L>& a) {
    a[Line::on_demand] = L(730.0) * m.billed_on_demand * market.on_demand;
    a[Line::spot] = L(730.0) * m.billed_spot * market.spot;
    const L bills = a[Line::reserved] + a[Line::on_demand] + a[Line::spot];
    a[Line::cloud_extras] = fma(rates.egress, cloud_hours(m), rates.cloud_storage) * m.inflation +
                            rates.support_share * bills;
}

template <class L>
HEADROOM_INLINE void book_migration(const ScenarioView& s, const Values<L>& v, int t, Account<L>& a) {
    if (t < s.cutover_month) a[Line::migration] += v[Parameter::migration_legacy_cost];
    if (t == 0) a[Line::migration] += v[Parameter::migration_pov_cost];
    if (s.cutover_month > 0 && t == s.cutover_month) a[Line::migration] += v[Parameter::migration_cutover_cost];
}

HEADROOM_END_TARGET
#endif
