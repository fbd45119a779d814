// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/plan/fault.h"
#include "model/plan/plan.h"

namespace headroom {

/// Where the plan's currency is not that of the parameter table: says how many amounts it leaves to the
/// table, for nothing is converted. What one scenario alone leaves to it counts.
void notice_foreign_amounts(const Plan& plan, Faults& faults);

} // namespace headroom
