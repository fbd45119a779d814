// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/plan/plan.h"

namespace headroom {
namespace {

Value parse_default(const ParameterRow& row) {
    switch (row.kind) {
    case ParameterKind::integer:
    case ParameterKind::real:
        break;
    case ParameterKind::boolean:
        return row.default_text == "true";
    case ParameterKind::text:
    case ParameterKind::choice:
    case ParameterKind::accelerator:
        return std::string(row.default_text);
    }
    if (auto distribution = parse_distribution(row.default_text)) return std::move(*distribution);
    return parse_number(row.default_text).value_or(0);
}

std::vector<Value> parse_defaults() {
    std::vector<Value> values;
    values.reserve(parameter_count);
    for (const auto& row : parameter_table())
        values.push_back(parse_default(row));
    return values;
}

/// The places where a scenario looks a thing up, nearest first: itself, its base, its base's base …
std::vector<const Scenario*> lineage(const Plan& plan, std::size_t index) {
    std::vector<const Scenario*> line{&plan.scenarios[index]};
    // Only earlier scenarios can be bases, so this ends whatever the names say.
    for (std::size_t i = index; line.back()->based_on && i > 0; --i)
        if (plan.scenarios[i - 1].name == *line.back()->based_on) line.push_back(&plan.scenarios[i - 1]);
    return line;
}

const Value& value_in(const std::vector<const Scenario*>& line, const Plan& plan, Parameter id) {
    for (const auto* scenario : line)
        if (const auto found = scenario->parameters.find(id); found != scenario->parameters.end())
            return found->second;
    return plan_value(plan, id);
}

template <class Owner>
const std::string& source_in(const Owner& owner, Parameter id) {
    static const std::string none;
    const auto found = owner.sources.find(id);
    return found != owner.sources.end() ? found->second : none;
}

template <class List>
const List& inherited(const std::vector<const Scenario*>& line, std::optional<List> Scenario::*list) {
    static const List empty;
    for (const auto* scenario : line)
        if (scenario->*list) return *(scenario->*list);
    return empty;
}

} // namespace

const Value& default_value(Parameter id) {
    static const std::vector<Value> values = parse_defaults();
    return values[index_of(id)];
}

const Value& plan_value(const Plan& plan, Parameter id) {
    const auto found = plan.parameters.find(id);
    return found != plan.parameters.end() ? found->second : default_value(id);
}

const Value& effective_value(const Plan& plan, std::size_t index, Parameter id) {
    return value_in(lineage(plan, index), plan, id);
}

const std::string& effective_source(const Plan& plan, std::size_t index, Parameter id) {
    for (const auto* scenario : lineage(plan, index))
        if (scenario->parameters.contains(id)) return source_in(*scenario, id);
    return source_in(plan, id);
}

const std::vector<Tranche>& effective_tranches(const Plan& plan, std::size_t index) {
    return inherited(lineage(plan, index), &Scenario::tranches);
}

ResolvedScenario resolve(const Plan& plan, std::size_t index) {
    const auto line = lineage(plan, index);
    ResolvedScenario resolved;
    resolved.name = plan.scenarios[index].name;
    for (std::size_t i = 0; i < parameter_count; ++i)
        resolved.values[i] = value_in(line, plan, static_cast<Parameter>(i));
    resolved.tranches = inherited(line, &Scenario::tranches);
    resolved.reservations = inherited(line, &Scenario::reservations);
    resolved.facility_phases = inherited(line, &Scenario::facility_phases);
    resolved.power_steps = inherited(line, &Scenario::power_steps);
    return resolved;
}

} // namespace headroom
