// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/sampling/world.h"

#include <vector>

namespace headroom {

/// Principal components a shock that have dimensions of their own: more cost more than they bring.
inline constexpr int components_per_shock = 4;

/// What has a dimension of the stratified samplers to itself.
struct Dimension {
    enum class Source { component, parameter, generation, first_switch, lead, build, delay };
    Source source;
    int first = 0;  ///< shock, parameter's row, generation from 1, chain, tranche, phase or step
    int second = 0; ///< component's number, or generation draw
    bool operator==(const Dimension&) const = default;
};

/// All dimensions of sobol and latin; a dimension's number is its place here. The number decides a scenario's
/// draws, so the order is fixed: what usually moves the results most comes first (the first dimensions of
/// Sobol's points are the most even among each other), all parameters in the order of the table last. Months
/// have none beyond the components.
const std::vector<Dimension>& dimensions();

} // namespace headroom
