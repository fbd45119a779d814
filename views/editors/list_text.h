// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "views/editors/typed_field.h"

namespace headroom::views {

/// Measurements or weighted values as lines of text, as they are typed or pasted from a spreadsheet.
QString list_text(const Distribution& distribution, const FieldFormat& format);
/// Back again. Weights stand behind their value, parted by a blank, a tab or a semicolon; without one it
/// is 1. A fault names the line.
TypedQuantity read_list(const QString& text, Shape shape, const FieldRules& rules);

} // namespace headroom::views
