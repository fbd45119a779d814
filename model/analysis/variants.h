// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/plan/fault.h"
#include "model/plan/plan.h"
#include "model/simulation/engine.h"
#include "model/statistics/sample.h"

#include <cstdint>
#include <functional>
#include <vector>

namespace headroom {

/// Most paths of an analysis that runs many variants of a scenario: what it keeps grows with both.
inline constexpr std::uint64_t most_variant_paths = 262'144;

/// Scenario `index` by itself: everything that it inherits written out, so that it can stand in another plan
/// of the same world.
Scenario standalone(const Plan& plan, std::size_t index);

/// The first scenario that owns GPUs, or else the first: what an analysis of a fleet starts with.
std::size_t first_with_fleet(const Plan& plan);

/// What becomes of an analysis that is cancelled: an exception, or what the variants say that were finished.
enum class WhenCancelled { discard, keep_finished };

/// One variant, simulated; the paths are gone when the caller is done with it.
struct Variant {
    std::size_t index;
    const LoweredScenario& scenario;
    const ScenarioPaths& paths;
    ErrorModel model;
};

/// Simulates variants of a scenario over the futures of `plan`, as many at a time as memory should hold, and
/// hands them to `sink` in order. A future depends on the plan's seed, sampler and number of paths alone, so
/// that variants compare path by path although they run at different times. `horizon`: months; it may lie
/// beyond the longest that a plan file can ask for. Progress counts the paths of all variants. Returns the
/// faults of the plan itself, or the errors of a variant; with errors nothing (further) ran. Throws
/// Cancelled.
Faults run_variants(const Plan& plan, int horizon, const std::vector<Scenario>& variants,
                    const RunOptions& options, const Wanted& wanted,
                    const std::function<void(const Variant&)>& sink);

} // namespace headroom
