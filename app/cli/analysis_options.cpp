// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/analysis_options.h"

#include "app/cli/plan_input.h"
#include "app/cli/scenario_choice.h"
#include "model/analysis/variants.h"

namespace headroom::cli {

std::size_t asked_scenario(const Arguments& arguments, const Plan& plan) {
    const auto& operands = arguments.operands();
    return operands.size() > 1 ? scenario_named(operands[1], plan) : first_with_fleet(plan);
}

std::vector<Option> analysis_options(std::vector<Option> own) {
    own.push_back(
        {"--json", "FILE",
         "Writes all figures as JSON; “-” writes them to standard output, and the summary to standard "
         "error."});
    const auto shared = simulation_options();
    own.insert(own.end(), shared.begin(), shared.end());
    own.push_back({"--quiet", "", "Prints no summary and no progress; notices and faults only."});
    return own;
}

} // namespace headroom::cli
