// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/plan/plan.h"

#include <string>

namespace headroom::cli {

/// Position of the scenario of that name. Throws WrongInput, with the name that was probably meant.
std::size_t scenario_named(const std::string& name, const Plan& plan);

} // namespace headroom::cli
