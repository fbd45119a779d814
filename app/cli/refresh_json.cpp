// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/figure_json.h"
#include "app/cli/refresh_text.h"

namespace headroom::cli {
namespace {

std::string cycle_json(const CycleResult& cycle) {
    FigureMembers members;
    members.number("months", cycle.months);
    members.json("annual_cost", summary_json(cycle.annual_cost));
    members.json("tco", summary_json(cycle.tco));
    members.figure("elsewhere_extra", cycle.elsewhere_extra);
    members.figure("refreshes", cycle.refreshes);
    members.figure("best_share", cycle.best_share);
    members.figure("regret", cycle.regret);
    members.figure("over_best", cycle.over_best);
    members.flag("as_good_as_best", cycle.as_good_as_best);
    return members.object().line();
}

} // namespace

std::string refresh_json(const RefreshResults& results) {
    FigureMembers members;
    members.text("format", "headroom-refresh/1");
    members.text("scenario", results.scenario);
    members.text("currency", results.currency);
    members.number("paths", static_cast<double>(results.paths));
    members.number("horizon_months", results.horizon);
    members.number("annuity_rate", results.annuity_rate);
    members.number("best_months", results.cycles[results.best].months);
    std::vector<std::string> cycles;
    for (const auto& cycle : results.cycles)
        cycles.push_back(cycle_json(cycle));
    members.json("cycles", json_block(cycles, 1));
    return members.object().block(0) + '\n';
}

} // namespace headroom::cli
