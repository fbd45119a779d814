// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/scenario_choice.h"

#include "app/cli/errors.h"
#include "model/parameters/nearest.h"
#include "model/plan/shown_text.h"

#include <algorithm>

namespace headroom::cli {

std::optional<std::size_t> find_scenario(std::string_view name, const Plan& plan) {
    const auto found = std::ranges::find(plan.scenarios, name, &Scenario::name);
    if (found == plan.scenarios.end()) return std::nullopt;
    return static_cast<std::size_t>(found - plan.scenarios.begin());
}

std::string no_such_scenario(std::string_view name, const Plan& plan) {
    constexpr std::size_t most_listed = 12;
    std::vector<std::string_view> names;
    std::string list;
    for (const Scenario& scenario : plan.scenarios) {
        names.push_back(scenario.name);
        if (names.size() <= most_listed) list += (list.empty() ? "“" : ", “") + shown(scenario.name) + "”";
    }
    if (names.size() > most_listed) list += " and " + std::to_string(names.size() - most_listed) + " more";
    const auto nearest = nearest_name(name, names);
    return "there is no scenario “" + shown(name) + "” in the plan" +
           (nearest.empty() ? "" : "; did you mean “" + shown(nearest) + "”?") +
           (nearest.empty() ? "; it has " : " It has ") + list;
}

std::size_t scenario_named(std::string_view name, const Plan& plan) {
    const auto found = find_scenario(name, plan);
    if (!found) throw WrongInput(no_such_scenario(name, plan));
    return *found;
}

} // namespace headroom::cli
