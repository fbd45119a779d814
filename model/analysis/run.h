// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/plan/fault.h"
#include "model/simulation/engine.h"
#include "model/statistics/figures.h"

#include <chrono>

namespace headroom {

inline constexpr const char* program_version = HEADROOM_VERSION;

struct Run {
    Results results; ///< meaningful only without errors
    Faults faults;   ///< errors of the plan as a whole (nothing ran), or notices
};

/// Lowers a plan that validate_plan accepts, simulates it, makes every statistic: the results file as values.
/// Keeps every path where that fits into options.memory (run_memory.h).
Run run_plan(const Plan& plan, const RunOptions& options);

/// What the results of a run of the plan say before there are statistics.
Results heading_of(const Plan& plan, const LoweredPlan& lowered);
/// What a run with these options, which is done, was computed with.
RunFacts run_facts(const RunOptions& options, std::chrono::steady_clock::time_point started);

} // namespace headroom
