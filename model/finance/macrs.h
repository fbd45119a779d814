// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

namespace headroom {

/// Shares of the cost that the general depreciation system writes off, one a tax year (years + 1 of them): 200 %
/// declining balance with the half-year convention, changing to straight line where that gives more; rounded to
/// 0.01 % as published in IRS Publication 946, table A-1. `years`: 3, 5, 7 or 10.
std::vector<double> macrs_shares(int years);

/// A share for each month from payment on: a year's share spread evenly over its twelve months.
std::vector<double> macrs_schedule(int years);
/// Equal shares for `months` months.
std::vector<double> straight_line_schedule(int months);

} // namespace headroom
