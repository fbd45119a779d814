// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/lowering/lowered.h"
#include "model/plan/fault.h"

#include <string>

namespace headroom {

/// The quantile function of a value within bounds: of a number, constant; in a base case the median. A truncation that
/// takes almost everything is an error, one that takes more than 0.1 % a notice, reported at `place`.
QuantileFunction lower_quantity(const Quantity& quantity, double lower, double upper, bool base_case,
                                const std::string& place, Faults& faults);

/// Constants, drawn parameters (their slots are set later: assign_slots) and generation draws of scenario `index`.
void lower_parameters(const Plan& plan, std::size_t index, const ResolvedScenario& resolved, LoweredScenario& out,
                      Faults& faults);

} // namespace headroom
