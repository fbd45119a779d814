// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/statistics/figures.h"

#include <cmath>

namespace headroom {

/// a − b of figures from two runs. The standard error holds however the runs hang together: no correlation
/// makes it larger than the sum of both.
inline Figure difference(const Figure& a, const Figure& b) {
    return {a.value - b.value, a.standard_error + b.standard_error};
}

/// The standard error as a share of the figure's size; 0 where the figure is 0.
inline double relative_error(const Figure& figure) {
    return figure.value == 0 ? 0 : figure.standard_error / std::fabs(figure.value);
}

} // namespace headroom
