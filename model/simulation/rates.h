// SPDX-License-Identifier: GPL-3.0-or-later
#if defined(HEADROOM_MODEL_SIMULATION_RATES_H) == defined(HWY_TARGET_TOGGLE)
#ifdef HEADROOM_MODEL_SIMULATION_RATES_H
#undef HEADROOM_MODEL_SIMULATION_RATES_H
#else
#define HEADROOM_MODEL_SIMULATION_RATES_H
#endif

#include "model/simulation/values.h"

HEADROOM_BEGIN_TARGET

/// What a path's parameters come to in every month (docs/model.md section 6): worked out once, as most of what a month
/// books is one of these times a quantity of the month.
template <class L>
struct Rates {
    L agreed_kwh;         ///< a month and kW of the hall's design load
    L delivery;           ///< of a kWh, certificates included
    L energy_taxed, surplus_kept;
    L water;              ///< currency a month and kW of IT load
    L carbon;             ///< share of the emissions that is paid for, t/kg
    L facility_opex, maintenance, insured; ///< a month, shares of what they are paid on
    L staff_fixed, staff_by_scale;         ///< currency a month; by (Σnα/1000)^0.7
    L software;           ///< currency a month and GPU
    L support_share, with_support;         ///< on the cloud bills; 1 + that
    L egress;             ///< currency an H100e-hour rented
    L cloud_storage;      ///< currency a month
    L storage_kw;         ///< of owned storage
    L rented_co2;         ///< t an H100e-hour rented and kg/kWh

    HEADROOM_FUNCTION Rates(const Values<L>& v, L owned_storage) {
        constexpr double month = 1.0 / 12.0;
        agreed_kwh = v[Parameter::energy_ppa_share] * L(730.0);
        const L unrenewed = L(1.0) - v[Parameter::energy_renewable_share];
        delivery = v[Parameter::energy_delivery] +
                   v[Parameter::energy_renewable_share] * v[Parameter::energy_rec_price] * L(0.001);
        energy_taxed = L(1.0) + v[Parameter::energy_tax_share];
        surplus_kept = L(1.0) - v[Parameter::energy_ppa_surplus_haircut];
        water = v[Parameter::cooling_wue] * L(730.0 / 1000.0) * v[Parameter::facility_water_price];
        carbon = unrenewed * L(0.001);
        facility_opex = v[Parameter::facility_opex_share] * L(month);
        maintenance = v[Parameter::fleet_maintenance_share] * L(month);
        insured = (v[Parameter::finance_insurance_share] + v[Parameter::finance_property_tax_share]) * L(month);
        const L person = v[Parameter::staff_annual_cost] * L(month);
        staff_fixed = v[Parameter::staff_fixed_fte] * person;
        staff_by_scale = v[Parameter::staff_fte_per_1000_gpus] * person;
        software = v[Parameter::fleet_software_per_gpu_year] * L(month);
        support_share = v[Parameter::cloud_support_share];
        with_support = L(1.0) + support_share;
        egress = v[Parameter::cloud_egress_gb_per_h100e_hour] * v[Parameter::cloud_egress_price];
        cloud_storage = v[Parameter::storage_tb] * (L(1.0) - owned_storage) * L(1000.0) *
                        v[Parameter::cloud_storage_price];
        storage_kw = v[Parameter::storage_kw_per_tb] * v[Parameter::storage_tb] * owned_storage;
        rented_co2 = v[Parameter::cloud_kw_per_h100e] * v[Parameter::cloud_pue] * L(0.001);
    }
};

HEADROOM_END_TARGET
#endif
