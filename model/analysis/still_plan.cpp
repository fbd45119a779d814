// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/still_plan.h"

#include "model/analysis/run.h"

#include <limits>
#include <utility>

namespace headroom {
namespace {

using enum Parameter;

/// Parameters that cost, lose, grow or vary: all off.
constexpr Parameter off[] = {finance_discount_rate,
                             finance_inflation,
                             finance_insurance_share,
                             finance_property_tax_share,
                             demand_training_initial,
                             demand_training_growth,
                             demand_training_loss_rate,
                             demand_inference_initial,
                             demand_inference_growth,
                             demand_inference_loss_rate,
                             training_interruptions_per_gpu_year,
                             training_checkpoint_minutes,
                             training_restart_minutes,
                             energy_price,
                             energy_drift,
                             energy_seasonal_amplitude,
                             energy_crisis_rate,
                             energy_ppa_share,
                             energy_delivery,
                             energy_tax_share,
                             energy_demand_charge,
                             energy_minimum_take,
                             energy_renewable_share,
                             energy_carbon_intensity,
                             energy_carbon_decline,
                             energy_carbon_price,
                             market_tight_drift,
                             market_loose_drift,
                             market_on_demand_limit,
                             spot_pool,
                             fleet_price_decline,
                             fleet_install_share,
                             fleet_network_capex_per_gpu,
                             fleet_network_kw_per_gpu,
                             fleet_idle_power_share,
                             fleet_maintenance_share,
                             fleet_software_per_gpu_year,
                             storage_tb,
                             failure_gpu_annual_rate,
                             refresh_cycle_months,
                             refresh_downtime,
                             residual_floor,
                             residual_liquidation,
                             residual_generation_drop,
                             facility_build_months,
                             facility_capex_per_kw,
                             facility_outage_hours,
                             facility_water_price,
                             cooling_fixed_share,
                             cooling_climate_amplitude,
                             cooling_wue,
                             cooling_capex_per_kw,
                             staff_fixed_fte,
                             staff_fte_per_1000_gpus,
                             penalty_training,
                             penalty_inference};
/// Shares and ratios that are 1 where nothing is lost.
constexpr Parameter whole[] = {fleet_price_multiplier, fleet_peak_draw_share, fleet_scheduling_efficiency,
                               cooling_pue};

constexpr double beyond = 240; ///< month of the next generation: after every example's end

} // namespace

StillPlan::StillPlan(int months, double gpus, double gpu_kw, double gpu_price) {
    plan.name = "Example";
    plan.simulation.base_case = true;
    for (const Parameter id : off)
        set(id, 0.0);
    for (const Parameter id : whole)
        set(id, 1.0);
    set(plan_horizon_months, static_cast<double>(months));
    set(finance_discounting, std::string("none"));
    set(generation_first, beyond);
    set(generation_frontier, std::string("example-gpu"));
    Accelerator gpu;
    gpu.id = gpu.name = "example-gpu";
    gpu.kw = gpu.node_kw = gpu_kw;
    gpu.gpus_per_node = gpu.node_units = 1;
    gpu.price = gpu_price;
    plan.accelerators = {gpu};
    Scenario scenario;
    scenario.name = "Example";
    Tranche tranche;
    tranche.accelerator = gpu.id;
    tranche.gpus = gpus;
    scenario.tranches = {tranche};
    plan.scenarios = {scenario};
}

ScenarioResults StillPlan::run() const {
    RunOptions options;
    options.threads = 1;
    auto run = run_plan(plan, options);
    if (!has_errors(run.faults)) return std::move(run.results.scenarios.front());
    ScenarioResults nothing; // no example passes on a plan that does not run
    for (auto& result : nothing.results)
        result.mean.value = std::numeric_limits<double>::quiet_NaN();
    for (auto& line : nothing.lines)
        line.value = std::numeric_limits<double>::quiet_NaN();
    return nothing;
}

} // namespace headroom
