// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/parameters/parameter.h"

namespace headroom::views {

/// Whether a parameter says how capacity is come by (hall, cooling, refresh, staff, shares that are
/// contracted), which is what scenarios differ in; the others describe the world and the machines that they
/// share.
bool is_choice_of_supply(const ParameterRow& row);

} // namespace headroom::views
