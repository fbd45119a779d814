// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/lowering/scenario_view.h"
#include "model/sampling/sampler.h"

#include <algorithm>
#include <cstddef>
#include <span>
#include <vector>

namespace headroom {

/// All that a kernel reads; flat, so that a device can have a copy. Its pointers belong to KernelTables.
struct KernelInput {
    WorldLayout layout;
    WorldView world;
    std::span<const ScenarioView> scenarios;
};

/// What the memory of a lane must hold: the most that any scenario has of each.
struct WorkspaceShape {
    std::size_t months = 0, world_rows = 0, tranches = 0, phases = 0, steps = 0, reservations = 0;
};
inline WorkspaceShape workspace_shape(const KernelInput& input) {
    WorkspaceShape shape;
    shape.months = static_cast<std::size_t>(input.world.months);
    shape.world_rows = static_cast<std::size_t>(input.layout.slot_count());
    for (const auto& s : input.scenarios) {
        shape.tranches = std::max(shape.tranches, s.tranches.size());
        shape.phases = std::max(shape.phases, s.phases.size());
        shape.steps = std::max(shape.steps, s.steps.size());
        shape.reservations = std::max(shape.reservations, s.reservations.size());
    }
    return shape;
}

/// Everything of a run that is the same for all its paths; made once. The plan must outlive it.
class KernelTables {
public:
    explicit KernelTables(const LoweredPlan& plan);
    KernelInput input() const { return {layout_, world_.view(), scenarios_}; }

private:
    WorldLayout layout_;
    WorldTables world_;
    std::vector<ScenarioTables> tables_;
    std::vector<ScenarioView> scenarios_;
};

} // namespace headroom
