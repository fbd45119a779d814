// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/lane/randomisations.h"
#include "model/sampling/world.h"

#include <cstdint>
#include <vector>

namespace headroom {

/// One number a path that sobol or latin places.
struct StratifiedDraw {
    std::int32_t slot = -1;      ///< where its uniform goes; −1: it is a component
    std::int32_t component = -1; ///< components_per_shock·shock + component, or −1
    std::uint32_t dimension = 0; ///< its place in dimensions()
};

/// What the plan asks for that has a dimension, in the order of the dimensions; nothing for random.
std::vector<StratifiedDraw> stratified_draws(const WorldPlan& plan, const WorldLayout& layout);

/// For each draw and randomisation [draw·16 + randomisation], two words of 32 random bits that scramble
/// Sobol's points.
struct ScrambleKeys {
    std::vector<std::uint64_t> sum, factor; ///< factor is odd
};
ScrambleKeys scramble_keys(std::uint64_t seed, const std::vector<StratifiedDraw>& draws);

/// The order of the strata, for each draw and randomisation, and how many strata a randomisation has.
struct StrataKeys {
    std::vector<std::uint64_t> key; ///< 32 bits
    std::vector<double> rotation;   ///< 0 … count − 1
    double count[randomisations];
    std::uint64_t mask[randomisations]; ///< one less than the next power of two
};
StrataKeys strata_keys(const WorldPlan& plan, const std::vector<StratifiedDraw>& draws);

/// The leading right singular vectors of the months × months lower triangle of ones, which turns shocks into
/// a random walk: cos((2k + 1)(2t − 1)π/(2(2n + 1)))·2/√(2n + 1) for the months t = 1 … n = months − 1
/// (Åkesson and Lehoczky, Path generation for quasi-Monte Carlo simulation, 1998). Entry [month·4 + k]; row
/// 0, and columns beyond n, are 0.
std::vector<double> walk_components(int months);

} // namespace headroom
