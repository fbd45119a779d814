// SPDX-License-Identifier: GPL-3.0-or-later
#if defined(HEADROOM_MODEL_SIMULATION_MONTH_H) == defined(HWY_TARGET_TOGGLE)
#ifdef HEADROOM_MODEL_SIMULATION_MONTH_H
#undef HEADROOM_MODEL_SIMULATION_MONTH_H
#else
#define HEADROOM_MODEL_SIMULATION_MONTH_H
#endif

#include "model/simulation/block.h"

HEADROOM_BEGIN_TARGET

/// Prices and hardware that this month's orders and refreshes meet; only where there can be any.
template <class L>
HEADROOM_FUNCTION void fleet_meets(const ScenarioView& s, const Values<L>& v, int t, const MarketMonth<L>& rented,
                                   L energy_price, Block<L>& b) {
    auto& c = b.meets;
    c.t = t;
    c.trades = trades_in(s, t);
    if (!c.trades) return;
    const L time = L(static_cast<double>(t));
    c.terms.price_multiplier =
        v[Parameter::fleet_price_multiplier] * exp(v[Parameter::fleet_market_beta] * rented.level);
    c.terms.level = rented.level;
    c.terms.announced = announced(b.generations, time);
    c.terms.frontier = frontier_in(b.generations, time, v[Parameter::generation_volume_lag]);
    c.lead_factor = when_weight(rented.tight, v[Parameter::market_tight_lead_factor]);
    const L idle = v[Parameter::fleet_idle_power_share];
    c.choice.draw = idle + (v[Parameter::fleet_peak_draw_share] - idle) * b.utilisation;
    c.choice.energy = energy_price + v[Parameter::energy_delivery];
    c.choice.software_month = v[Parameter::fleet_software_per_gpu_year] * L(1.0 / 12.0) * b.clock.inflation;
}

/// Storage is bought with the first servers, unless it came with a fleet that stands; a refresh writes off the same
/// share of its book as of the network's.
template <class L>
HEADROOM_FUNCTION void book_storage(const ScenarioView& s, const Values<L>& v, const FleetContext<L>& c,
                                    L live_before, Shelf<TrancheState<L>> tranches, Block<L>& b, FleetMonth<L>& fleet,
                                    Account<L>& account) {
    auto starts = b.live > live_before;
    if (c.t == 0)
        for (std::size_t i = 0; i < s.tranches.size(); ++i) {
            if (s.tranches[i].order_month >= 0 || s.tranches[i].retire_month <= 0) continue;
            const auto& state = tranches.read(i);
            starts = starts && !(state.comes && state.first_month < L(0.0));
        }
    const L cost = select(starts, v[Parameter::storage_capex_per_tb] * v[Parameter::storage_tb] * b.owned_storage,
                          L(0.0));
    account[Line::network_storage] += cost;
    b.storage_book.change(starts, c.t, L(0.0), cost, c.schedule);
    fleet.written_off +=
        b.storage_book.change(fleet.refreshed > L(0.0), c.t, fleet.kept, L(0.0), c.schedule);
}

template <class L>
HEADROOM_INLINE Rental<L> rental_of(const Values<L>& v, const MarketMonth<L>& m, L inflation, const Block<L>& b) {
    const L egress = b.rates.egress * inflation;
    Rental<L> r;
    r.on_demand_cost = fma(m.on_demand, b.rates.with_support, egress);
    r.spot_cost = fma(m.spot, b.rates.with_support, egress);
    r.on_demand_limit = m.on_demand_limit;
    r.spot_limit = b.scales.spot_goodput.value * m.spot_share * v[Parameter::spot_pool];
    r.inference_penalty = v[Parameter::penalty_inference] * inflation;
    r.training_penalty = v[Parameter::penalty_training] * inflation;
    r.burst_load_factor = b.burst_load_factor;
    r.spot_maximum_share = v[Parameter::spot_maximum_share];
    return r;
}

/// The capacity that the fleet and the reservations give at share `powered` of the fleet. `usable`: packing times
/// availability.
template <class L>
HEADROOM_INLINE Capacity<L> capacity_of(L packing, L usable, const FleetMonth<L>& fleet, L powered, L reserved) {
    const L factor = usable * powered;
    return {factor * fleet.shared_training, factor * fleet.shared_inference, factor * fleet.training_pool,
            factor * fleet.inference_pool,  factor * fleet.inference_pool_training, packing * reserved};
}

/// Month t of the lane, after advance_processes: fleet → power → dispatch → money → statistics. All of it is inlined into
/// the loop over months, so that what one step hands to the next stays in registers.
template <class L>
struct MonthStep {
    const ScenarioView& s;
    const Values<L>& v;
    const BlockScratch<L>& scratch;
    const BlockOutput& out;
    Block<L>& b;
    int t;
    double* series_rows;     ///< the month of the first series; the others follow by series_step
    std::size_t series_step;

    Account<L>& account;
    MarketMonth<L> rented;
    FleetMonth<L>& fleet;
    HallMonth<L>& hall;
    Capacity<L> capacity;
    Served<L> served;
    MonthFacts<L> facts;
    L demand_training, demand_inference, powered, busy_share;

    HEADROOM_INLINE MonthStep(const ScenarioView& scenario, const Values<L>& values,
                                const BlockScratch<L>& memory, const BlockOutput& output, Block<L>& block, int month)
        : s(scenario), v(values), scratch(memory), out(output), b(block), t(month),
          series_rows(output.series + static_cast<std::size_t>(month) * output.stride + output.offset),
          series_step(static_cast<std::size_t>(scenario.months) * output.stride), account(block.account), fleet(block.fleet), hall(block.hall) {}

    HEADROOM_INLINE void write(Series series, L value) const {
        store(value, series_rows + index_of(series) * series_step);
    }

    HEADROOM_STEP void meet_world() {
        account.begin_month();
        const L time = L(static_cast<double>(t));
        rented = b.market.in_month(v, priced_in(b.generations, time, b.phase_in));
        facts.t = t;
        facts.inflation = b.clock.inflation;
        facts.energy_price = b.energy.in_month(v, s.season[static_cast<std::size_t>(t % 12)]);
        facts.agreement_price = b.clock.agreement;
        facts.carbon_intensity = b.clock.carbon_intensity;
        facts.carbon_price = b.clock.carbon_price;
        facts.yearly_colo = b.clock.colo;
        demand_training = b.training.in_month(time, rented.level_surprise);
        demand_inference = b.inference.in_month(time, rented.level_surprise);
        if (t % 12 == 0) b.year_price = rented.on_demand;
    }

    HEADROOM_STEP void advance_assets() {
        fleet_meets(s, v, t, rented, facts.energy_price, b);
        const bool same_fleet = fleet.settled && !b.meets.trades;
        advance_fleet(s, b.meets, scratch.leads, scratch.tranches, account, fleet);
        advance_hall(s, v, t, b.hall_life, scratch.phases, scratch.energised_at, account, hall);
        if (!same_fleet) {
            const L live_before = b.live;
            b.live = select(fleet.gpus > L(0.0), L(1.0), b.live);
            book_storage(s, v, b.meets, live_before, scratch.tranches, b, fleet, account);
            b.scales.update(fleet.gpus, fleet.performance);
        }
        fleet.depreciation += b.storage_book.depreciate(t, b.meets.schedule);
        facts.live = b.live;
        facts.gpus = fleet.gpus;
        facts.price_held = fleet.price_held;
        facts.staff_scale = b.scales.staff;
    }

    HEADROOM_STEP void serve() {
        const L base = b.live * fma(v[Parameter::fleet_network_kw_per_gpu], fleet.gpus, b.rates.storage_kw);
        const L climate = L(1.0) + v[Parameter::cooling_climate_amplitude] *
                                       L(s.climate[static_cast<std::size_t>(t % 12)]);
        const auto chain = power_chain(base, fleet.nameplate_kw, hall.ready_kw, hall.power_limit, b.live,
                                       v[Parameter::cooling_pue], v[Parameter::cooling_fixed_share], climate);
        powered = chain.powered;
        const L reserved = advance_reservations(s, t, rented.on_demand, scratch.locked_prices, account);
        capacity = capacity_of(v[Parameter::fleet_scheduling_efficiency], b.usable, fleet, powered, reserved);
        const Goodput<L> goodput{b.scales.goodput, b.scales.spot_goodput, v[Parameter::dispatch_trough_reuse],
                                 b.trough_goodput};
        const auto rental = rental_of(v, rented, facts.inflation, b);
        served = dispatch(capacity, rental, goodput, demand_inference, demand_training,
                          b.load_curve, s.sells_capacity);

        const L owned = capacity.owned_training();
        const L busy_owned = min(served.busy, owned);
        b.utilisation = v[Parameter::fleet_scheduling_efficiency] * share(busy_owned, owned); // u
        busy_share = share(served.busy, fleet.performance + reserved);                        // U
        facts.billed_on_demand = served.billed_on_demand;
        facts.billed_spot = served.billed_spot;
        facts.reserved_used = min(capacity.reserved, positive_part(served.busy - owned));

        const L idle = v[Parameter::fleet_idle_power_share];
        const L busy = v[Parameter::fleet_peak_draw_share];
        const L load = powered * fleet.nameplate_kw;
        const L drawn = (idle + (busy - idle) * b.utilisation) * load;
        facts.it_kw = chain.it_power(drawn);
        facts.facility_kw = chain.facility_power(drawn);
        facts.peak_kw = chain.facility_power(busy * load);
    }

    HEADROOM_STEP void book_costs() {
        book_utilities(s, v, b.rates, facts, hall, account);
        book_operations(s, v, b.rates, facts, hall, account);
        book_cloud(b.rates, facts, rented, account);
        book_migration(s, v, t, account);
        if (!s.sells_capacity)
            account[Line::shortfall] = L(730.0) * facts.inflation *
                                       (served.unserved_inference * v[Parameter::penalty_inference] +
                                        served.unserved_training * v[Parameter::penalty_training]);
    }

    /// Useful H100e-hours of the month.
    HEADROOM_INLINE L useful_hours() const {
        return L(730.0) * (served.firm_inference + served.on_demand_inference + served.firm_training +
                           served.spot_training + served.on_demand_training);
    }

    HEADROOM_STEP void record() {
        const bool has_fleet = !s.tranches.empty();
        const auto counts = has_fleet ? b.live > L(0.0) : L(0.0) < L(1.0);
        auto& tally = b.tally;
        tally.use(busy_share, counts);
        const L short_share = tally.serve(static_cast<double>(t), served.unserved_inference + served.unserved_training,
                                          demand_inference + demand_training, v[Parameter::kpi_service_threshold],
                                          counts, L(static_cast<double>(s.months)));
        const L hours = useful_hours();
        tally.useful_hours += hours;
        tally.discounted_hours = fma(b.clock.discount, hours, tally.discounted_hours);
        tally.peak_kw = max(tally.peak_kw, facts.peak_kw);
        const L mwh = facts.facility_kw * L(0.73);
        tally.energy_mwh += mwh;
        tally.co2 = fma(mwh, facts.carbon_intensity, tally.co2);
        tally.co2_rented = fma(cloud_hours(facts) * b.rates.rented_co2, facts.carbon_intensity, tally.co2_rented);
        const auto loaded = fleet.nameplate_kw > L(0.0);
        tally.dark_sum += select(loaded, L(1.0) - powered, L(0.0));
        tally.dark_months += select(loaded, L(1.0), L(0.0));
        tally.refreshes += fleet.refreshed;

        write(Series::demand, demand_inference + demand_training);
        write(Series::firm_capacity, capacity.reserved + capacity.owned_training());
        write(Series::utilisation, busy_share);
        write(Series::shortfall_share, short_share);
        write(Series::energy_price, facts.energy_price);
        write(Series::market_price, rented.on_demand);
        write(Series::facility_kw, facts.facility_kw);
        write(Series::dark_share, select(loaded, L(1.0) - powered, L(0.0)));
    }
};

HEADROOM_END_TARGET
#endif
