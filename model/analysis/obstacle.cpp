// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/obstacle.h"

#include <string_view>

namespace headroom {
namespace {

/// The sentence of each code; %1 … %9 are the arguments.
std::string_view sentence(ObstacleCode code) {
    switch (code) {
    case ObstacleCode::no_such_scenario:
        return "there is no scenario %1: the plan has %2";
    case ObstacleCode::too_many_paths:
        return "%1 paths are too many for this analysis, which keeps every path of every variant; at most %2";
    case ObstacleCode::no_fleet:
        return "“%1” has no tranches: there is no fleet to refresh; choose a scenario that owns GPUs";
    case ObstacleCode::economic_policy:
        return "“%1” replaces its GPUs when that pays (refresh.policy is economic), whatever the cycle; "
               "choose the "
               "policy performance, power or count";
    case ObstacleCode::bad_cycles:
        return "cycles from %1 to %2 months by steps of %3 are none; the first and the last must lie between "
               "%4 and "
               "%5 months in this order, the step must be at least 1";
    case ObstacleCode::too_many_cycles:
        return "%1 cycles are too many; at most %2, by a larger step";
    case ObstacleCode::sells_capacity:
        return "“%1” sells its capacity (revenue.enabled) and rents nothing by the hour; choose a scenario "
               "that serves "
               "a demand of its own";
    case ObstacleCode::empty_axis:
        return "the mix has no value for %1; give at least one";
    case ObstacleCode::out_of_range:
        return "%1 cannot be %2; give a number from %3 to %4";
    case ObstacleCode::too_many_points:
        return "the grid has %1 points; at most %2, by fewer values on an axis";
    }
    return {};
}

} // namespace

std::string obstacle_text(const Obstacle& obstacle) {
    std::string text;
    const auto pattern = sentence(obstacle.code);
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        const bool argument =
            pattern[i] == '%' && i + 1 < pattern.size() && pattern[i + 1] >= '1' && pattern[i + 1] <= '9';
        if (!argument) {
            text += pattern[i];
            continue;
        }
        const auto number = static_cast<std::size_t>(pattern[++i] - '1');
        if (number < obstacle.arguments.size()) text += obstacle.arguments[number];
    }
    return text;
}

} // namespace headroom
