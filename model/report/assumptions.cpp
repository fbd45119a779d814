// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/assumptions.h"

#include <algorithm>

namespace headroom {
namespace {

Assumption assumption_of(const Plan& plan, const std::vector<ResolvedScenario>& scenarios, Parameter id) {
    Assumption assumption{id, {}};
    for (std::size_t i = 0; i < scenarios.size(); ++i) {
        const Value& value = scenarios[i].value(id);
        const auto& source = effective_source(plan, i, id);
        auto same = std::ranges::find_if(assumption.values, [&](const AssumedValue& other) {
            return other.value == value && other.source == source;
        });
        if (same == assumption.values.end())
            same = assumption.values.insert(same, {{}, value, value == default_value(id), source});
        same->scenarios.push_back(i);
    }
    return assumption;
}

} // namespace

std::vector<AssumptionGroup> assumptions_of(const Plan& plan) {
    std::vector<ResolvedScenario> scenarios;
    for (std::size_t i = 0; i < plan.scenarios.size(); ++i)
        scenarios.push_back(resolve(plan, i));
    std::vector<AssumptionGroup> groups;
    for (const auto& row : parameter_table()) {
        const auto found = std::ranges::find(groups, row.group, &AssumptionGroup::name);
        auto& group = found != groups.end() ? *found : groups.emplace_back(AssumptionGroup{row.group, {}});
        group.assumptions.push_back(assumption_of(plan, scenarios, row.id));
    }
    return groups;
}

} // namespace headroom
