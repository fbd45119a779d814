// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/plan/plan.h"

#include <optional>
#include <string>
#include <string_view>

namespace headroom::cli {

/// Position of the scenario of that name.
std::optional<std::size_t> find_scenario(std::string_view name, const Plan& plan);
/// That there is no scenario of that name, the name that was probably meant, and those that there are.
std::string no_such_scenario(std::string_view name, const Plan& plan);
/// Position of the scenario of that name. Throws WrongInput, with the names that there are.
std::size_t scenario_named(std::string_view name, const Plan& plan);

} // namespace headroom::cli
