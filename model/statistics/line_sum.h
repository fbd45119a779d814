// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/statistics/figures.h"

#include <span>

namespace headroom {

/// Mean present value of several lines of a scenario's cost together, added in the order given.
inline double line_sum(const ScenarioResults& scenario, std::span<const Line> lines) {
    double sum = 0;
    for (const Line line : lines)
        sum += scenario.lines[index_of(line)].value;
    return sum;
}

} // namespace headroom
