// SPDX-License-Identifier: GPL-3.0-or-later
// Published examples as plans: what is compared has gone through reading of parameters, lowering, power,
// dispatch, costs and statistics like the figures of any plan.
#include "model/analysis/selftest_rows.h"
#include "model/analysis/still_plan.h"
#include "model/lane/math.h"

namespace headroom {
namespace {

using enum Parameter;

constexpr double digits = 1e-12; ///< for figures that are published in full

double mean_of(const ScenarioResults& s, Result r) { return s.results[index_of(r)].mean.value; }
double line_of(const ScenarioResults& s, Line l) { return s.lines[index_of(l)].value; }

} // namespace

void add_cluster_day(SelftestTable& table) {
    table.example(
        1,
        "Day of a cluster: 256 GPUs of 700 W at load 0.45, 0.3 of their power when idle, PUE 1.12, 429 "
        "g/kWh, "
        "1.8 l per kWh of the facility, $0.12/kWh, $30,000 a GPU over 3 years, maintenance 5 % a year",
        "mlsysim golden test, Machine Learning Systems (cs249r_book)");
    constexpr double gpus = 256, pue = 1.12;
    constexpr double days = 3 * 365; // 36 months of 730 hours are 3 years of 365 days of 24 hours
    StillPlan example(36, gpus, 0.7, 30000);
    example.set(demand_training_initial, 0.45 * gpus);
    example.set(fleet_idle_power_share, 0.3);
    example.set(energy_price, 0.12);
    example.set(energy_carbon_intensity, 0.429);
    example.set(fleet_maintenance_share, 0.05);
    table.row("IT energy", "kWh", 2644.992, mean_of(example.run(), Result::energy_mwh) * 1000 / days, digits);
    example.set(cooling_pue, pue);
    example.set(cooling_wue, 1.8 * pue); // here water is counted by IT energy
    example.set(facility_water_price, 1.0);
    const auto s = example.run();
    table.row("Facility energy", "kWh", 2962.39104, mean_of(s, Result::energy_mwh) * 1000 / days, digits);
    table.row("Carbon", "kg", 1270.86575616, mean_of(s, Result::co2_t) * 1000 / days, digits);
    table.row("Water", "l", 5332.303872, line_of(s, Line::water) * 1000 / days, digits);
    table.row("Capital", "USD", 7013.698630136986, line_of(s, Line::servers) / days, digits);
    table.row("Energy", "USD", 355.4869248, line_of(s, Line::energy) / days, digits);
    table.row("Maintenance", "USD", 1052.054794520548, line_of(s, Line::maintenance) / days, digits);
    const double total = mean_of(s, Result::tco) - line_of(s, Line::water); // which cost nothing there
    table.row("Total", "USD", 8421.240349457534, total / days, digits);
}

void add_demand_charge(SelftestTable& table) {
    table.example(9, "Month of 5,000 kWh at $0.04 with a demand charge of $10 a kW", "NANOG, 2018");
    constexpr double months = 12, kw = 5000.0 / 730;
    for (const double peak : {40.0, 10.0}) {
        // Servers of 1 kW that draw nothing when idle: busy they make the peak, on average the energy.
        StillPlan example(12, peak, 1, 0);
        example.set(demand_training_initial, kw);
        example.set(energy_price, 0.04);
        example.set(energy_demand_charge, 10.0);
        const auto s = example.run();
        table.row(peak > 20 ? "Bill at a peak of 40 kW" : "Bill at a peak of 10 kW", "USD",
                  peak > 20 ? 600 : 300, mean_of(s, Result::tco) / months, digits);
    }
}

void add_interruptions(SelftestTable& table) {
    // A restart of an hour and no checkpoints to write: goodput is e^(−1/M), so that useful hours tell the
    // mean time M.
    const auto mean_hours = [](double gpus, double per_gpu_year) {
        StillPlan example(12, gpus, 1, 0);
        example.set(demand_training_initial, 2 * gpus);
        example.set(training_job_h100e, gpus);
        example.set(training_interruptions_per_gpu_year, per_gpu_year);
        example.set(training_restart_minutes, 60.0);
        const double goodput = mean_of(example.run(), Result::useful_h100e_hours) / (12 * 730 * gpus);
        return -1 / scalar::log(goodput);
    };
    constexpr double year = 8760;
    table.example(10, "Training on 16,384 GPUs: 419 unplanned interruptions in 54 days, 0.173 per GPU-year",
                  "The Llama 3 herd of models, 2024");
    table.row("Mean time between interruptions", "h", 3.09, mean_hours(16384, 419 / 54.0 * 365 / 16384),
              2e-3);
    table.example(2, "Failures of a cluster's parts, added up", "distributed-training-book, chapter 26");
    table.row("10,000 GPUs of 20,000 h, 1,250 hosts of 10,000 h: mean time between failures", "h", 1.6,
              mean_hours(10000, (10000 / 20000.0 + 1250 / 10000.0) * year / 10000), digits);
    table.row("4,096 of 25,000 h, 512 of 8,000 h, 32 of 100,000 h: mean time between failures", "h", 4.38,
              mean_hours(4096, (4096 / 25000.0 + 512 / 8000.0 + 32 / 100000.0) * year / 4096), 1e-3);
}

void add_power_chain(SelftestTable& table) {
    table.example(
        13,
        "Power of 8 GPUs of 700 W for a year, overhead 1.4, $0.10/kWh; printed as $33,600, which does not "
        "follow",
        "corrected by hand: 8 × 0.7 kW × 1.4 × 8,760 h × $0.10");
    StillPlan eight(12, 8, 0.7, 0);
    eight.set(demand_training_initial, 8.0);
    eight.set(cooling_pue, 1.4);
    eight.set(energy_price, 0.10);
    table.row("Energy cost", "USD", 6868, line_of(eight.run(), Line::energy), 1e-4);

    table.example(
        14,
        "Hall of 50 MW filled with B200 of 1 kW, servers 1.3 times their GPUs, for four years at $0.07/kWh; "
        "printed as $94.34M, which sizes with the 1.3 and forgets it in the cost",
        "corrected by hand: 50,000 kW × 35,040 h × $0.07");
    constexpr double limit = 50000, pue = 1.25;
    const double gpus = limit / (1.3 * pue);
    StillPlan hall(48, 2 * gpus, 1.3, 0); // twice as many as the connection carries: the power chain sizes
    hall.set(demand_training_initial, 2 * gpus);
    hall.set(facility_grid_limit_kw, limit);
    hall.set(cooling_pue, pue);
    hall.set(energy_price, 0.07);
    const auto s = hall.run();
    table.row("GPUs that run", "", gpus, 2 * gpus * (1 - mean_of(s, Result::dark_share)), digits);
    table.row("Energy cost", "million USD", 122.64, line_of(s, Line::energy) / 1e6, 1e-4);
}

} // namespace headroom
