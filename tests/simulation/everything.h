// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Scenarios in which, taken together, every parameter has something to act on.
#include "tests/support/plans.h"

namespace headroom::test {

inline Scenario busy_own_hall() {
    Scenario s;
    s.name = "own";
    s.parameters = {{Parameter::facility_kind, std::string("own")},
                    {Parameter::refresh_cycle_months, 24.0},
                    {Parameter::energy_ppa_share, 0.5},
                    {Parameter::energy_carbon_price, 80.0},
                    {Parameter::energy_minimum_take, 0.3},
                    {Parameter::storage_owned_share, 0.6},
                    {Parameter::migration_legacy_cost, 1e5},
                    {Parameter::migration_cutover_month, 6.0},
                    {Parameter::migration_cutover_cost, 1e5},
                    {Parameter::migration_pov_cost, 1e5},
                    {Parameter::migration_exit_cost, 1e5},
                    {Parameter::migration_training_start, 2.0},
                    {Parameter::migration_training_months, 4.0},
                    {Parameter::migration_inference_start, 2.0},
                    {Parameter::migration_inference_months, 4.0},
                    {Parameter::facility_grid_limit_kw, 700.0},
                    {Parameter::residual_floor, 0.45},
                    {Parameter::cooling_technology, std::string("direct-to-chip")}};
    Tranche named;
    named.accelerator = "unit";
    named.gpus = 200;
    named.lead_months = 4.0;
    named.order_month = 2;
    named.deposit_share = 0.3;
    Tranche following;
    following.order_month = 14;
    following.gpus = 150;
    following.lead_months = 3.0;
    following.follows_generations = true;
    s.tranches = {named, following};
    s.reservations = {{3, 12, 40, 0.2, true}};
    return s;
}

inline Scenario busy_colo() {
    Scenario s = busy_own_hall();
    s.name = "colo";
    s.parameters[Parameter::facility_kind] = std::string("colo");
    s.parameters[Parameter::refresh_policy] = std::string("economic");
    s.parameters[Parameter::refresh_minimum_age] = 12.0;
    s.parameters[Parameter::refresh_payback_months] = 60.0;
    s.parameters.erase(Parameter::facility_grid_limit_kw);
    return s;
}

inline Scenario busy_seller() {
    Scenario s = busy_own_hall();
    s.name = "seller";
    s.parameters[Parameter::revenue_enabled] = true;
    s.parameters[Parameter::revenue_committed_share] = 0.6; // more is sold than failures leave
    s.parameters[Parameter::revenue_enterprise_share] = 0.36;
    s.parameters[Parameter::revenue_sla_cap] = 0.05;
    return s;
}

inline Scenario busy_renter() {
    Scenario s;
    s.name = "rented";
    s.parameters = {{Parameter::facility_kind, std::string("none")},
                    {Parameter::market_cap_ratio, 2.9},
                    {Parameter::market_floor_ratio, 1.5},
                    {Parameter::market_on_demand_limit, 200.0},
                    {Parameter::spot_pool, 90.0},
                    {Parameter::penalty_training, 3.0},
                    {Parameter::spot_maximum_share, 0.35}};
    s.reservations = {{0, 36, 100, 0.3, false}, {50, 36, 60, 0.0, true}};
    return s;
}

inline Plan plan_of_everything() {
    Plan plan;
    plan.name = "everything";
    plan.accelerators = {unit_machine()};
    plan.simulation = {1024, 11, Sampler::random, false};
    plan.parameters = {{Parameter::plan_horizon_months, 60.0},
                       {Parameter::generation_frontier, std::string("unit")},
                       {Parameter::kpi_service_threshold, 0.05}};
    plan.scenarios = {busy_own_hall(), busy_colo(), busy_seller(), busy_renter()};
    return plan;
}

} // namespace headroom::test
