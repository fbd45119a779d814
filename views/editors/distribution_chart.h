// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "views/charts/chart_data.h"
#include "views/editors/typed_field.h"

namespace headroom::views {

/// The curve of a sound quantity with its P10, P50, P90 and mean; a column diagram where it has single values
/// or measurements. Empty for a number, and where nothing sound stands.
ChartData distribution_chart(const std::optional<Quantity>& quantity, const FieldRules& rules);

/// A figure of a range in four digits, with its unit.
QString brief_with_unit(double value, const FieldFormat& format);

} // namespace headroom::views
