// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/simulation/kernel_input.h"

#include <algorithm>

namespace headroom {

WorkspaceShape workspace_shape(const KernelInput& input) {
    WorkspaceShape shape;
    shape.months = static_cast<std::size_t>(input.world.months);
    shape.slots = static_cast<std::size_t>(input.layout.slot_count());
    for (const auto& s : input.scenarios) {
        shape.tranches = std::max(shape.tranches, s.tranches.size());
        shape.phases = std::max(shape.phases, s.phases.size());
        shape.steps = std::max(shape.steps, s.steps.size());
        shape.reservations = std::max(shape.reservations, s.reservations.size());
    }
    return shape;
}

KernelTables::KernelTables(const LoweredPlan& plan)
    : layout_(plan.world), world_(make_world_tables(plan.world)) {
    tables_.reserve(plan.scenarios.size());
    for (const auto& s : plan.scenarios) {
        tables_.emplace_back(s);
        scenarios_.push_back(tables_.back().view());
    }
}

} // namespace headroom
