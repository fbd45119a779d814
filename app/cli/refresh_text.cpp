// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/refresh_text.h"

#include "app/cli/result_text.h"
#include "app/cli/text_table.h"
#include "model/plan/shown_text.h"

#include <algorithm>
#include <cmath>

namespace headroom::cli {
namespace {

bool is_certain(const RefreshResults& results) { return results.paths == 1; }

Scale scale_of(const RefreshResults& results, Figure (*pick)(const CycleResult&)) {
    double largest = 0;
    for (const auto& cycle : results.cycles)
        largest = std::max(largest, std::abs(pick(cycle).value));
    return money_scale(largest);
}
Figure annual(const CycleResult& cycle) { return cycle.annual_cost.mean; }
Figure total(const CycleResult& cycle) { return cycle.tco.mean; }

/// "42, 54 and 60 months"
std::string months_list(const std::vector<int>& months) {
    std::string text;
    for (std::size_t i = 0; i < months.size(); ++i) {
        if (i > 0) text += i + 1 == months.size() ? " and " : ", ";
        text += std::to_string(months[i]);
    }
    return text + " months";
}

std::string answer(const RefreshResults& results) {
    const auto& best = results.cycles[results.best];
    const Scale scale = scale_of(results, annual);
    std::string text = "Replacing the fleet of “" + shown(results.scenario, 80) + "” every " +
                       std::to_string(best.months) + " months costs least on average, " +
                       short_text(best.annual_cost.mean, scale) + ' ' + std::string(scale.word) +
                       results.currency + " a year";
    if (is_certain(results)) return text + ", in the base case.";
    text += ", and is the best cycle " + in_futures(best.best_share.value) + ". ";
    std::vector<int> as_good;
    for (std::size_t i = 0; i < results.cycles.size(); ++i)
        if (i != results.best && results.cycles[i].as_good_as_best)
            as_good.push_back(results.cycles[i].months);
    if (!as_good.empty())
        text += "The simulation does not tell it from " + months_list(as_good) +
                ": their differences are within two standard errors. ";
    const Scale regret = money_scale(best.regret.value);
    return text + "Who knew the future would save another " + short_text(best.regret, regret) + ' ' +
           std::string(regret.word) + results.currency + " a year.";
}

/// The same number of decimals for every cycle.
int decimals_for(const RefreshResults& results, Scale scale, Figure (*pick)(const CycleResult&)) {
    std::vector<Figure> figures;
    for (const auto& cycle : results.cycles)
        figures.push_back(pick(cycle));
    return shared_decimals(figures, scale);
}

std::string cycle_table(const RefreshResults& results) {
    const Scale yearly = scale_of(results, annual), whole = scale_of(results, total);
    const int yearly_decimals = decimals_for(results, yearly, annual);
    const int whole_decimals = decimals_for(results, whole, total);
    const int regret_decimals = decimals_for(results, yearly, [](const CycleResult& c) { return c.regret; });
    TextTable table({{6, true}, {10, true}, {18, true}, {10, true}, {18, true}, {10, true}, {14, true}});
    table.add({"months", "mean", "P10 to P90", "best in … of 100", "over the best", "regret",
               "total cost, " + std::string(whole.word) + results.currency});
    for (const auto& cycle : results.cycles) {
        const auto& cost = cycle.annual_cost;
        table.add({std::to_string(cycle.months), figure_text(cost.mean, yearly, yearly_decimals),
                   range_text(cost.quantiles[at_p10], cost.quantiles[at_p90], yearly, yearly_decimals),
                   decimal_text(cycle.best_share.value * 100, 0), with_error(cycle.over_best, yearly),
                   figure_text(cycle.regret, yearly, regret_decimals),
                   figure_text(cycle.tco.mean, whole, whole_decimals)});
    }
    return "Cost a year against the cycle (" + std::string(yearly.word) + results.currency + ")\n" +
           table.text(2);
}

} // namespace

std::string refresh_summary(const RefreshResults& results) {
    const std::string rate = percent_text(results.annuity_rate);
    return "The answer\n" + paragraphs(answer(results), 2) + '\n' + cycle_table(results) + '\n' +
           paragraphs("Every cycle is judged over " + std::to_string(results.horizon) +
                      " months, at least three of the longest, so that none is judged by a half-used fleet. "
                      "The cost a "
                      "year is the annuity (at " +
                      rate +
                      " %) of what the chain of fleets and its hall cost, and of what the cycle adds "
                      "elsewhere: rent "
                      "and unserved demand while GPUs are exchanged or too few. Over the best: mean "
                      "difference in the "
                      "same futures. Regret: what not knowing the future costs with this cycle. The total "
                      "cost is that "
                      "of the whole scenario over these months, present value, mean.");
}

} // namespace headroom::cli
