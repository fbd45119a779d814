// SPDX-License-Identifier: GPL-3.0-or-later
#if defined(HEADROOM_MODEL_SIMULATION_RUN_BLOCK_H) == defined(HWY_TARGET_TOGGLE)
#ifdef HEADROOM_MODEL_SIMULATION_RUN_BLOCK_H
#undef HEADROOM_MODEL_SIMULATION_RUN_BLOCK_H
#else
#define HEADROOM_MODEL_SIMULATION_RUN_BLOCK_H
#endif

#include "model/simulation/month.h"

#include <limits>

HEADROOM_BEGIN_TARGET

/// Adds the lines of a month to the present values and to the sums over paths.
template <class L>
HEADROOM_INLINE void add_lines(const Account<L>& a, L discount, MaskOf<L> valid, Account<L>& present_values,
                               const LineSums& sums) {
    const bool whole = when_all(valid);
    for (std::size_t first = 0; first < line_rows; first += line_group) {
        L amounts[line_group];
        for (std::size_t i = 0; i < line_group; ++i) {
            amounts[i] = a.lines[first + i];
            L& so_far = present_values.lines[first + i];
            so_far = fma(discount, amounts[i], so_far);
            if (!whole) amounts[i] = select(valid, amounts[i], L(0.0));
        }
        sums.add(first, amounts);
    }
}

/// The horizon's own lines: what is sold, owed and left. Returns what is written off.
template <class L>
HEADROOM_FUNCTION L settle(const ScenarioView& s, const Values<L>& v, const BlockScratch<L>& scratch, L last_price,
                           const Block<L>& b, Account<L>& horizon) {
    L written_off = sell_fleet(s, b.meets, scratch.tranches, horizon);
    written_off = written_off + value_hall(s, v, scratch.phases, horizon) + b.storage_book.book;
    settle_reservations(s, last_price, v[Parameter::market_sublet_haircut], scratch.locked_prices, horizon);
    horizon[Line::migration] += v[Parameter::migration_exit_cost];
    return written_off;
}

/// Books a month that is complete, and after the last one the horizon.
template <class L>
HEADROOM_STEP void close_month(MonthStep<L>& m, MaskOf<L> valid) {
    auto& b = m.b;
    const auto& s = m.s;
    L revenue = 0.0;
    if (s.sells_capacity)
        revenue = revenue_of(m.v, m.capacity.reserved + m.capacity.owned_training(),
                             m.demand_inference + m.demand_training, m.served.firm_inference + m.served.firm_training,
                             m.rented.on_demand, b.year_price);
    L cost = b.tally.book(m.account, b.clock.discount, revenue,
                          m.fleet.depreciation + m.hall.depreciation + m.fleet.written_off);
    add_lines(m.account, b.clock.discount, valid, b.tally.present_values, month_sums(m.out, m.t));
    b.cumulative_cost += b.clock.discount * cost;
    const bool last = m.t == s.months - 1;
    if (s.sells_capacity) store(revenue - cost, m.scratch.flows + static_cast<std::size_t>(m.t) * m.scratch.flow_stride);
    if (last) {
        Account<L> horizon;
        const L written_off = settle(s, m.v, m.scratch, m.rented.on_demand, b, horizon);
        const L at_end = b.tally.book(horizon, b.clock.horizon_discount, L(0.0), written_off);
        add_lines(horizon, b.clock.horizon_discount, valid, b.tally.present_values, horizon_sums(m.out, s.months));
        b.cumulative_cost += b.clock.horizon_discount * at_end;
        cost = cost + at_end;
        if (s.sells_capacity) store(-at_end, m.scratch.flows + static_cast<std::size_t>(s.months) * m.scratch.flow_stride);
    }
    m.write(Series::cost, cost);
    m.write(Series::cumulative_discounted_cost, b.cumulative_cost);
    if (!s.sells_capacity) return;
    m.write(Series::revenue, revenue);
    b.cumulative_flow += revenue - cost;
    const auto paid = b.cumulative_flow >= L(0.0);
    const auto newly = paid && b.payback < L(0.0);
    b.payback = select(newly, L(static_cast<double>(m.t)), select(paid, b.payback, L(-1.0)));
}

template <class L>
struct ResultWriter {
    const BlockOutput& out;
    HEADROOM_INLINE void operator()(Result r, L value) const {
        store(value, out.results + index_of(r) * out.stride + out.offset);
    }
};

/// What the path comes to (docs/model.md section 7).
template <class L>
HEADROOM_CALL void write_results(const ScenarioView& s, const Values<L>& v, const BlockScratch<L>& scratch,
                                     const BlockOutput& out, Block<L>& b) {
    const ResultWriter<L> write{out};
    const L undefined = L(std::numeric_limits<double>::quiet_NaN());
    auto& tally = b.tally;
    for (std::size_t i = 0; i < line_count; ++i)
        store(tally.present_values.lines[i], out.lines + i * out.stride + out.offset);
    const L tco = tally.present_values.cash();
    const L shortfall = tally.present_values[Line::shortfall];
    const L carbon = tally.present_values[Line::carbon];
    store(tally.discounted_hours, out.hours + out.offset);
    write(Result::tco, tco);
    write(Result::shortfall_cost, shortfall);
    write(Result::carbon_cost, carbon);
    write(Result::risk_adjusted_cost, tco + shortfall + carbon);
    write(Result::useful_h100e_hours, tally.useful_hours);

    const auto useless = tally.discounted_hours == L(0.0);
    const L hour = select(useless, undefined, tco / select(useless, L(1.0), tally.discounted_hours));
    write(Result::cost_per_h100e_hour, hour);
    write(Result::cost_per_million_tokens, hour * L(1e6) / v[Parameter::kpi_tokens_per_h100e_hour]);
    write(Result::cost_per_1000_inferences, hour * L(1000.0) / v[Parameter::kpi_inferences_per_h100e_hour]);
    write(Result::cost_per_training_run, hour * v[Parameter::kpi_h100e_hours_per_run]);
    write(Result::cost_per_epoch, hour * v[Parameter::kpi_h100e_hours_per_epoch]);

    const auto idle = tally.utilisation_months == L(0.0);
    write(Result::utilisation_mean, share(tally.utilisation_sum, tally.utilisation_months));
    write(Result::utilisation_min, select(idle, L(0.0), tally.utilisation_min));
    write(Result::shortfall_share, share(tally.unserved, tally.demand));
    write(Result::shortfall_months, tally.short_months);
    write(Result::runway_month, tally.runway);
    write(Result::peak_kw, tally.peak_kw);
    write(Result::energy_mwh, tally.energy_mwh);
    write(Result::co2_t, tally.co2);
    write(Result::co2_market_t, tally.co2 * (L(1.0) - v[Parameter::energy_renewable_share]));
    write(Result::co2_rented_t, tally.co2_rented);
    write(Result::dark_share, share(tally.dark_sum, tally.dark_months));
    write(Result::refreshes, tally.refreshes);
    write(Result::tco_after_tax, tally.after_tax);
    if (!s.sells_capacity) return;
    write(Result::npv, tally.discounted_revenue - tco);
    write(Result::payback_month, select(b.payback < L(0.0), undefined, b.payback));
    write_irr<L>(s.months, scratch.flows, out);
}

/// Opens the books of a new lane of paths.
template <class L>
HEADROOM_FUNCTION void open_books(const ScenarioView& s, const BlockScratch<L>& scratch, Block<L>& b) {
    const auto months = static_cast<std::size_t>(s.months);
    const auto open = [&](std::size_t number, TaxBook<L>& book) HEADROOM_CLOSURE {
        book.months = scratch.tax_rows.row(number * months);
        book.horizon = s.months;
        book.clear();
    };
    open(0, b.storage_book);
    for (std::size_t i = 0; i < s.tranches.size(); ++i) {
        auto&& tranche = scratch.tranches[i];
        open(1 + 2 * i, tranche.servers_book);
        open(2 + 2 * i, tranche.network_book);
    }
}

/// Asks for the cache lines that the month's series will be written to: they were last touched a chunk ago.
template <class L>
HEADROOM_INLINE void prefetch_series(const MonthStep<L>& m) {
    for (std::size_t i = 0; i < series_count; ++i)
        prefetch_for_writing(m.series_rows + i * m.series_step);
}

/// What is known of a path before its first month.
template <class L>
HEADROOM_STEP void plan_path(const ScenarioView& s, const Values<L>& v, const PathDraws& world,
                             const BlockScratch<L>& scratch, Block<L>& b) {
    constexpr std::size_t stride = LaneTraits<L>::stride;
    draw_generations(s, *world.layout, v, world.slots, stride, scratch.generations, b.generations);
    open_books(s, scratch, b);
    L switches[regime_switches];
    for (int n = 0; n < regime_switches; ++n)
        switches[n] = world.at<L>(world.layout->regime_switch(n));
    b.market.regime.place(switches);
    for (std::size_t i = 0; i < s.tranches.size(); ++i)
        scratch.leads.set(i, quantile<L>(s.tranches[i].lead_months,
                                         world.at<L>(world.layout->lead(static_cast<int>(i)))));
    plan_phases(s, *world.layout, v, world.slots, stride, scratch.phases);
    plan_steps(s, *world.layout, world.slots, stride, scratch.energised_at);
}

/// Month t of the lane.
template <class L>
HEADROOM_STEP void run_month(const ScenarioView& s, const Values<L>& v, const PathDraws& world,
                             const BlockScratch<L>& scratch, MaskOf<L> valid, const BlockOutput& out, int t,
                             Block<L>& b) {
    MonthStep<L> m(s, v, scratch, out, b, t);
    prefetch_series(m);
    if (t > 0) advance_processes(s, world, t, b);
    m.meet_world();
    m.advance_assets();
    m.serve();
    m.book_costs();
    m.record();
    close_month(m, valid);
}

/// One scenario through all its months for the paths of one lane.
template <class L>
HEADROOM_FUNCTION void run_block(const ScenarioView& s, const Values<L>& v, const PathDraws& world,
                                 const BlockScratch<L>& scratch, MaskOf<L> valid, const BlockOutput& out) {
    Block<L> b(s, v);
    plan_path(s, v, world, scratch, b);
    for (int t = 0; t < s.months; ++t) run_month(s, v, world, scratch, valid, out, t, b);
    write_results(s, v, scratch, out, b);
}

HEADROOM_END_TARGET
#endif
