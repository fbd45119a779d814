// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/lowering/scenario_view.h"

#include <algorithm>
#include <functional>

namespace headroom {

ScenarioTables::ScenarioTables(const LoweredScenario& scenario) : scenario_(scenario) {
    for (const auto& d : scenario.drawn)
        drawn_.push_back({d.id, d.slot, view_of(d.quantile)});
    for (const auto& t : scenario.tranches)
        tranches_.push_back({t.order_month, t.retire_month, t.gpus, t.deposit_share, t.pool,
                             t.follows_generations, t.accelerator, view_of(t.lead_months)});
    for (const auto& p : scenario.phases)
        phases_.push_back({p.start_month, p.it_kw, p.build_months.has_value(),
                           p.build_months ? view_of(*p.build_months) : QuantileFunctionView()});
    for (const auto& s : scenario.steps)
        steps_.push_back({s.month, s.kw, view_of(s.delay_months)});
}

ScenarioView ScenarioTables::view() const {
    const auto& s = scenario_;
    ScenarioView view;
    view.months = s.months;
    view.base_case = s.base_case;
    view.constants = s.constants.data();
    view.drawn = drawn_;
    std::ranges::transform(s.generation_draws, view.generation_draws, view_of);
    view.generations = s.generations;
    view.facility = s.facility;
    view.refresh_policy = s.refresh_policy;
    view.refresh_cycle = s.refresh_cycle;
    view.discounting = s.discounting;
    view.starts_tight = s.starts_tight;
    view.colo_includes_energy = s.colo_includes_energy;
    view.sells_capacity = s.sells_capacity;
    view.cutover_month = s.cutover_month;
    view.depreciation_schedule = s.depreciation_schedule;
    const auto& shares = s.depreciation_schedule;
    if (std::ranges::adjacent_find(shares, std::not_equal_to()) == shares.end()) view.depreciation_each = shares.front();
    std::ranges::copy(s.climate, view.climate);
    std::ranges::copy(s.season, view.season);
    view.frontier = s.frontier;
    view.tranches = tranches_;
    view.reservations = s.reservations;
    view.phases = phases_;
    view.steps = steps_;
    return view;
}

} // namespace headroom
