// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/simulation/engine.h"
#include "model/statistics/figures.h"

#include <vector>

namespace headroom {

/// Every statistic of a run: fills Results::scenarios and Results::comparisons. Each figure is worked out by
/// one thread, so that its bits do not depend on how many there are. Throws Cancelled.
void make_statistics(const LoweredPlan& plan, const std::vector<ScenarioPaths>& paths,
                     const RunOptions& options, Results& results);

} // namespace headroom
