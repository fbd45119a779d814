// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/parameters/parameter.h"
#include "model/plan/distribution.h"

#include <string>

namespace headroom::cli {

/// A parameter's value as people read it: "0.055 USD/kWh", "10 %/year", "own", "pert(2, 3, 4) months".
std::string value_with_unit(Parameter id, const Value& value, std::string_view currency);

} // namespace headroom::cli
