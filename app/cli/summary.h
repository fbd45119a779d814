// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/statistics/figures.h"

#include <string>

namespace headroom::cli {

/// The decision in words and tables, for somebody who decides: the answer in a sentence, the scenarios side
/// by side, the biggest cost lines, the paired differences. Digits by the standard errors, every figure with
/// its unit.
std::string decision_summary(const Results& results);

// The parts of the summary, each ends with a newline.

/// Which scenario is the cheapest, in how many of the futures, at what cost, and what it leaves unserved.
std::string answer(const Results& results);
std::string scenario_figures(const Results& results);
std::string biggest_cost_lines(const Results& results);
/// Empty with one scenario.
std::string paired_differences(const Results& results);

} // namespace headroom::cli
