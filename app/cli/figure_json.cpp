// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/figure_json.h"

#include "app/cli/result_text.h"

namespace headroom::cli {

std::string summary_json(const Summary& summary) {
    FigureMembers members;
    members.figure("mean", summary.mean);
    members.number("sd", summary.sd);
    members.figure("p10", summary.quantiles[p10]);
    members.figure("p50", summary.quantiles[median]);
    members.figure("p90", summary.quantiles[p90]);
    members.figure("cvar95", summary.cvar95);
    return members.object().line();
}

} // namespace headroom::cli
