// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/lowering/lower.h"

#include "model/finance/macrs.h"
#include "model/lowering/currency.h"
#include "model/lowering/halls.h"
#include "model/lowering/machines.h"
#include "model/lowering/numbers.h"
#include "model/lowering/world_plan.h"

#include <algorithm>
#include <array>

namespace headroom {
namespace {

/// Position of a choice among those of the parameter table; enumerations here follow the table's order.
template <class Choice>
Choice choice_of(const ResolvedScenario& s, Parameter id) {
    const auto& choices = parameter_row(id).choices;
    const auto& text = std::get<std::string>(s.value(id));
    return static_cast<Choice>(std::ranges::find(choices, text) - choices.begin());
}

int integer_of(const ResolvedScenario& s, Parameter id) { return static_cast<int>(std::get<double>(s.value(id))); }

/// Cosine of a twelfth of a turn times `months`, exact where it is rational.
double month_cosine(int months) {
    constexpr double root = 0x1.bb67ae8584caap-1; // √3/2
    constexpr std::array<double, 12> table = {1, root, 0.5, 0, -0.5, -root, -1, -root, -0.5, 0, 0.5, root};
    return table[static_cast<std::size_t>((months % 12 + 12) % 12)];
}

/// By month index mod 12: how far the calendar month is from `peak` (1 = January).
std::array<double, 12> yearly_cosine(int start_month, int peak) {
    std::array<double, 12> cosines{};
    for (int t = 0; t < 12; ++t) cosines[static_cast<std::size_t>(t)] = month_cosine(start_month - 1 + t - (peak - 1));
    return cosines;
}

void lower_choices(const ResolvedScenario& s, LoweredScenario& out) {
    out.months = integer_of(s, Parameter::plan_horizon_months);
    out.facility = choice_of<FacilityKind>(s, Parameter::facility_kind);
    out.refresh_policy = choice_of<RefreshPolicy>(s, Parameter::refresh_policy);
    out.refresh_cycle = integer_of(s, Parameter::refresh_cycle_months);
    out.discounting = choice_of<Discounting>(s, Parameter::finance_discounting);
    out.starts_tight = std::get<std::string>(s.value(Parameter::market_initial_regime)) == "tight";
    out.colo_includes_energy = std::get<bool>(s.value(Parameter::facility_colo_includes_energy));
    out.sells_capacity = std::get<bool>(s.value(Parameter::revenue_enabled));
    out.cutover_month = integer_of(s, Parameter::migration_cutover_month);
    out.depreciation_schedule =
        choice_of<Depreciation>(s, Parameter::finance_depreciation) == Depreciation::macrs_5
            ? macrs_schedule(5)
            : straight_line_schedule(integer_of(s, Parameter::finance_depreciation_months));
    const int start = integer_of(s, Parameter::plan_start_month);
    out.climate = yearly_cosine(start, integer_of(s, Parameter::cooling_hot_month));
    out.season = yearly_cosine(start, integer_of(s, Parameter::energy_peak_month));
}

LoweredScenario lower_scenario(const Plan& plan, std::size_t index, Faults& faults) {
    const auto resolved = resolve(plan, index);
    LoweredScenario out;
    out.name = resolved.name;
    out.base_case = plan.simulation.base_case;
    lower_choices(resolved, out);
    lower_parameters(plan, index, resolved, out, faults);
    lower_fleet(plan, index, resolved, out, faults);
    lower_hall(plan, index, resolved, out, faults);
    out.reservations = resolved.reservations;
    return out;
}

} // namespace

Lowering lower_plan(const Plan& plan) {
    Lowering lowering;
    auto& out = lowering.plan;
    out.name = plan.name;
    out.base_case = plan.simulation.base_case;
    out.paths = out.base_case ? 1 : plan.simulation.paths;
    out.sampler = plan.simulation.sampler;
    for (std::size_t i = 0; i < plan.scenarios.size(); ++i)
        out.scenarios.push_back(lower_scenario(plan, i, lowering.faults));
    lower_world(plan, out, lowering.faults);
    notice_foreign_amounts(plan, lowering.faults);
    // What several scenarios inherit is reported once.
    Faults once;
    for (auto& fault : lowering.faults)
        if (std::ranges::find(once, fault) == once.end()) once.push_back(std::move(fault));
    lowering.faults = std::move(once);
    return lowering;
}

} // namespace headroom
