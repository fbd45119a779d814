// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/peers/plain_path.h"

#include <limits>

namespace headroom::peer {

void Path::utilities(MonthFacts& m) const {
    Lines& lines = m.lines;
    const double used = m.facility * hours, design = live ? hall.ready_kw * v[Parameter::cooling_pue] : 0;
    if (s.facility == FacilityKind::own || (s.facility == FacilityKind::colo && !s.colo_includes_energy)) {
        const double agreed = v[Parameter::energy_ppa_share] * hours * design;
        const double certificates =
            v[Parameter::energy_renewable_share] * v[Parameter::energy_rec_price] / 1000;
        const double bought = std::max(0.0, used - agreed) * world.energy_price + agreed * agreement +
                              used * (v[Parameter::energy_delivery] + certificates) * inflation;
        const double sold = std::max(0.0, agreed - used) * world.energy_price *
                            (1 - v[Parameter::energy_ppa_surplus_haircut]);
        at(lines, Line::energy) = bought * (1 + v[Parameter::energy_tax_share]) - sold;
        at(lines, Line::demand_charge) = std::max(m.peak, v[Parameter::energy_minimum_take] * design) *
                                         v[Parameter::energy_demand_charge] * inflation;
    }
    at(lines, Line::water) =
        m.it * v[Parameter::cooling_wue] * hours / 1000 * v[Parameter::facility_water_price] * inflation;
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

void Path::advance_assets(MonthFacts& m) {
    fleet.advance(m.t, random, m.lines);
    hall.advance(m.t, m.lines);
    const bool was_live = live;
    live = live || fleet.gpus > 0;
    buy_storage(m.t, was_live, m.lines);
    scale_with_fleet();
}

void Path::power(MonthFacts& m) const {
    const double climate =
        1 + v[Parameter::cooling_climate_amplitude] * s.climate[static_cast<std::size_t>(m.t % 12)];
    const double above = (v[Parameter::cooling_pue] - 1) * climate,
                 fixed_share = v[Parameter::cooling_fixed_share];
    const double storage_kw = v[Parameter::storage_kw_per_tb] * v[Parameter::storage_tb] * owned_storage();
    if (live) {
        m.base = v[Parameter::fleet_network_kw_per_gpu] * fleet.gpus + storage_kw;
        m.fixed = above * fixed_share * hall.ready_kw;
        m.slope = above * (1 - fixed_share);
    }
    const double needed = m.facility_of(m.base);
    m.off = hall.power_limit < needed || hall.ready_kw < m.base;
    m.powered = m.off ? 0 : 1;
    if (!m.off && fleet.kw > 0) {
        const double per_kw = 1 + above * (1 - fixed_share);
        const double room = std::min(hall.power_limit - needed, (hall.ready_kw - m.base) * per_kw);
        m.powered = std::clamp(room / (fleet.kw * per_kw), 0.0, 1.0);
    }
    if (m.off) m.base = 0;
}

void Path::meet_market(MonthFacts& m) {
    const double packing = v[Parameter::fleet_scheduling_efficiency],
                 usable = packing * availability() * m.powered;
    const double support = 1 + v[Parameter::cloud_support_share];
    const double egress =
        v[Parameter::cloud_egress_gb_per_h100e_hour] * v[Parameter::cloud_egress_price] * inflation;
    m.reserved = reserve(m.t, m.lines);
    m.capacity = {usable * fleet.shared_training,
                  usable * fleet.shared_inference,
                  usable * fleet.training_pool,
                  usable * fleet.inference_pool,
                  usable * fleet.inference_pool_training,
                  packing * m.reserved,
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
}

void Path::serve(MonthFacts& m) const {
    m.served = dispatch(m.capacity, world.demand_inference, world.demand_training);
    m.owned = m.capacity.shared_training + m.capacity.training_pool + m.capacity.inference_pool_training;
    const double load =
        v[Parameter::fleet_scheduling_efficiency] * share(std::min(m.served.busy, m.owned), m.owned);
    m.busy_share = share(m.served.busy, fleet.performance + m.reserved);
    m.reserved_used = std::min(m.capacity.reserved, std::max(0.0, m.served.busy - m.owned));
    m.cloud_hours = hours * (m.reserved_used + m.served.billed_on_demand + m.served.billed_spot);
    const double idle = v[Parameter::fleet_idle_power_share], busy = v[Parameter::fleet_peak_draw_share];
    m.it = (idle + (busy - idle) * load) * m.powered * fleet.kw + m.base;
    m.facility = m.facility_of(m.it);
    m.peak = m.facility_of(busy * m.powered * fleet.kw + m.base);
}

void Path::cloud(MonthFacts& m) const {
    Lines& lines = m.lines;
    at(lines, Line::on_demand) = hours * m.served.billed_on_demand * world.on_demand;
    at(lines, Line::spot) = hours * m.served.billed_spot * world.spot;
    const double egress =
        v[Parameter::cloud_egress_gb_per_h100e_hour] * m.cloud_hours * v[Parameter::cloud_egress_price];
    const double bucket =
        v[Parameter::storage_tb] * (1 - owned_storage()) * 1000 * v[Parameter::cloud_storage_price];
    const double bills = at(lines, Line::reserved) + at(lines, Line::on_demand) + at(lines, Line::spot);
    at(lines, Line::cloud_extras) = (egress + bucket) * inflation + v[Parameter::cloud_support_share] * bills;
    at(lines, Line::shortfall) = hours * inflation *
                                 (m.served.unserved_inference * v[Parameter::penalty_inference] +
                                  m.served.unserved_training * v[Parameter::penalty_training]);
}

void Path::migration(MonthFacts& m) const {
    double& cost = at(m.lines, Line::migration);
    if (m.t < s.cutover_month) cost += v[Parameter::migration_legacy_cost];
    if (m.t == 0) cost += v[Parameter::migration_pov_cost];
    if (s.cutover_month > 0 && m.t == s.cutover_month) cost += v[Parameter::migration_cutover_cost];
}

void Path::tell(const MonthFacts& m) {
    const double missed = m.served.unserved_inference + m.served.unserved_training;
    const double wanted = world.demand_inference + world.demand_training;
    const bool counts = s.tranches.empty() || live;
    if (counts) {
        utilisation_sum += m.busy_share;
        ++utilisation_months;
        utilisation_min = std::min(utilisation_min, m.busy_share);
    }
    unserved += missed;
    demand += wanted;
    if (share(missed, wanted) > v[Parameter::kpi_service_threshold]) {
        ++short_months;
        if (counts && runway == s.months) runway = m.t;
    }
    const double useful =
        hours * (m.served.firm_inference + m.served.on_demand_inference + m.served.firm_training +
                 m.served.spot_training + m.served.on_demand_training);
    useful_hours += useful;
    discounted_hours += discount * useful;
    peak_kw = std::max(peak_kw, m.peak);
    energy_mwh += m.facility * hours / 1000;
    co2 += m.facility * hours * carbon_intensity / 1000;
    co2_rented +=
        m.cloud_hours * v[Parameter::cloud_kw_per_h100e] * v[Parameter::cloud_pue] * carbon_intensity / 1000;
    if (fleet.kw > 0) {
        dark_sum += 1 - m.powered;
        ++dark_months;
    }
    refreshes += fleet.refreshed;
}

/// Books the month, and after the last one the horizon, whose lines join the month's. Returns the cash.
double Path::close(MonthFacts& m) {
    double cost = book(m.lines, discount, fleet.depreciation + hall.depreciation + fleet.written_off);
    if (m.t < s.months - 1) return cost;
    Lines horizon{};
    const double written_off = settle(horizon);
    cost += book(horizon, horizon_discount, written_off);
    for (std::size_t i = 0; i < line_count; ++i)
        m.lines[i] += horizon[i];
    return cost;
}

void Path::write_series(const MonthFacts& m, double cost, ChunkOutput& out, std::size_t place) const {
    const auto t = static_cast<std::size_t>(m.t);
    for (std::size_t i = 0; i < line_count; ++i)
        out.line_sums[t * line_rows + i] += m.lines[i];
    const auto write = [&](Series series, double value) {
        const std::size_t row = index_of(series) * static_cast<std::size_t>(s.months) + t;
        out.series[row * out.stride + place] = value;
    };
    const double wanted = world.demand_inference + world.demand_training;
    write(Series::cost, cost);
    write(Series::cumulative_discounted_cost, cumulative);
    write(Series::demand, wanted);
    write(Series::firm_capacity, m.capacity.reserved + m.owned);
    write(Series::utilisation, m.busy_share);
    write(Series::shortfall_share, share(m.served.unserved_inference + m.served.unserved_training, wanted));
    write(Series::energy_price, world.energy_price);
    write(Series::market_price, world.on_demand);
    write(Series::facility_kw, m.facility);
    write(Series::dark_share, fleet.kw > 0 ? 1 - m.powered : 0);
}

void Path::month(int t, ChunkOutput& out, std::size_t place) {
    MonthFacts m;
    m.t = t;
    if (t > 0) {
        advance_clock(t);
        world.advance(random);
    }
    world.enter(t);
    advance_assets(m);
    power(m);
    meet_market(m);
    serve(m);
    utilities(m);
    operations(m.lines);
    cloud(m);
    migration(m);
    tell(m);
    const double cost = close(m);
    write_series(m, cost, out, place);
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

} // namespace headroom::peer
