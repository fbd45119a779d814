// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/peers/plain_model.h"

#include "tests/benchmarks/peers/plain_dispatch.h"

#include <limits>
#include <stdexcept>

namespace headroom::peer {
namespace {

constexpr double hours = 730;

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
    void utilities(double it, double facility, double peak, Lines& lines) const;
    void operations(Lines& lines) const;
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

void Path::utilities(double it, double facility, double peak, Lines& lines) const {
    const double used = facility * hours, design = live ? hall.ready_kw * v[Parameter::cooling_pue] : 0;
    if (s.facility == FacilityKind::own || (s.facility == FacilityKind::colo && !s.colo_includes_energy)) {
        const double agreed = v[Parameter::energy_ppa_share] * hours * design;
        const double certificates =
            v[Parameter::energy_renewable_share] * v[Parameter::energy_rec_price] / 1000;
        const double bought = std::max(0.0, used - agreed) * world.energy_price + agreed * agreement +
                              used * (v[Parameter::energy_delivery] + certificates) * inflation;
        const double sold = std::max(0.0, agreed - used) * world.energy_price *
                            (1 - v[Parameter::energy_ppa_surplus_haircut]);
        at(lines, Line::energy) = bought * (1 + v[Parameter::energy_tax_share]) - sold;
        at(lines, Line::demand_charge) = std::max(peak, v[Parameter::energy_minimum_take] * design) *
                                         v[Parameter::energy_demand_charge] * inflation;
    }
    at(lines, Line::water) =
        it * v[Parameter::cooling_wue] * hours / 1000 * v[Parameter::facility_water_price] * inflation;
    at(lines, Line::carbon) =
        used * (1 - v[Parameter::energy_renewable_share]) * carbon_intensity / 1000 * carbon_price;
}

void Path::operations(Lines& lines) const {
    if (s.facility == FacilityKind::colo)
        at(lines, Line::colocation) = hall.ready_kw * v[Parameter::facility_colo_per_kw_month] * colo;
    if (s.facility == FacilityKind::own)
        at(lines, Line::facility_opex) =
            v[Parameter::facility_opex_share] / 12 * hall.capex_ready * inflation;
    const double people = v[Parameter::staff_fixed_fte] + v[Parameter::staff_fte_per_1000_gpus] * staff_scale;
    at(lines, Line::staff) = people * v[Parameter::staff_annual_cost] / 12 * inflation;
    at(lines, Line::maintenance) = v[Parameter::fleet_maintenance_share] / 12 * fleet.price_held;
    at(lines, Line::software) = v[Parameter::fleet_software_per_gpu_year] / 12 * fleet.gpus * inflation;
    at(lines, Line::insurance_tax) =
        (v[Parameter::finance_insurance_share] + v[Parameter::finance_property_tax_share]) / 12 *
        (fleet.price_held + hall.capex_ready);
}

double Path::settle(Lines& lines) {
    double off = fleet.sell(lines) + hall.value(lines) + storage.left;
    for (std::size_t i = 0; i < s.reservations.size(); ++i) {
        const Reservation& r = s.reservations[i];
        const int start = term_of(r, s.months - 1), left = start + r.term_months - s.months;
        if (start < 0 || left <= 0) continue;
        const double loss = locked[i] - world.on_demand * (1 - v[Parameter::market_sublet_haircut]);
        at(lines, Line::commitments) += left * hours * r.h100e * std::max(0.0, loss);
    }
    at(lines, Line::migration) += v[Parameter::migration_exit_cost];
    return off;
}

void Path::month(int t, ChunkOutput& out, std::size_t place) {
    Lines lines{};
    if (t > 0) {
        advance_clock(t);
        world.advance(random);
    }
    world.enter(t);
    fleet.advance(t, random, lines);
    hall.advance(t, lines);
    const bool was_live = live;
    live = live || fleet.gpus > 0;
    buy_storage(t, was_live, lines);
    scale_with_fleet();

    // Power.
    const double climate =
        1 + v[Parameter::cooling_climate_amplitude] * s.climate[static_cast<std::size_t>(t % 12)];
    const double pue = v[Parameter::cooling_pue], fixed_share = v[Parameter::cooling_fixed_share];
    double base = live ? v[Parameter::fleet_network_kw_per_gpu] * fleet.gpus +
                             v[Parameter::storage_kw_per_tb] * v[Parameter::storage_tb] * owned_storage()
                       : 0;
    const double overhead = live ? (pue - 1) * climate : 0;
    const double fixed = overhead * fixed_share * hall.ready_kw, slope = overhead * (1 - fixed_share);
    const double needed = base + fixed + slope * base;
    const bool off = hall.power_limit < needed || hall.ready_kw < base;
    double powered = off ? 0 : 1;
    if (!off && fleet.kw > 0) {
        const double per_kw = 1 + (pue - 1) * (1 - fixed_share) * climate;
        powered = std::clamp(std::min(hall.power_limit - needed, (hall.ready_kw - base) * per_kw) /
                                 (fleet.kw * per_kw),
                             0.0, 1.0);
    }
    if (off) base = 0;

    // What is served.
    const double packing = v[Parameter::fleet_scheduling_efficiency],
                 usable = packing * availability() * powered;
    const double reserved = reserve(t, lines), support = 1 + v[Parameter::cloud_support_share];
    const double egress =
        v[Parameter::cloud_egress_gb_per_h100e_hour] * v[Parameter::cloud_egress_price] * inflation;
    const Month m{usable * fleet.shared_training,
                  usable * fleet.shared_inference,
                  usable * fleet.training_pool,
                  usable * fleet.inference_pool,
                  usable * fleet.inference_pool_training,
                  packing * reserved,
                  world.on_demand * support + egress,
                  world.spot * support + egress,
                  world.on_demand_limit,
                  spot_goodput * world.spot_share * v[Parameter::spot_pool],
                  v[Parameter::penalty_inference] * inflation,
                  v[Parameter::penalty_training] * inflation,
                  v[Parameter::dispatch_burst_load_factor],
                  v[Parameter::spot_maximum_share],
                  v[Parameter::demand_inference_peak_to_mean],
                  owned_goodput,
                  spot_goodput,
                  v[Parameter::dispatch_trough_reuse],
                  v[Parameter::dispatch_trough_goodput]};
    const Served served = dispatch(m, world.demand_inference, world.demand_training);
    const double owned = m.shared_training + m.training_pool + m.inference_pool_training;
    const double busy_owned = std::min(served.busy, owned);
    const double load_share = packing * share(busy_owned, owned),
                 busy_share = share(served.busy, fleet.performance + reserved);
    const double reserved_used = std::min(m.reserved, std::max(0.0, served.busy - owned));
    const double idle = v[Parameter::fleet_idle_power_share], busy = v[Parameter::fleet_peak_draw_share];
    const double loaded = powered * fleet.kw;
    const double it = (idle + (busy - idle) * load_share) * loaded + base;
    const double facility = off ? 0 : it + fixed + slope * it;
    const double peak_it = busy * loaded + base, peak = off ? 0 : peak_it + fixed + slope * peak_it;

    // Money.
    utilities(it, facility, peak, lines);
    operations(lines);
    const double cloud_hours = hours * (reserved_used + served.billed_on_demand + served.billed_spot);
    at(lines, Line::on_demand) = hours * served.billed_on_demand * world.on_demand;
    at(lines, Line::spot) = hours * served.billed_spot * world.spot;
    const double bucket =
        v[Parameter::storage_tb] * (1 - owned_storage()) * 1000 * v[Parameter::cloud_storage_price];
    at(lines, Line::cloud_extras) =
        (v[Parameter::cloud_egress_gb_per_h100e_hour] * cloud_hours * v[Parameter::cloud_egress_price] +
         bucket) *
            inflation +
        v[Parameter::cloud_support_share] *
            (at(lines, Line::reserved) + at(lines, Line::on_demand) + at(lines, Line::spot));
    if (t < s.cutover_month) at(lines, Line::migration) += v[Parameter::migration_legacy_cost];
    if (t == 0) at(lines, Line::migration) += v[Parameter::migration_pov_cost];
    if (s.cutover_month > 0 && t == s.cutover_month)
        at(lines, Line::migration) += v[Parameter::migration_cutover_cost];
    at(lines, Line::shortfall) = hours * inflation *
                                 (served.unserved_inference * v[Parameter::penalty_inference] +
                                  served.unserved_training * v[Parameter::penalty_training]);

    // What is told.
    const double wanted = world.demand_inference + world.demand_training;
    const double missed = served.unserved_inference + served.unserved_training,
                 short_share = share(missed, wanted);
    const bool counts = s.tranches.empty() || live;
    if (counts) {
        utilisation_sum += busy_share;
        ++utilisation_months;
        utilisation_min = std::min(utilisation_min, busy_share);
    }
    unserved += missed;
    demand += wanted;
    if (short_share > v[Parameter::kpi_service_threshold]) {
        ++short_months;
        if (counts && runway == s.months) runway = t;
    }
    const double useful = hours * (served.firm_inference + served.on_demand_inference + served.firm_training +
                                   served.spot_training + served.on_demand_training);
    useful_hours += useful;
    discounted_hours += discount * useful;
    peak_kw = std::max(peak_kw, peak);
    energy_mwh += facility * hours / 1000;
    co2 += facility * hours * carbon_intensity / 1000;
    co2_rented +=
        cloud_hours * v[Parameter::cloud_kw_per_h100e] * v[Parameter::cloud_pue] * carbon_intensity / 1000;
    if (fleet.kw > 0) {
        dark_sum += 1 - powered;
        ++dark_months;
    }
    refreshes += fleet.refreshed;

    double cost = book(lines, discount, fleet.depreciation + hall.depreciation + fleet.written_off);
    Lines all = lines;
    if (t == s.months - 1) {
        Lines horizon{};
        const double written_off = settle(horizon);
        cost += book(horizon, horizon_discount, written_off);
        for (std::size_t i = 0; i < line_count; ++i)
            all[i] += horizon[i];
    }
    for (std::size_t i = 0; i < line_count; ++i)
        out.line_sums[static_cast<std::size_t>(t) * line_rows + i] += all[i];
    const auto write = [&](Series series, double value) {
        const std::size_t row =
            index_of(series) * static_cast<std::size_t>(s.months) + static_cast<std::size_t>(t);
        out.series[row * out.stride + place] = value;
    };
    write(Series::cost, cost);
    write(Series::cumulative_discounted_cost, cumulative);
    write(Series::demand, wanted);
    write(Series::firm_capacity, m.reserved + owned);
    write(Series::utilisation, busy_share);
    write(Series::shortfall_share, short_share);
    write(Series::energy_price, world.energy_price);
    write(Series::market_price, world.on_demand);
    write(Series::facility_kw, facility);
    write(Series::dark_share, fleet.kw > 0 ? 1 - powered : 0);
}

void Path::write_results(ChunkOutput& out, std::size_t place) const {
    const auto write = [&](Result result, double value) {
        out.results[index_of(result) * out.stride + place] = value;
    };
    for (std::size_t i = 0; i < line_count; ++i)
        out.lines[i * out.stride + place] = present[i];
    out.hours[place] = discounted_hours;
    const double cost = cash_of(present), shortfall = present[index_of(Line::shortfall)],
                 carbon = present[index_of(Line::carbon)];
    const double an_hour =
        discounted_hours > 0 ? cost / discounted_hours : std::numeric_limits<double>::quiet_NaN();
    write(Result::tco, cost);
    write(Result::shortfall_cost, shortfall);
    write(Result::carbon_cost, carbon);
    write(Result::risk_adjusted_cost, cost + shortfall + carbon);
    write(Result::useful_h100e_hours, useful_hours);
    write(Result::cost_per_h100e_hour, an_hour);
    write(Result::cost_per_million_tokens, an_hour * 1e6 / v[Parameter::kpi_tokens_per_h100e_hour]);
    write(Result::cost_per_1000_inferences, an_hour * 1000 / v[Parameter::kpi_inferences_per_h100e_hour]);
    write(Result::cost_per_training_run, an_hour * v[Parameter::kpi_h100e_hours_per_run]);
    write(Result::cost_per_epoch, an_hour * v[Parameter::kpi_h100e_hours_per_epoch]);
    write(Result::utilisation_mean, share(utilisation_sum, utilisation_months));
    write(Result::utilisation_min, utilisation_months > 0 ? utilisation_min : 0);
    write(Result::shortfall_share, share(unserved, demand));
    write(Result::shortfall_months, short_months);
    write(Result::runway_month, runway);
    write(Result::peak_kw, peak_kw);
    write(Result::energy_mwh, energy_mwh);
    write(Result::co2_t, co2);
    write(Result::co2_market_t, co2 * (1 - v[Parameter::energy_renewable_share]));
    write(Result::co2_rented_t, co2_rented);
    write(Result::dark_share, share(dark_sum, dark_months));
    write(Result::refreshes, refreshes);
    write(Result::tco_after_tax, after_tax);
}

} // namespace

PlainModel::PlainModel(const LoweredPlan& plan, std::uint64_t seed)
    : plan_(plan), s_(plan.scenarios.front()), random_{std::mt19937_64(seed), {}} {
    if (s_.sells_capacity || s_.refresh_policy == RefreshPolicy::economic || s_.base_case)
        throw std::invalid_argument("the peer knows no sales, no economic policy and no base case");
}

void PlainModel::run(std::size_t paths, ChunkOutput& out) {
    out.count = paths;
    std::ranges::fill(out.line_sums, 0.0);
    for (std::size_t place = 0; place < paths; ++place)
        run_path(place, out);
}

void PlainModel::run_path(std::size_t place, ChunkOutput& out) {
    Path path(plan_, s_, random_);
    for (int t = 0; t < s_.months; ++t)
        path.month(t, out, place);
    path.write_results(out, place);
}

} // namespace headroom::peer
