// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/plan/plan.h"

#include <string_view>

namespace headroom::cli {

/// Applies one --set: "energy.price=9 ct/kWh" to the plan and over what its scenarios say, "Own
/// hall:energy.price=0.09" to one scenario. Throws WrongInput: no "=", an unknown parameter or scenario, a
/// value that the parameter cannot take.
void apply_setting(std::string_view text, Plan& plan);

} // namespace headroom::cli
