// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/plan/scaling.h"

namespace headroom {
std::optional<Value> scaled(const Value& value, double factor) {
    if (const auto* number = std::get_if<double>(&value)) return *number * factor;
    const auto* distribution = std::get_if<Distribution>(&value);
    if (distribution == nullptr) return std::nullopt;
    Distribution out = *distribution;
    for (std::size_t i = pure_numbers(out.shape); i < out.arguments.size(); ++i)
        out.arguments[i] *= factor;
    for (auto* bound : {&out.lower, &out.upper})
        if (*bound) **bound *= factor;
    return out;
}

std::optional<Plan> scaled_everywhere(const Plan& plan, Parameter id, double factor) {
    Plan out = plan;
    const auto in_plan = scaled(plan_value(plan, id), factor);
    if (!in_plan) return std::nullopt;
    out.parameters[id] = *in_plan;
    for (auto& scenario : out.scenarios)
        if (const auto found = scenario.parameters.find(id); found != scenario.parameters.end()) {
            const auto own = scaled(found->second, factor);
            if (!own) return std::nullopt;
            found->second = *own;
        }
    return out;
}

} // namespace headroom
