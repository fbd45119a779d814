// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>

namespace headroom::views {

/// Digits after the point with which a number is shown; negative: rounded to tens, hundreds ….
///
/// With a standard error above 0 the last digit is the error's first (52.134 ± 0.21 is "52.1"), but no more
/// than `significant` + 1 digits stand; without one `significant` digits stand, and never is a digit before
/// the point dropped. `value` and error in the magnitude that they are shown in.
int shown_decimals(double value, std::optional<double> standard_error, int significant = 3);

/// Position of the first digit that is not 0: 2 for 345, −2 for 0.05; 0 for 0.
int leading_position(double value);

/// Fewest digits after the point (at most 9) that show a multiple of `step` exactly: 2 for 0.25.
int step_decimals(double step);

} // namespace headroom::views
