// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/scenario_choice.h"

#include "app/cli/errors.h"
#include "model/parameters/nearest.h"
#include "model/plan/shown_text.h"

namespace headroom::cli {

std::size_t scenario_named(const std::string& name, const Plan& plan) {
    std::vector<std::string_view> names;
    std::string list;
    for (std::size_t i = 0; i < plan.scenarios.size(); ++i) {
        if (plan.scenarios[i].name == name) return i;
        names.push_back(plan.scenarios[i].name);
        list += (i == 0 ? "“" : ", “") + shown(plan.scenarios[i].name) + "”";
    }
    const auto nearest = nearest_name(name, names);
    throw WrongInput("there is no scenario “" + shown(name) + "” in the plan" +
                     (nearest.empty() ? "; it has " + list : "; did you mean “" + shown(nearest) + "”?"));
}

} // namespace headroom::cli
