// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/statistics/figures.h"

#include <string_view>

namespace headroom {

/// What reported_quantiles are called in files; a standard error's name is its statistic's with "_se".
inline constexpr std::array<std::string_view, reported_quantiles.size()> quantile_names = {
    "p5", "p10", "p25", "p50", "p75", "p90", "p95"};

/// Whether a scenario reports the outcome: what needs revenue only where capacity is sold.
template <class Outcome>
bool reported(const ScenarioResults& scenario, Outcome outcome) {
    return scenario.has_revenue || !needs_revenue(outcome);
}

} // namespace headroom
