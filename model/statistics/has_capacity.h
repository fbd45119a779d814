// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/statistics/figures.h"

#include <algorithm>

namespace headroom {

/// Whether the scenario owns or reserves anything in any month of any future; where it does not, its
/// utilisation is 0 by definition (docs/model.md section 7) and says nothing.
inline bool has_capacity(const ScenarioResults& scenario) {
    const auto& capacity = scenario.months[index_of(Series::firm_capacity)].mean;
    return std::any_of(capacity.begin(), capacity.end(), [](const Figure& month) { return month.value > 0; });
}

} // namespace headroom
