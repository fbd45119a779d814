// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/plan/fault.h"
#include "model/simulation/engine.h"
#include "model/statistics/figures.h"

namespace headroom {

inline constexpr const char* program_version = HEADROOM_VERSION;

struct Run {
    Results results; ///< meaningful only without errors
    Faults faults;   ///< errors of the plan as a whole (nothing ran), or notices
};

/// What a run with these options, which is done, was computed with.
RunFacts run_facts(const RunOptions& options, double elapsed_ms);

/// Lowers a plan that validate_plan accepts, simulates it, makes every statistic: the results file as values.
Run run_plan(const Plan& plan, const RunOptions& options);

} // namespace headroom
