// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/answer.h"

#include "model/statistics/difference.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <numeric>

namespace headroom {
namespace {

constexpr double sure = 3; ///< standard errors

/// Of the futures in which it, or one that costs exactly the same, is the cheapest: they share them.
Figure chance_of(const Results& results, std::size_t scenario) {
    Figure chance{};
    for (const std::size_t i : tied_with(results, scenario)) {
        const auto& own = results.scenarios[i].probability_cheapest;
        chance.value += own.value;
        chance.standard_error += own.standard_error; // they are the same futures
    }
    return chance;
}

std::vector<std::size_t> by_chance(const Results& results) {
    std::vector<double> chances;
    for (std::size_t i = 0; i < results.scenarios.size(); ++i)
        chances.push_back(chance_of(results, i).value);
    std::vector<std::size_t> order(results.scenarios.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, std::greater(), [&](std::size_t i) { return chances[i]; });
    return order;
}

void set_winners(const Results& results, Answer& answer) {
    answer.winners = tied_with(results, answer.first());
    answer.chance = chance_of(results, answer.first());
    const auto second = std::ranges::find_if(
        answer.by_chance, [&](std::size_t i) { return std::ranges::count(answer.winners, i) == 0; });
    if (second == answer.by_chance.end()) return;
    answer.second = *second;
    answer.second_chance = chance_of(results, *second);
    const auto &a = answer.chance, &b = answer.second_chance;
    answer.is_open =
        !is_base_case(results) && a.value - b.value <= sure * std::hypot(a.standard_error, b.standard_error);
}

bool another_serves_more(const Results& results, const ScenarioResults& first) {
    const auto unserved = [](const ScenarioResults& s) { return result_of(s, Result::shortfall_share).mean; };
    return std::ranges::any_of(results.scenarios, [&](const ScenarioResults& other) {
        const auto more = difference(unserved(first), unserved(other));
        return more.value > sure * more.standard_error;
    });
}

/// Whether the mean of a result is less than another scenario's, beyond the error of the simulation.
bool is_less(const ScenarioResults& a, const ScenarioResults& b, Result result) {
    const auto less = difference(result_of(b, result).mean, result_of(a, result).mean);
    return less.value > sure * less.standard_error;
}

std::optional<std::size_t> less_on_average(const Results& results, const ScenarioResults& first) {
    std::optional<std::size_t> least;
    for (std::size_t i = 0; i < results.scenarios.size(); ++i) {
        const auto& s = results.scenarios[i];
        if (!is_less(s, first, Result::tco) || !is_less(s, first, Result::risk_adjusted_cost)) continue;
        const auto cost = [&](std::size_t of) {
            return result_of(results.scenarios[of], Result::tco).mean.value;
        };
        if (!least || cost(i) < cost(*least)) least = i;
    }
    return least;
}

std::size_t least_mean(const Results& results, Result result) {
    const auto least = std::ranges::min_element(
        results.scenarios, {}, [&](const ScenarioResults& s) { return result_of(s, result).mean.value; });
    return static_cast<std::size_t>(least - results.scenarios.begin());
}

std::size_t highest_value(const Results& results) {
    const auto highest = std::ranges::max_element(results.scenarios, {}, [](const ScenarioResults& s) {
        return result_of(s, Result::npv).quantiles[at_p50].value;
    });
    return static_cast<std::size_t>(highest - results.scenarios.begin());
}

} // namespace

bool is_tie(const Comparison& comparison) {
    constexpr Figure nothing{};
    return comparison.mean == nothing && comparison.p10 == nothing && comparison.p90 == nothing;
}

std::vector<std::size_t> tied_with(const Results& results, std::size_t scenario) {
    std::vector<std::size_t> tied{scenario};
    for (const Comparison& c : results.comparisons)
        if (is_tie(c) && (c.a == scenario || c.b == scenario)) tied.push_back(c.a == scenario ? c.b : c.a);
    std::ranges::sort(tied);
    return tied;
}

Answer answer_of(const Results& results) {
    const auto& all = results.scenarios;
    Answer answer;
    answer.by_chance = by_chance(results);
    const auto& first = all[answer.first()];
    set_winners(results, answer);
    if (!is_base_case(results)) answer.less_on_average = less_on_average(results, first);
    answer.another_serves_more = another_serves_more(results, first);
    answer.sells = std::ranges::all_of(all, &ScenarioResults::has_revenue);
    answer.least_cash = least_mean(results, Result::tco);
    answer.least_in_all = least_mean(results, Result::risk_adjusted_cost);
    answer.highest_value = highest_value(results);
    for (const auto& s : all)
        answer.over_first.push_back(difference(result_of(s, Result::tco).quantiles[at_p50],
                                               result_of(first, Result::tco).quantiles[at_p50]));
    return answer;
}

std::vector<Comparison> pairs_worth_showing(const Results& results, std::size_t most) {
    if (results.comparisons.size() <= most) return results.comparisons;
    const auto cheapest = by_chance(results).front();
    std::vector<Comparison> pairs;
    std::ranges::copy_if(results.comparisons, std::back_inserter(pairs),
                         [&](const Comparison& pair) { return pair.a == cheapest || pair.b == cheapest; });
    return pairs;
}

} // namespace headroom
