// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

namespace headroom::cli {

/// A row of a table whose columns are scenarios.
struct ScenarioRow {
    std::string label;
    std::vector<std::string> cells; ///< one a scenario
};

/// The scenarios side by side, as many as fit on a page; the others below.
std::string scenario_table(const std::vector<std::string>& names, const std::vector<ScenarioRow>& rows);

} // namespace headroom::cli
