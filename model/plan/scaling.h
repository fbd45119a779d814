// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/plan/plan.h"

namespace headroom {

/// A value times a factor: a number, or a distribution whose every quantile is multiplied (its own truncation
/// too); nothing for flags and texts.
std::optional<Value> scaled(const Value& value, double factor);

/// The plan with a parameter multiplied wherever it stands, in the plan and in each scenario, or where it
/// stands nowhere its default. Bounds are not looked at: validate_plan does. Nothing where it cannot be
/// multiplied.
std::optional<Plan> scaled_everywhere(const Plan& plan, Parameter id, double factor);

} // namespace headroom
