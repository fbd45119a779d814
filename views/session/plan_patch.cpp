// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/session/plan_patch.h"

#include <utility>

namespace headroom::views {
namespace {

/// The members of plans and patches that are replaced as a whole, by twos: visit(of the plan, of the patch).
template <class Visit>
void for_each_member(Visit&& visit) {
    visit(&Plan::name, &PlanPatch::name);
    visit(&Plan::sources, &PlanPatch::sources);
    visit(&Plan::simulation, &PlanPatch::simulation);
    visit(&Plan::accelerators, &PlanPatch::accelerators);
    visit(&Plan::correlations, &PlanPatch::correlations);
    visit(&Plan::shocks, &PlanPatch::shocks);
}
template <class Visit>
void for_each_scenario_member(Visit&& visit) {
    visit(&Scenario::name, &ScenarioPatch::name);
    visit(&Scenario::based_on, &ScenarioPatch::based_on);
    visit(&Scenario::sources, &ScenarioPatch::sources);
    visit(&Scenario::tranches, &ScenarioPatch::tranches);
    visit(&Scenario::reservations, &ScenarioPatch::reservations);
    visit(&Scenario::facility_phases, &ScenarioPatch::facility_phases);
    visit(&Scenario::power_steps, &ScenarioPatch::power_steps);
}

template <class T>
MaybeChange<T> change_of(const T& before, const T& after) {
    if (before == after) return std::nullopt;
    return Change<T>{before, after};
}

ValueChanges changes_of(const std::map<Parameter, Value>& before, const std::map<Parameter, Value>& after) {
    ValueChanges changes;
    for (const auto& [id, value] : before) {
        const auto found = after.find(id);
        if (found == after.end())
            changes[id] = {value, std::nullopt};
        else if (found->second != value)
            changes[id] = {value, found->second};
    }
    for (const auto& [id, value] : after)
        if (!before.contains(id)) changes[id] = {std::nullopt, value};
    return changes;
}

ScenarioPatch patch_of(const Scenario& before, const Scenario& after) {
    ScenarioPatch patch;
    for_each_scenario_member(
        [&](auto member, auto change) { patch.*change = change_of(before.*member, after.*member); });
    patch.parameters = changes_of(before.parameters, after.parameters);
    return patch;
}

template <class T>
void apply(T& member, const MaybeChange<T>& change, Direction direction) {
    if (change) member = direction == Direction::forward ? change->after : change->before;
}

void apply(std::map<Parameter, Value>& values, const ValueChanges& changes, Direction direction) {
    for (const auto& [id, change] : changes) {
        const auto& value = direction == Direction::forward ? change.after : change.before;
        if (value)
            values[id] = *value;
        else
            values.erase(id);
    }
}

void apply(Scenario& scenario, const ScenarioPatch& patch, Direction direction) {
    for_each_scenario_member(
        [&](auto member, auto change) { apply(scenario.*member, patch.*change, direction); });
    apply(scenario.parameters, patch.parameters, direction);
}

template <class T>
void join(MaybeChange<T>& first, const MaybeChange<T>& second) {
    if (!second) return;
    if (first)
        first = change_of(first->before, second->after);
    else
        first = second;
}

void join(ValueChanges& first, const ValueChanges& second) {
    for (const auto& [id, change] : second) {
        const auto [entry, is_new] = first.try_emplace(id, change);
        if (is_new) continue;
        entry->second.after = change.after;
        if (entry->second.before == entry->second.after) first.erase(entry);
    }
}

void join(ScenarioPatch& first, const ScenarioPatch& second) {
    for_each_scenario_member([&](auto, auto change) { join(first.*change, second.*change); });
    join(first.parameters, second.parameters);
}

bool is_empty(const ScenarioPatch& patch) {
    bool empty = patch.parameters.empty();
    for_each_scenario_member([&](auto, auto change) { empty = empty && !(patch.*change); });
    return empty;
}

} // namespace

bool PlanPatch::is_empty() const {
    bool empty = parameters.empty() && scenarios.empty() && !scenario_list;
    for_each_member([&](auto, auto change) { empty = empty && !(this->*change); });
    return empty;
}

PlanPatch make_patch(const Plan& before, const Plan& after) {
    PlanPatch patch;
    for_each_member(
        [&](auto member, auto change) { patch.*change = change_of(before.*member, after.*member); });
    patch.parameters = changes_of(before.parameters, after.parameters);
    if (before.scenarios.size() != after.scenarios.size()) {
        patch.scenario_list = {before.scenarios, after.scenarios};
        return patch;
    }
    for (std::size_t i = 0; i < before.scenarios.size(); ++i)
        if (before.scenarios[i] != after.scenarios[i])
            patch.scenarios[i] = patch_of(before.scenarios[i], after.scenarios[i]);
    return patch;
}

void apply_patch(Plan& plan, const PlanPatch& patch, Direction direction) {
    for_each_member([&](auto member, auto change) { apply(plan.*member, patch.*change, direction); });
    apply(plan.parameters, patch.parameters, direction);
    apply(plan.scenarios, patch.scenario_list, direction);
    for (const auto& [index, scenario] : patch.scenarios)
        apply(plan.scenarios[index], scenario, direction);
}

PlanPatch joined_patch(PlanPatch first, const PlanPatch& second) {
    for_each_member([&](auto, auto change) { join(first.*change, second.*change); });
    join(first.parameters, second.parameters);
    for (const auto& [index, scenario] : second.scenarios) {
        auto& joined = first.scenarios[index];
        join(joined, scenario);
        if (is_empty(joined)) first.scenarios.erase(index);
    }
    return first;
}

} // namespace headroom::views
