// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/result_text.h"
#include "app/cli/scenario_table.h"
#include "app/cli/summary.h"
#include "model/report/answer.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace headroom::cli {
namespace {

constexpr std::size_t most_lines = 8;

double largest_share(const Results& results, std::size_t line) {
    double largest = 0;
    for (const auto& scenario : results.scenarios)
        largest = std::max(largest, std::abs(scenario.lines[line].value));
    return largest;
}

/// Positions of the cash lines that matter in some scenario, in the order of the results file.
std::vector<std::size_t> biggest(const Results& results) {
    std::vector<std::size_t> lines(cash_line_count);
    std::iota(lines.begin(), lines.end(), 0);
    std::ranges::stable_sort(lines, std::greater(),
                             [&](std::size_t line) { return largest_share(results, line); });
    lines.resize(most_lines);
    std::erase_if(lines, [&](std::size_t line) { return largest_share(results, line) == 0; });
    return lines;
}

} // namespace

/// With the decimals that the totals have, so that a column is seen to add up.
std::string biggest_cost_lines(const Results& results) {
    const Scale scale = cost_scale(results);
    const auto shown_lines = biggest(results);
    std::vector<Figure> totals;
    for (const auto& scenario : results.scenarios)
        totals.push_back(result_of(scenario, Result::tco).mean);
    const int decimals = shared_decimals(totals, scale);
    std::vector<ScenarioRow> rows;
    for (const std::size_t line : shown_lines) {
        rows.push_back({std::string(line_label(static_cast<Line>(line))), {}});
        for (const auto& scenario : results.scenarios)
            rows.back().cells.push_back(figure_text(scenario.lines[line], scale, decimals));
    }
    ScenarioRow others{"All other lines", {}}, total{"Total cost, mean", {}};
    for (std::size_t i = 0; i < totals.size(); ++i) {
        Figure rest;
        for (std::size_t line = 0; line < cash_line_count; ++line)
            if (std::ranges::find(shown_lines, line) == shown_lines.end())
                rest.value += results.scenarios[i].lines[line].value;
        others.cells.push_back(figure_text(rest, scale, decimals));
        total.cells.push_back(figure_text(totals[i], scale, decimals));
    }
    rows.push_back(std::move(others));
    rows.push_back(std::move(total));
    return scenario_table(names_of(results), rows);
}

} // namespace headroom::cli
