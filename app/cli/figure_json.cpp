// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/figure_json.h"

#include "app/cli/result_text.h"

namespace headroom::cli {

std::string summary_json(const Summary& summary) {
    FigureMembers members;
    members.figure("mean", summary.mean);
    members.number("sd", summary.sd);
    members.figure("p10", summary.quantiles[at_p10]);
    members.figure("p50", summary.quantiles[at_p50]);
    members.figure("p90", summary.quantiles[at_p90]);
    members.figure("cvar95", summary.cvar95);
    return members.object().line();
}

} // namespace headroom::cli
