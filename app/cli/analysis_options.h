// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/cli/options.h"
#include "model/plan/plan.h"

namespace headroom::cli {

/// What an analysis of one scenario is given: the plan, and the scenario's name.
inline std::vector<Operand> analysis_operands() { return {{"PLAN"}, {"SCENARIO", false}}; }
/// Position of the scenario that the second operand names; without it the first that owns GPUs. Throws
/// WrongInput.
std::size_t asked_scenario(const Arguments& arguments, const Plan& plan);

/// An analysis' own options and those that all have: --json, those of the simulation, --quiet.
std::vector<Option> analysis_options(std::vector<Option> own);

} // namespace headroom::cli
