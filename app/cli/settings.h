// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/plan/plan.h"

#include <span>
#include <string>

namespace headroom::cli {

/// Applies every --set in turn: "energy.price=9 ct/kWh" to the plan and over what its scenarios say, "Own
/// hall:energy.price=0.09" to one scenario. Throws WrongInput, a line for each that cannot be used: no "=",
/// an unknown parameter or scenario, a value that the parameter cannot take.
void apply_settings(std::span<const std::string> texts, Plan& plan);

} // namespace headroom::cli
