// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/analysis/run.h"

#include <cstdint>

namespace headroom {

/// How sure the headline is asked to be.
struct PrecisionGoal {
    double share = 0.001;                ///< largest standard error wanted, as a share of the figure; > 0
    std::uint64_t most_paths = 1u << 24; ///< at least first_paths
};

struct PreciseRun {
    Run run;            ///< of as many paths as it took, or of most_paths where those are not enough
    double reached = 0; ///< headline_error of it; meaningful without errors
    bool met = false;   ///< reached ≤ share
};

inline constexpr std::uint64_t first_paths = 2048; ///< that a run to a precision begins with

/// The largest standard error among the scenarios' headlines, the mean and the median of the total cost, as a
/// share of the figure; infinite where a figure of 0 has an error.
double headline_error(const Results& results);

/// Runs the plan with more and more paths (all else as the plan says, its number of paths left aside) until
/// the headline is as sure as asked: 2,048, then from run to run as many times more, a power of two up to 16,
/// as its error asks for. The last run is a usual run of that many paths, to the bit. Throws Cancelled,
/// std::invalid_argument.
PreciseRun run_to_precision(const Plan& plan, const PrecisionGoal& goal, const RunOptions& options);

} // namespace headroom
