// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/answer.h"
#include "app/cli/result_text.h"
#include "app/cli/summary.h"
#include "app/cli/text.h"

#include <algorithm>
#include <cmath>

namespace headroom::cli {
namespace {

const Figure& total_cost(const ScenarioResults& s) { return result_of(s, Result::tco).quantiles[at_p50]; }

std::string short_range(const Summary& s, Scale scale) {
    return short_text(s.quantiles[at_p10], scale) + " to " + short_text(s.quantiles[at_p90], scale);
}

/// "42.1 million USD in the median future, 35.6 to 53 million in eight of ten"
std::string cost_text(const Results& results, const ScenarioResults& s) {
    const Scale scale = cost_scale(results);
    const auto& cost = result_of(s, Result::tco);
    const std::string unit = money_unit(results, scale);
    if (is_base_case(results)) return short_text(cost.mean, scale) + ' ' + unit;
    return short_text(cost.quantiles[at_p50], scale) + ' ' + unit + " in the median future, " +
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

using Scenarios = std::vector<const ScenarioResults*>;

/// A scenario, or several that cost exactly the same in every future and so win together or not at all.
struct Contender {
    Scenarios members;
    Figure share; ///< of the futures in which it is the cheapest
    const ScenarioResults& first() const { return *members.front(); }
    bool is_tie() const { return members.size() > 1; }
};

/// The likeliest to be the cheapest first; where none is, in the order of the plan.
std::vector<Contender> contenders(const Results& results) {
    std::vector<Contender> all;
    for (std::size_t i = 0; i < results.scenarios.size(); ++i) {
        const auto tied = tied_with(results, i);
        if (tied.front() != i) continue;
        Contender contender;
        for (const std::size_t member : tied) {
            const auto& s = results.scenarios[member];
            contender.members.push_back(&s);
            contender.share.value += s.probability_cheapest.value;
            contender.share.standard_error +=
                s.probability_cheapest.standard_error; // they are the same futures
        }
        all.push_back(std::move(contender));
    }
    std::ranges::stable_sort(all, std::greater(), [](const Contender& c) { return c.share.value; });
    return all;
}

/// The lead over the next one is within three standard errors of it.
bool is_close(const Figure& a, const Figure& b) {
    return a.value - b.value <= 3 * std::hypot(a.standard_error, b.standard_error);
}

/// "“A” is the cheapest", "“A” and “B” cost exactly the same and are the cheapest"
std::string winner_text(const Contender& best, bool alone, bool base_case) {
    std::string text = quoted_names(best.members);
    if (!best.is_tie()) return text + " is the cheapest";
    text += base_case ? " cost exactly the same" : " cost exactly the same in every future";
    return alone ? text : text + " and are the cheapest";
}

std::string others_text(const Results& results, const std::vector<Contender>& order) {
    std::string others;
    for (std::size_t i = 1; i < std::min<std::size_t>(order.size(), 4); ++i)
        others += (i == 1 ? "" : ", ") + quoted_names(order[i].members) + " in " +
                  futures_text(order[i].share.value) + " (median " +
                  short_text(total_cost(order[i].first()), cost_scale(results)) + ')';
    return "The others: " + others + (order.size() > 4 ? " …" : "") + '.';
}

std::string cheapest_of_several(const Results& results) {
    const auto order = contenders(results);
    const Contender& best = order.front();
    const bool alone = order.size() == 1, base_case = is_base_case(results);
    const std::string facts =
        ": " + cost_text(results, best.first()) + "; " + unserved_text(best.first()) + '.';
    const std::string winner = winner_text(best, alone, base_case);
    if (base_case || alone) return winner + facts;
    std::string text;
    if (is_close(best.share, order[1].share))
        text = "Which scenario is the cheapest is open between " + quoted_names(best.members) +
               (best.is_tie() || order[1].is_tie() ? " on the one hand and " : " and ") +
               quoted_names(order[1].members) + ". ";
    return text + winner + ' ' + in_futures(best.share.value) + facts + ' ' + others_text(results, order);
}

/// Those with the least mean of a result; several where they tie to the last digit.
Scenarios lowest_mean(const Results& results, Result result) {
    const auto mean = [&](const ScenarioResults& s) { return result_of(s, result).mean.value; };
    const double least = mean(*std::ranges::min_element(results.scenarios, {}, mean));
    Scenarios lowest;
    for (const auto& s : results.scenarios)
        if (mean(s) == least) lowest.push_back(&s);
    return lowest;
}

std::string_view costs(const Scenarios& scenarios) {
    return scenarios.size() > 1 ? " cost the least" : " costs the least";
}

/// The mean of another scenario may be lower, and cash is not all.
std::string on_average(const Results& results) {
    const Scale scale = cost_scale(results);
    const auto in_cash = lowest_mean(results, Result::tco);
    const auto in_all = lowest_mean(results, Result::risk_adjusted_cost);
    const auto amount = [&](const Scenarios& s, Result result) {
        return short_text(result_of(*s.front(), result).mean, scale) + ' ' + money_unit(results, scale);
    };
    std::string text;
    if (!is_base_case(results)) {
        const bool same = in_cash == contenders(results).front().members;
        const std::string who = in_cash.size() > 1 ? " They also" : " It also";
        text = (same ? who : " On average " + quoted_names(in_cash)) + std::string(costs(in_cash)) +
               (same ? " on average, " : ", ") + amount(in_cash, Result::tco) + '.';
    }
    text += " With unserved demand and carbon at their prices, " + quoted_names(in_all) +
            std::string(costs(in_all));
    text += is_base_case(results) ? ", " : " on average, ";
    return text + amount(in_all, Result::risk_adjusted_cost) + '.';
}

/// For those who sell capacity the net present value decides.
std::string best_business(const Results& results) {
    const auto value = [](const ScenarioResults& s) -> const Summary& { return result_of(s, Result::npv); };
    const auto middle = [&](const ScenarioResults& s) { return value(s).quantiles[at_p50].value; };
    const auto& best = *std::ranges::max_element(results.scenarios, {}, middle);
    Scenarios highest;
    for (const auto& s : results.scenarios)
        if (middle(s) == middle(best)) highest.push_back(&s);
    const Scale scale = money_scale(std::abs(value(best).mean.value));
    const std::string unit = ' ' + money_unit(results, scale);
    std::string text = quoted_names(highest);
    text += highest.size() > 1             ? " have the highest net present value, "
            : results.scenarios.size() > 1 ? " has the highest net present value, "
                                           : " has a net present value of ";
    text += short_text(value(best).quantiles[at_p50], scale) + unit;
    if (!is_base_case(results))
        text += " in the median future, " + short_range(value(best), scale) + unit + " in eight of ten";
    return text + ". In cost alone: ";
}

} // namespace

std::string answer(const Results& results) {
    const auto& all = results.scenarios;
    const bool sells = answer_of(results).sells;
    std::string text;
    if (is_base_case(results))
        text = "In the base case, with every uncertain value at its median and no shocks: ";
    if (sells) text += best_business(results);
    text += all.size() == 1 ? one_scenario(results) : cheapest_of_several(results);
    if (!sells && all.size() > 1) text += on_average(results);
    return paragraphs(text, 2);
}

} // namespace headroom::cli
