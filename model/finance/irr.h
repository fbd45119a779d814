// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <span>

namespace headroom {

/// The internal rate of return of flows at the times 0, 1, 2 …, per period: the only rate above −100 % at which their
/// present value is 0; nothing where there is none, or several. Roots nearer to each other than about 0.1 % a period
/// count as one crossing or none.
std::optional<double> internal_rate_of_return(std::span<const double> flows);

/// For paths side by side: row t holds the flows of `width` paths at month t. Annual effective rates
/// (1 + monthly)^12 − 1 go to `rates`, NaN where there is none.
void write_rates_of_return(const double* rows, int flows, int width, double* rates);

/// Net present value of flows at the times 0, 1, 2 … at a rate per period above −1.
double net_present_value(double rate, std::span<const double> flows);

} // namespace headroom
