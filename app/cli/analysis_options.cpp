// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/analysis_options.h"

#include "app/cli/plan_input.h"

namespace headroom::cli {

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
