// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A path of the peer (plain_model.h).
#include "model/simulation/chunk.h"
#include "tests/benchmarks/peers/plain_assets.h"
#include "tests/benchmarks/peers/plain_dispatch.h"

namespace headroom::peer {

inline constexpr double hours = 730;

/// A month on its way.
struct MonthFacts {
    int t = 0;
    Lines lines{};
    bool off = false;                                   ///< not even network and storage can run
    double base = 0, fixed = 0, slope = 0, powered = 0; ///< of the power chain, kW; share
    Month capacity{};
    Served served;
    double owned = 0, reserved = 0, busy_share = 0, reserved_used = 0, cloud_hours = 0;
    double it = 0, facility = 0, peak = 0; ///< kW

    double facility_of(double it_kw) const { return off ? 0 : it_kw + fixed + slope * it_kw; }
};

/// One path on its way through the months.
struct Path {
    const LoweredScenario& s;
    const Values v;
    World world;
    Fleet fleet;
    Hall hall;
    Numbers& random;
    std::vector<double> locked; ///< prices of the reservations' terms
    Book storage;

    double inflation = 1, discount = 1, discount_month = 1, horizon_discount = 1;
    double agreement, colo = 1, carbon_intensity, carbon_price;
    bool live = false;
    double scaled_gpus = -1, scaled_performance = -1, staff_scale = 0, owned_goodput = 1, spot_goodput = 1;

    Lines present{};
    double cumulative = 0, discounted_hours = 0, after_tax = 0, useful_hours = 0, tco = 0;
    double utilisation_sum = 0, utilisation_min = 1e300, unserved = 0, demand = 0, peak_kw = 0,
           energy_mwh = 0, co2 = 0, co2_rented = 0, dark_sum = 0;
    int utilisation_months = 0, short_months = 0, runway, dark_months = 0, refreshes = 0;

    Path(const LoweredPlan& plan, const LoweredScenario& scenario, Numbers& numbers)
        : s(scenario), v(draw_values(scenario, plan.world, numbers)), world(s, plan.world, v, numbers),
          fleet(s, v, world), hall(s, v, numbers), random(numbers), locked(s.reservations.size()),
          agreement(v[Parameter::energy_ppa_price]), carbon_intensity(v[Parameter::energy_carbon_intensity]),
          carbon_price(v[Parameter::energy_carbon_price]), runway(s.months) {
        storage.months.assign(static_cast<std::size_t>(s.months), 0.0);
        if (s.discounting != Discounting::none) {
            const double growth = 1 + v[Parameter::finance_discount_rate];
            const double first = s.discounting == Discounting::mid   ? 0.5
                                 : s.discounting == Discounting::end ? 1
                                                                     : 0;
            discount = std::pow(growth, -first / 12);
            discount_month = std::pow(growth, -1.0 / 12);
            horizon_discount = std::pow(growth, -s.months / 12.0);
        }
        const double job = v[Parameter::training_job_h100e];
        const double rate =
            job * v[Parameter::training_interruptions_per_gpu_year] / 8760 +
            job / v[Parameter::spot_gpus_per_instance] * v[Parameter::spot_interruptions_per_instance_hour];
        spot_goodput = goodput(rate, v[Parameter::training_checkpoint_minutes] / 60,
                               v[Parameter::training_restart_minutes] / 60);
    }

    void advance_clock(int t) {
        inflation *= monthly(v[Parameter::finance_inflation]);
        discount *= discount_month;
        carbon_intensity *= monthly(-v[Parameter::energy_carbon_decline]);
        carbon_price *= monthly(v[Parameter::energy_carbon_price_drift]);
        if (t % 12 != 0) return;
        agreement *= 1 + v[Parameter::energy_ppa_escalator];
        colo *= 1 + v[Parameter::facility_colo_escalator];
    }

    void buy_storage(int t, bool was_live, Lines& lines) {
        bool starts = live && !was_live;
        if (t == 0)
            for (std::size_t i = 0; i < s.tranches.size(); ++i)
                if (s.tranches[i].order_month < 0 && s.tranches[i].retire_month > 0 &&
                    fleet.tranches[i].comes && fleet.tranches[i].first_month < 0)
                    starts = false;
        if (starts) {
            const double cost =
                v[Parameter::storage_capex_per_tb] * v[Parameter::storage_tb] * owned_storage();
            at(lines, Line::network_storage) += cost;
            storage.change(t, 0, cost, s.depreciation_schedule);
        }
        if (fleet.refreshed > 0)
            fleet.written_off += storage.change(t, fleet.kept, 0, s.depreciation_schedule);
        fleet.depreciation += storage.depreciate(t);
    }
    double owned_storage() const { return s.tranches.empty() ? 0 : v[Parameter::storage_owned_share]; }

    void scale_with_fleet() {
        if (fleet.gpus == scaled_gpus && fleet.performance == scaled_performance) return;
        scaled_gpus = fleet.gpus;
        scaled_performance = fleet.performance;
        const double mean = fleet.gpus > 0 ? fleet.performance / fleet.gpus : 1;
        owned_goodput = goodput(v[Parameter::training_job_h100e] / mean *
                                    v[Parameter::training_interruptions_per_gpu_year] / 8760,
                                v[Parameter::training_checkpoint_minutes] / 60,
                                v[Parameter::training_restart_minutes] / 60);
        staff_scale = fleet.gpus > 0 ? std::pow(fleet.gpus / 1000, 0.7) : 0;
    }

    double reserve(int t, Lines& lines) {
        double active = 0;
        for (std::size_t i = 0; i < s.reservations.size(); ++i) {
            const Reservation& r = s.reservations[i];
            const int start = term_of(r, t);
            if (start < 0) continue;
            if (start == t) locked[i] = world.on_demand * (1 - r.discount);
            active += r.h100e;
            at(lines, Line::reserved) += hours * r.h100e * locked[i];
        }
        return active;
    }
    static int term_of(const Reservation& r, int t) {
        if (t < r.start_month) return -1;
        const int terms = (t - r.start_month) / r.term_months;
        return terms == 0 || r.renew ? r.start_month + terms * r.term_months : -1;
    }

    double availability() const {
        const double failing = v[Parameter::failure_gpu_annual_rate] * v[Parameter::failure_domain_gpus] *
                               v[Parameter::failure_repair_hours] / 8760;
        return std::max(0.0, 1 - failing) * (1 - v[Parameter::facility_outage_hours] / 8760);
    }

    void month(int t, ChunkOutput& out, std::size_t place);
    void advance_assets(MonthFacts& m);
    void power(MonthFacts& m) const;
    void meet_market(MonthFacts& m);
    void serve(MonthFacts& m) const;
    void utilities(MonthFacts& m) const;
    void operations(Lines& lines) const;
    void cloud(MonthFacts& m) const;
    void migration(MonthFacts& m) const;
    void tell(const MonthFacts& m);
    double close(MonthFacts& m);
    void write_series(const MonthFacts& m, double cost, ChunkOutput& out, std::size_t place) const;
    double cash_of(const Lines& lines) const {
        double cash = 0;
        for (std::size_t i = 0; i < cash_line_count; ++i)
            cash += lines[i];
        return cash;
    }
    double book(const Lines& lines, double factor, double deductions) {
        const double cash = cash_of(lines);
        const double investment = lines[index_of(Line::servers)] + lines[index_of(Line::network_storage)] +
                                  lines[index_of(Line::facility)] + lines[index_of(Line::residual)];
        const double profit = -(cash - investment) - deductions - lines[index_of(Line::residual)];
        after_tax += factor * (cash + v[Parameter::finance_tax_rate] * profit);
        for (std::size_t i = 0; i < line_count; ++i)
            present[i] += factor * lines[i];
        cumulative += factor * cash;
        return cash;
    }
    double settle(Lines& lines);
    void write_results(ChunkOutput& out, std::size_t place) const;
};

} // namespace headroom::peer
