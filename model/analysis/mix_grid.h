// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/analysis/mix.h"

#include <vector>

namespace headroom {

/// The mixes of an analysis as scenarios of the plan's world, each with its place on the axes. The first is
/// the scenario as it stands; its place is where it stands in the base case.
struct MixGrid {
    std::vector<Scenario> scenarios;
    std::vector<MixPoint> points; ///< without figures
    Faults faults;                ///< with errors there is no grid
};

MixGrid make_mix_grid(const Plan& plan, const MixParameters& parameters);

/// Points that the grid will have, today's mix included.
std::size_t mix_grid_size(const MixParameters& parameters);

} // namespace headroom
