// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/answer.h"
#include "app/cli/result_text.h"
#include "app/cli/summary.h"
#include "app/cli/text.h"

#include <algorithm>
#include <cmath>

namespace headroom::cli {
namespace {

const Figure& total_cost(const ScenarioResults& s) { return result_of(s, Result::tco).quantiles[median]; }

std::string short_range(const Summary& s, Scale scale) {
    return short_text(s.quantiles[p10], scale) + " to " + short_text(s.quantiles[p90], scale);
}

/// "42.1 million USD in the median future, 35.6 to 53 million in eight of ten"
std::string cost_text(const Results& results, const ScenarioResults& s) {
    const Scale scale = cost_scale(results);
    const auto& cost = result_of(s, Result::tco);
    const std::string unit = money_unit(results, scale);
    if (is_base_case(results)) return short_text(cost.mean, scale) + ' ' + unit;
    return short_text(cost.quantiles[median], scale) + ' ' + unit + " in the median future, " +
           short_range(cost, scale) + ' ' + unit + " in eight of ten";
}

std::string unserved_text(const ScenarioResults& s) {
    const auto& share = result_of(s, Result::shortfall_share).mean;
    if (share.value <= 0) return "all demand is served";
    return short_text(share, percent) + " % of the demand is left unserved";
}

std::string one_scenario(const Results& results) {
    const auto& s = results.scenarios.front();
    return quoted_name(s) + " costs " + cost_text(results, s) + "; " + unserved_text(s) + '.';
}

std::string cheapest_of_several(const Results& results, const Answer& facts) {
    const auto place = [&](std::size_t i) -> const ScenarioResults& {
        return results.scenarios[facts.by_chance[i]];
    };
    const auto& best = place(0);
    if (is_base_case(results))
        return quoted_name(best) + " is the cheapest: " + cost_text(results, best) + "; " +
               unserved_text(best) + '.';
    std::string text;
    if (facts.is_open)
        text = "Which scenario is the cheapest is open between " + quoted_name(best) + " and " +
               quoted_name(place(1)) + ". ";
    text += quoted_name(best) + " is the cheapest in " + futures_text(best.probability_cheapest.value) +
            " futures: " + cost_text(results, best) + "; " + unserved_text(best) + ". ";
    std::string others;
    for (std::size_t i = 1; i < std::min<std::size_t>(facts.by_chance.size(), 4); ++i)
        others += (i == 1 ? "" : ", ") + quoted_name(place(i)) + " in " +
                  futures_text(place(i).probability_cheapest.value) + " (median " +
                  short_text(total_cost(place(i)), cost_scale(results)) + ')';
    return text + "The others: " + others + (facts.by_chance.size() > 4 ? " …" : "") + '.';
}

/// The mean of another scenario may be lower, and cash is not all.
std::string on_average(const Results& results, const Answer& facts) {
    const Scale scale = cost_scale(results);
    const auto& cheapest = results.scenarios[facts.first()];
    const auto& in_cash = results.scenarios[facts.least_cash];
    const auto& in_all = results.scenarios[facts.least_in_all];
    const auto amount = [&](const ScenarioResults& s, Result result) {
        return short_text(result_of(s, result).mean, scale) + ' ' + money_unit(results, scale);
    };
    std::string text;
    if (!is_base_case(results))
        text = (&in_cash == &cheapest ? " It also" : " On average " + quoted_name(in_cash)) +
               " costs the least" + (&in_cash == &cheapest ? " on average, " : ", ") +
               amount(in_cash, Result::tco) + '.';
    text += " With unserved demand and carbon at their prices, " + quoted_name(in_all) + " costs the least";
    text += is_base_case(results) ? ", " : " on average, ";
    return text + amount(in_all, Result::risk_adjusted_cost) + '.';
}

/// For those who sell capacity the net present value decides.
std::string best_business(const Results& results, const Answer& facts) {
    const auto value = [](const ScenarioResults& s) -> const Summary& { return result_of(s, Result::npv); };
    const auto& best = results.scenarios[facts.highest_value];
    const Scale scale = money_scale(std::abs(value(best).mean.value));
    const std::string unit = ' ' + money_unit(results, scale);
    std::string text = quoted_name(best);
    text += results.scenarios.size() > 1 ? " has the highest net present value, "
                                         : " has a net present value of ";
    text += short_text(value(best).quantiles[median], scale) + unit;
    if (!is_base_case(results))
        text += " in the median future, " + short_range(value(best), scale) + unit + " in eight of ten";
    return text + ". In cost alone: ";
}

} // namespace

std::string answer(const Results& results) {
    const auto& all = results.scenarios;
    const auto facts = answer_of(results);
    std::string text;
    if (is_base_case(results))
        text = "In the base case, with every uncertain value at its median and no shocks: ";
    if (facts.sells) text += best_business(results, facts);
    text += all.size() == 1 ? one_scenario(results) : cheapest_of_several(results, facts);
    if (!facts.sells && all.size() > 1) text += on_average(results, facts);
    return paragraphs(text, 2);
}

} // namespace headroom::cli
