// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/figure_json.h"
#include "app/cli/mix_text.h"

namespace headroom::cli {
namespace {

std::string point_json(const MixPoint& point) {
    FigureMembers members;
    members.number("owned", point.owned);
    members.number("owned_gpus", point.owned_gpus);
    members.number("reserved_h100e", point.reserved_h100e);
    members.number("term_months", point.term_months);
    members.number("discount", point.discount);
    members.number("spot", point.spot);
    members.figure("mean", point.mean);
    members.figure("cvar95", point.cvar95);
    members.figure("objective", point.objective);
    members.figure("short_share", point.short_share);
    members.figure("utilisation", point.utilisation);
    members.figure("tco", point.tco);
    members.figure("over_today", point.over_today);
    members.figure("over_best", point.over_best);
    members.flag("feasible", point.feasible);
    members.flag("doubtful", point.doubtful);
    members.flag("efficient", point.efficient);
    members.flag("as_good_as_best", point.as_good_as_best);
    return members.object().line();
}

std::string position_json(const std::optional<std::size_t>& position) {
    return position ? std::to_string(*position) : "null";
}

} // namespace

std::string mix_json(const MixParameters& parameters, const MixResults& results) {
    FigureMembers members;
    members.text("format", "headroom-mix/1");
    members.text("scenario", results.scenario);
    members.text("currency", results.currency);
    members.number("paths", static_cast<double>(results.paths));
    members.number("risk_weight", parameters.risk_weight);
    members.number("shortfall_share", parameters.shortfall_share);
    members.number("shortfall_probability", parameters.shortfall_probability);
    std::vector<std::string> points, frontier;
    for (const auto& point : results.points)
        points.push_back(point_json(point));
    for (const std::size_t position : results.frontier)
        frontier.push_back(std::to_string(position));
    members.json("points", json_block(points, 1));
    members.json("frontier", json_line(frontier));
    members.json("best", position_json(results.best));
    members.json("least_short", std::to_string(results.least_short));
    members.json("cheaper_at_todays_risk", position_json(results.cheaper_at_todays_risk));
    return members.object().block(0) + '\n';
}

} // namespace headroom::cli
