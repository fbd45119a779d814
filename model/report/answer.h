// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/statistics/figures.h"

#include <optional>
#include <vector>

namespace headroom {

/// One path, every uncertain value at its median.
inline bool is_base_case(const Results& results) { return results.paths == 1; }

inline const Summary& result_of(const ScenarioResults& scenario, Result result) {
    return scenario.results[index_of(result)];
}

/// Whether two scenarios cost exactly the same in every future, as a scenario and its copy do.
bool is_tie(const Comparison& comparison);
/// The scenario and those that cost exactly the same in every future, in the order of the plan.
std::vector<std::size_t> tied_with(const Results& results, std::size_t scenario);

/// What the results answer, for whoever puts it into words; scenarios by their positions.
struct Answer {
    /// Most often the cheapest first; scenarios that cost exactly the same in every future count together. Those
    /// that are as often the cheapest as in the plan.
    std::vector<std::size_t> by_chance;
    /// The first and those that cost exactly the same as it in every future, in the order of the plan.
    std::vector<std::size_t> winners;
    Figure chance;                     ///< of the futures in which the winners are the cheapest
    std::optional<std::size_t> second; ///< the next that is no winner
    Figure second_chance;              ///< of it and those that cost exactly the same as it
    /// The winners' lead over the second is within three standard errors: which is the cheapest is open.
    bool is_open = false;
    /// Who costs less than the first on average, beyond the error of the simulation, both in cash and with
    /// unserved demand and carbon at their prices, so that it is not for serving less; of several the one of
    /// least cash. Who wins most often need not win on average, as when two much alike share their wins.
    std::optional<std::size_t> less_on_average;
    /// Another scenario serves more than the first, beyond the error of the simulation.
    bool another_serves_more = false;
    bool sells = false;            ///< all scenarios sell capacity: their net present value decides
    std::size_t least_cash = 0;    ///< least mean cost
    std::size_t least_in_all = 0;  ///< least mean cost with unserved demand and carbon at their prices
    std::size_t highest_value = 0; ///< highest median net present value, where they sell
    /// Median cost of each scenario less that of the first of by_chance; by scenario.
    std::vector<Figure> over_first;

    std::size_t first() const { return by_chance.front(); }
};

/// Of results with at least one scenario.
Answer answer_of(const Results& results);

/// All paired comparisons, or where they are more than `most` those with the scenario that is most often the
/// cheapest.
std::vector<Comparison> pairs_worth_showing(const Results& results, std::size_t most);

} // namespace headroom
