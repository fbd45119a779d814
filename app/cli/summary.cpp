// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/summary.h"

#include "app/cli/result_text.h"
#include "app/cli/text.h"
#include "model/plan/limits.h"
#include "model/plan/shown_text.h"

#include <array>

namespace headroom::cli {
namespace {

constexpr std::array<std::string_view, 12> month_names = {"January",   "February", "March",    "April",
                                                          "May",       "June",     "July",     "August",
                                                          "September", "October",  "November", "December"};

std::string title(const Results& results) {
    return shown(results.plan, most_plan_name_characters) + '\n' +
           counted(results.scenarios.size(), "scenario") + " over " + std::to_string(results.months) +
           " months from " + std::string(month_names[static_cast<std::size_t>(results.start_month - 1)]) +
           ' ' + std::to_string(results.start_year) + "; amounts in " + results.currency + '\n';
}

std::string section(const std::string& heading, const std::string& body) {
    return body.empty() ? "" : '\n' + heading + '\n' + body;
}

} // namespace

std::string decision_summary(const Results& results) {
    const std::string unit = money_unit(results, cost_scale(results));
    return title(results) + section("The answer", answer(results)) +
           section("The scenarios side by side", scenario_figures(results)) +
           section("The biggest lines of the cost (present value, mean, " + unit + ")",
                   biggest_cost_lines(results)) +
           section("Differences in the same futures (present value, " + unit +
                       "; negative: the first is cheaper)",
                   paired_differences(results));
}

} // namespace headroom::cli
