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
HEADROOM_INLINE void book_utilities(const LoweredScenario& s, const Values<L>& v, const MonthFacts<L>& m,
                                      const HallMonth<L>& hall, Account<L>& a) {
    const L used = m.facility_kw * L(730.0);
    const L design_kw = hall.ready_kw * v[Parameter::cooling_pue] * m.live;
    const bool pays_energy = s.facility == FacilityKind::own ||
                             (s.facility == FacilityKind::colo && !s.colo_includes_energy);
    if (pays_energy) {
        const L agreed = v[Parameter::energy_ppa_share] * L(730.0) * design_kw;
        const L certificates = v[Parameter::energy_renewable_share] * v[Parameter::energy_rec_price] * L(0.001);
        const L bought = positive_part(used - agreed) * m.energy_price + agreed * m.agreement_price +
                         used * (v[Parameter::energy_delivery] + certificates) * m.inflation;
        const L sold_back = positive_part(agreed - used) * m.energy_price *
                            (L(1.0) - v[Parameter::energy_ppa_surplus_haircut]);
        a[Line::energy] = bought * (L(1.0) + v[Parameter::energy_tax_share]) - sold_back;
        a[Line::demand_charge] = max(m.peak_kw, v[Parameter::energy_minimum_take] * design_kw) *
                                 v[Parameter::energy_demand_charge] * m.inflation;
    }
    a[Line::water] = m.it_kw * v[Parameter::cooling_wue] * L(730.0 / 1000.0) * v[Parameter::facility_water_price] *
                     m.inflation;
    a[Line::carbon] = used * (L(1.0) - v[Parameter::energy_renewable_share]) * m.carbon_intensity * L(0.001) *
                      m.carbon_price;
}

/// Hall, people, support and insurance.
template <class L>
HEADROOM_INLINE void book_operations(const LoweredScenario& s, const Values<L>& v, const MonthFacts<L>& m,
                                       const HallMonth<L>& hall, Account<L>& a) {
    constexpr double month = 1.0 / 12.0;
    if (s.facility == FacilityKind::colo)
        a[Line::colocation] = hall.ready_kw * v[Parameter::facility_colo_per_kw_month] * m.yearly_colo;
    if (s.facility == FacilityKind::own)
        a[Line::facility_opex] = v[Parameter::facility_opex_share] * L(month) * hall.capex_ready * m.inflation;
    const L people = v[Parameter::staff_fixed_fte] + v[Parameter::staff_fte_per_1000_gpus] * m.staff_scale;
    a[Line::staff] = people * v[Parameter::staff_annual_cost] * L(month) * m.inflation;
    a[Line::maintenance] = v[Parameter::fleet_maintenance_share] * L(month) * m.price_held;
    a[Line::software] = v[Parameter::fleet_software_per_gpu_year] * L(month) * m.gpus * m.inflation;
    a[Line::insurance_tax] = (v[Parameter::finance_insurance_share] + v[Parameter::finance_property_tax_share]) *
                             L(month) * (m.price_held + hall.capex_ready);
}

/// Cloud H100e-hours of the month: rented, and reserved capacity that is used.
template <class L>
HEADROOM_INLINE L cloud_hours(const MonthFacts<L>& m) {
    return L(730.0) * (m.reserved_used + m.billed_on_demand + m.billed_spot);
}

/// What is rented by the hour and the extras of the cloud bills; `owned_storage`: share.
template <class L>
HEADROOM_INLINE void book_cloud(const Values<L>& v, const MonthFacts<L>& m, const MarketMonth<L>& market,
                                  L owned_storage, Account<L>& a) {
    a[Line::on_demand] = L(730.0) * m.billed_on_demand * market.on_demand;
    a[Line::spot] = L(730.0) * m.billed_spot * market.spot;
    const L egress = v[Parameter::cloud_egress_gb_per_h100e_hour] * cloud_hours(m) * v[Parameter::cloud_egress_price];
    const L storage = v[Parameter::storage_tb] * (L(1.0) - owned_storage) * L(1000.0) *
                      v[Parameter::cloud_storage_price];
    const L bills = a[Line::reserved] + a[Line::on_demand] + a[Line::spot];
    a[Line::cloud_extras] = (egress + storage) * m.inflation + v[Parameter::cloud_support_share] * bills;
}

template <class L>
HEADROOM_INLINE void book_migration(const LoweredScenario& s, const Values<L>& v, int t, Account<L>& a) {
    if (t < s.cutover_month) a[Line::migration] += v[Parameter::migration_legacy_cost];
    if (t == 0) a[Line::migration] += v[Parameter::migration_pov_cost];
    if (s.cutover_month > 0 && t == s.cutover_month) a[Line::migration] += v[Parameter::migration_cutover_cost];
}

HEADROOM_END_TARGET
#endif
