// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/simulation/engine.h"
#include "model/statistics/figures.h"
#include "model/statistics/sketched_results.h"

#include <vector>

namespace headroom {

/// Every statistic of a run: fills Results::scenarios, comparisons and bin_width, from `sketched` where paths
/// were not kept. Each figure is worked out by one thread, so that its bits do not depend on how many there
/// are. What was kept by path is let go as soon as it is not needed any more. Throws Cancelled.
void make_statistics(const LoweredPlan& plan, std::vector<ScenarioPaths>& paths,
                     const SketchedResults* sketched, const RunOptions& options, Results& results);

} // namespace headroom
