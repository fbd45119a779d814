// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "views/editors/typed_field.h"

#include <optional>

namespace headroom::views {

enum class StepSize { usual, large };

/// The next round value up (+1) or down (−1): steps of about a tenth of a value of 1, a twentieth of one of
/// 5, as wide as the value is large; the next one on their grid, within the bounds. Whole numbers go by ones,
/// and by tens where the step is large.
double stepped(double value, int direction, StepSize size, const FieldRules& rules);

/// A range that keeps its form while its likely value (median, mean) goes a step: all of it is scaled. Where
/// that is not possible (zero in the middle, measurements), or the range would leave its bounds: nothing.
std::optional<Quantity> stepped(const Quantity& quantity, int direction, StepSize size,
                                const FieldRules& rules);

/// One argument of a range alone; nothing where the range would be none.
std::optional<Quantity> stepped_argument(const Distribution& distribution, std::size_t argument,
                                         int direction, StepSize size, const FieldRules& rules);

} // namespace headroom::views
