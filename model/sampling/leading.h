// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/sampling/world.h"

#include <array>
#include <vector>

namespace headroom {

/// What has a dimension of the stratified samplers to itself.
struct Dimension {
    enum class Source { component, parameter, generation, first_switch, regime_switch, lead, build, delay };
    Source source;
    int first =
        0; ///< shock, parameter's row, generation from 1, chain, switch from 1, tranche, phase or step
    int second = 0; ///< component's number, or generation draw
    bool operator==(const Dimension&) const = default;
};

/// The leading draws: those that move costs most in nearly every plan, whoever owns or rents.
inline constexpr int leading_count = 24;
const std::array<Dimension, leading_count>& leading_draws();

/// Directions among them, as standard normals, along which costs rise: most of what happens to a cost happens
/// along these.
inline constexpr int leading_directions = 4;

/// `sobol` draws what leads as z = H_1·…·H_4·x from its first leading_count coordinates x, standard normal:
/// H_k = I − m·mᵀ is Householder's reflection, and row k of these mirrors its m [leading_directions ×
/// leading_count], of length √2. The directions, made orthogonal in their order, are the first columns of the
/// product, so that the first four coordinates, which Sobol′ points fill most evenly, follow them. A turn
/// leaves the law of the draws as it is (Imai and Tan, A general dimension reduction technique for derivative
/// pricing, 2006; Constantine, Dow and Wang, Active subspace methods in theory and practice, 2014).
std::vector<double> leading_mirrors();

} // namespace headroom
