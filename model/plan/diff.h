// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/plan/plan.h"

#include <string>
#include <vector>

namespace headroom {

/// One input that differs between two scenarios.
struct Difference {
    std::string pointer;       ///< "/parameters/energy.price", "/tranches/0/gpus", "/tranches/1"
    std::string before, after; ///< as a person would type it; empty where it is absent on that side
    bool operator==(const Difference&) const = default;
};

/// A value as a person would type it: "0.09", "pert(1, 2, 3)", "own", "true".
std::string value_text(const Value& value);

/// What differs between two scenarios after inheritance, parameters in the order of the table, then the
/// lists.
std::vector<Difference> diff(const ResolvedScenario& a, const ResolvedScenario& b);

} // namespace headroom
