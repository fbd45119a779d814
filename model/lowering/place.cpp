// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/lowering/place.h"

#include <algorithm>
#include <optional>
#include <string_view>

namespace headroom {
namespace {

std::string scenario_place(std::size_t index) { return "/scenarios/" + std::to_string(index); }

/// The scenario that `index` is based on.
std::optional<std::size_t> base_of(const Plan& plan, std::size_t index) {
    const auto& base = plan.scenarios[index].based_on;
    if (!base) return std::nullopt;
    const auto found = std::ranges::find(plan.scenarios, *base, &Scenario::name);
    if (found == plan.scenarios.end()) return std::nullopt;
    return static_cast<std::size_t>(found - plan.scenarios.begin());
}

bool has(const Scenario& s, ScenarioList list) {
    switch (list) {
    case ScenarioList::tranches: return s.tranches.has_value();
    case ScenarioList::facility_phases: return s.facility_phases.has_value();
    case ScenarioList::power_steps: return s.power_steps.has_value();
    }
    return false;
}

std::string_view key_of(ScenarioList list) {
    switch (list) {
    case ScenarioList::tranches: return "tranches";
    case ScenarioList::facility_phases: return "facility_phases";
    case ScenarioList::power_steps: return "power_steps";
    }
    return {};
}

} // namespace

std::string place_of(const Plan& plan, std::size_t index, Parameter id) {
    const std::string tail = "/parameters/" + std::string(parameter_row(id).key);
    for (std::optional<std::size_t> at = index; at; at = base_of(plan, *at))
        if (plan.scenarios[*at].parameters.contains(id)) return scenario_place(*at) + tail;
    return plan.parameters.contains(id) ? tail : scenario_place(index);
}

std::string place_of(const Plan& plan, std::size_t index, ScenarioList list) {
    for (std::optional<std::size_t> at = index; at; at = base_of(plan, *at))
        if (has(plan.scenarios[*at], list)) return scenario_place(*at) + "/" + std::string(key_of(list));
    return scenario_place(index);
}

} // namespace headroom
