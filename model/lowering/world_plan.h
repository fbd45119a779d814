// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/lowering/lowered.h"
#include "model/plan/fault.h"

namespace headroom {

/// The random numbers that all scenarios of the plan need, and where each drawn parameter finds its own.
void lower_world(const Plan& plan, LoweredPlan& out, Faults& faults);

} // namespace headroom
