// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "views/editors/typed_field.h"

#include <QString>

#include <vector>

namespace headroom::views {

/// An argument of a distribution as the editor asks for it.
struct ShapeArgument {
    QString label;            ///< "Low", "Standard deviation"
    bool has_unit = true;     ///< is in the quantity's unit; otherwise a pure number
    bool is_optional = false; ///< may be left empty
};
/// In the order of the plan file; none for discrete and empirical, which are lists.
std::vector<ShapeArgument> shape_arguments(Shape shape);

/// "Low – likely – high", "Normal".
QString shape_word(Shape shape);
/// When to take it: one sentence.
QString shape_hint(Shape shape);
/// The shapes in the order in which they are offered, the usual first.
const std::vector<Shape>& offered_shapes();

/// A quantity in another shape: one with about the same middle and spread, in round numbers, to start from.
/// `quantity` must be sound.
Quantity reshaped(const Quantity& quantity, Shape shape, const FieldRules& rules);

} // namespace headroom::views
