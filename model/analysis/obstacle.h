// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

namespace headroom {

/// Why an analysis cannot run on a plan. Each code is followed by its arguments; text is made at the edge.
enum class ObstacleCode {
    no_such_scenario, ///< position asked for from 1 on, number of scenarios
    too_many_paths,   ///< paths of the plan, most
    no_fleet,         ///< name of the scenario
    economic_policy,  ///< name of the scenario
    bad_cycles,       ///< first, last, step, least, most
    too_many_cycles,  ///< number, most
    sells_capacity,   ///< name of the scenario
    empty_axis,       ///< axis
    out_of_range,     ///< what, found, lowest, highest
    too_many_points   ///< number, most
};

struct Obstacle {
    ObstacleCode code{};
    std::vector<std::string> arguments;
    bool operator==(const Obstacle&) const = default;
};

/// One English sentence: what was found, and what would be accepted.
std::string obstacle_text(const Obstacle& obstacle);

} // namespace headroom
