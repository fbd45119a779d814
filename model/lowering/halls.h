// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/lowering/lowered.h"
#include "model/plan/fault.h"

namespace headroom {

/// Phases and power steps; the phase that a fleet without one gets, sized by the fleet at its base case (docs/model.md
/// section 4, "Facility phases"). After lower_fleet.
void lower_hall(const Plan& plan, std::size_t index, const ResolvedScenario& resolved, LoweredScenario& out,
                Faults& faults);

} // namespace headroom
