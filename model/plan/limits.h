// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/parameters/parameter.h"

#include <cstddef>
#include <cstdint>

namespace headroom {

// What a plan may hold at most, beside the bounds of the parameter table.

inline constexpr std::size_t most_scenarios = 64;
/// Accelerators of a plan, and entries of each list of a scenario.
inline constexpr std::size_t most_list_entries = 1000;
/// Each pair of parameters once.
inline constexpr std::size_t most_correlations = parameter_count * (parameter_count - 1) / 2;
inline constexpr std::size_t most_plan_name_characters = 200, most_scenario_name_characters = 80;
/// What a plan says about where a value comes from.
inline constexpr std::size_t most_source_characters = 300;
/// Ids of accelerators and their names.
inline constexpr std::size_t most_id_characters = 80;
inline constexpr std::uint64_t fewest_paths = 16, most_paths = 16'777'216;
/// Up to here every whole number has a JSON number of its own.
inline constexpr std::uint64_t greatest_seed = std::uint64_t{1} << 53;
inline constexpr int longest_horizon = 240;

} // namespace headroom
