// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>

namespace headroom::views {

/// Digits after the point with which a number is shown; negative: rounded to tens, hundreds ….
///
/// No more than `significant` digits stand. With a standard error above 0 the last one is at most the error's
/// first (52.134 ± 0.21 is "52.1", 52134 ± 300 is "52100"). A digit before the point is dropped by an error
/// alone. `value` and error in the magnitude that they are shown in.
int shown_decimals(double value, std::optional<double> standard_error, int significant = 3);

/// Position of the first digit that is not 0: 2 for 345, −2 for 0.05; 0 for 0.
int leading_position(double value);

/// Fewest digits after the point (at most 9) that show a multiple of `step` exactly: 2 for 0.25.
int step_decimals(double step);

} // namespace headroom::views
