// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/plan/plan.h"
#include "model/statistics/figures.h"

#include <array>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace headroom {

inline constexpr std::size_t csv_table_count = 8;
/// run.csv, scenarios.csv, results.csv, lines.csv, months.csv, month_lines.csv, comparisons.csv,
/// assumptions.csv.
std::array<std::string_view, csv_table_count> results_csv_names();

struct CsvFile {
    std::string name, text;
};

/// The results, and the assumptions of the plan that they are of, as tidy tables, one figure a row, with
/// headings (docs/plan-format.md, "CSV"), in the order of results_csv_names(). UTF-8, quoted as RFC 4180 has
/// it, lines end in a line feed. Values are as in the results file, and empty where they are null there;
/// money is in the plan's currency. Throws NotFinite.
///
/// Text from a plan (names, sources) that a spreadsheet would take for a formula, as it begins with = + - @
/// or a control character, gets an apostrophe before it.
std::vector<CsvFile> results_csv(const Results& results, const Plan& plan);

/// Writes them into the folder, which is made where it is missing; all or none (write_files_atomically), and
/// none where a figure is not finite. Throws WriteError, NotFinite.
void write_results_csv(const std::filesystem::path& folder, const Results& results, const Plan& plan);

} // namespace headroom
