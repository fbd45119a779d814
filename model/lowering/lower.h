// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/lowering/lowered.h"
#include "model/plan/fault.h"

namespace headroom {

struct Lowering {
    LoweredPlan plan; ///< meaningful only without errors
    Faults faults;    ///< what only shows when a plan is resolved: truncation, densities, matrices; notices too
};

/// Makes a plan without errors (validate_plan) ready to run: resolves it against the catalogue, checks it as a whole,
/// turns every value into numbers and every distribution into a quantile function.
Lowering lower_plan(const Plan& plan);

} // namespace headroom
