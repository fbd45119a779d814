// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace headroom {

/// Φ⁻¹(u), 0 < u < 1, to within 4 units in the last place (of the value for the u given: near 1 that value
/// itself moves fast with u). For medians, truncation and tables; the lanes' normal_quantile is for draws.
double normal_quantile_exact(double u);

} // namespace headroom
