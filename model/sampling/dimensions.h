// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/sampling/leading.h"

#include <vector>

namespace headroom {

/// Principal components a shock that have dimensions of their own: more cost more than they bring.
inline constexpr int components_per_shock = 4;

/// All dimensions of sobol and latin; a dimension's number is its place here. The number decides a scenario's
/// draws, so the order is fixed: what usually moves the results most comes first (the first dimensions of
/// Sobol's points are the most even among each other), all parameters in the order of the table last. Months
/// have none beyond the components.
const std::vector<Dimension>& dimensions();

} // namespace headroom
