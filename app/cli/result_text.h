// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/cli/figure_text.h"

#include <string>
#include <vector>

namespace headroom::cli {

inline constexpr std::size_t p10 = 1, median = 3, p90 = 5; ///< in reported_quantiles

/// One deterministic future instead of many random ones.
bool is_base_case(const Results& results);
/// The scenario that is the cheapest in most futures.
std::size_t cheapest_scenario(const Results& results);

/// Safe to print.
std::string name_of(const ScenarioResults& scenario);
std::string quoted_name(const ScenarioResults& scenario);
std::vector<std::string> names_of(const Results& results);

/// For amounts as large as the scenarios' total costs.
Scale cost_scale(const Results& results);
/// "million USD"
std::string money_unit(const Results& results, Scale scale);
/// What people call a line of the cost: "Power", "Servers".
std::string_view line_label(Line line);

inline const Summary& result_of(const ScenarioResults& scenario, Result result) {
    return scenario.results[index_of(result)];
}

} // namespace headroom::cli
