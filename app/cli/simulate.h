// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/cli/interrupt.h"
#include "app/cli/plan_input.h"
#include "model/analysis/run.h"

namespace headroom::cli {

/// Runs the plan as --threads says, with a line of progress on a terminal, and adds what lowering found to
/// the notices of `input`. Throws WrongInput with the errors of the plan as a whole, Interrupted.
Results simulate_plan(PlanInput& input, const Arguments& arguments, const Interrupt& interrupt, bool quiet);

} // namespace headroom::cli
