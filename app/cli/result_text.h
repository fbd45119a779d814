// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/cli/figure_text.h"

#include <string>
#include <vector>

namespace headroom::cli {

/// Safe to print.
std::string name_of(const ScenarioResults& scenario);
std::string quoted_name(const ScenarioResults& scenario);
std::vector<std::string> names_of(const Results& results);
/// “A”, “B” and “C”
std::string quoted_names(const std::vector<const ScenarioResults*>& scenarios);

/// For amounts as large as the scenarios' total costs.
Scale cost_scale(const Results& results);
/// "million USD"
std::string money_unit(const Results& results, Scale scale);
/// What people call a line of the cost: "Power", "Servers".
std::string_view line_label(Line line);

} // namespace headroom::cli
