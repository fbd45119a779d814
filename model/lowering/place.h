// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/plan/plan.h"

#include <string>

namespace headroom {

/// The lists of a scenario that are inherited as a whole.
enum class ScenarioList { tranches, facility_phases, power_steps };

/// Where in the plan file the value of a parameter that scenario `index` has comes from; the table's default has no
/// place, and gets that of the scenario.
std::string place_of(const Plan& plan, std::size_t index, Parameter id);
/// "/scenarios/0/tranches": the list of the scenario itself or of the base that it inherits it from.
std::string place_of(const Plan& plan, std::size_t index, ScenarioList list);

} // namespace headroom
