// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/plan/plan.h"

#include <cstdint>

namespace headroom {

/// Bytes that a run takes for what it keeps until its statistics are made; estimates that the templates stay
/// below (docs/performance.md).
struct RunMemory {
    double fixed = 0;    ///< month series, and what the threads need: whatever the number of paths
    double by_path = 0;  ///< every result of every path, where they are kept
    double sketches = 0; ///< what stands for them where they are not
};
/// Of so many paths of these scenarios (at least one) over so many months.
RunMemory memory_of_run(std::uint64_t paths, std::size_t scenarios, int months);

/// Whether a run of the plan keeps its paths, so that quantiles of results are exact: where that fits into
/// `budget` bytes. A run that does not takes least_memory.
bool keeps_paths(const Plan& plan, std::uint64_t budget);
/// Bytes that a run of the plan takes at least; with all its paths kept.
double least_memory(const Plan& plan);
double memory_for_all_paths(const Plan& plan);

} // namespace headroom
