// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/lowering/lowered.h"
#include "model/plan/fault.h"

namespace headroom {

/// The accelerator of that id: the plan's own entry before the catalogue's; a fault where there is none.
std::optional<Accelerator> find_machine(const Plan& plan, const std::string& id, const std::string& place,
                                        Faults& faults);

/// Tranches with their accelerators, the frontier, nodes and racks; whether each node fits rack and cooling.
void lower_fleet(const Plan& plan, std::size_t index, const ResolvedScenario& resolved, LoweredScenario& out,
                 Faults& faults);

} // namespace headroom
