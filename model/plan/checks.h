// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/plan/fault.h"
#include "model/plan/plan.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace headroom {

/// A fault whose place the caller knows.
struct Finding {
    FaultCode code{};
    std::vector<std::string> arguments;
    bool operator==(const Finding&) const = default;
};
using Check = std::optional<Finding>; ///< nothing: all is well

/// What a number may be. Without bounds the ends are infinite.
struct Bounds {
    double lower = 0, upper = 0;
    bool open = false;          ///< the lower end itself is not allowed
    std::string_view unit = {}; ///< as people read it, for messages
};

inline constexpr Bounds correlation_bounds{-1, 1};

Check check_number(double value, const Bounds& bounds);
Check check_whole(double value, const Bounds& bounds);
/// The arguments make a distribution, and what they alone say does not put all of it out of bounds; how much
/// of its mass lies inside, the sampling knows.
Check check_distribution(const Distribution& distribution, const Bounds& bounds);
Check check_quantity(const Quantity& quantity, const Bounds& bounds);
/// 1 to `most` characters, none of them invisible.
Check check_name(std::string_view name, std::size_t most);
/// A value of a parameter: its type, bounds, choices. `currency` is the plan's, for the words.
Check check_value(const ParameterRow& row, const Value& value, std::string_view currency);
/// "a number from 0 to 5 (USD/kWh) or a distribution", "one of the texts none, own, colo".
std::string expected_value(const ParameterRow& row, std::string_view currency);
/// The currency of a plan, where it has a sound one; otherwise "currency".
std::string_view currency_for_words(const Plan& plan);

/// A correlation can name it: uncertain, and drawn once a path.
Check check_correlated(Parameter id);
/// Belongs to the plan, not to a scenario.
bool is_plan_parameter(const ParameterRow& row);

/// "a, b, c"
std::string joined(const std::vector<std::string_view>& texts);

} // namespace headroom
