// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "views/charts/chart_data.h"

namespace headroom::views {

/// The magnitude and digits of the values inside stacked bars: three digits of the longest bar.
NumberScale bar_scale(const StackedBarChart& chart);

} // namespace headroom::views
