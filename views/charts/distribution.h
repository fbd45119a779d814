// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "views/charts/chart_data.h"

namespace headroom::views {

/// P(x ≤ edge) at each of the edges of a series' bins.
std::vector<double> cumulative_shares(const HistogramSeries& series);

/// Share by width of each bin, so that bins of other widths compare; largest 1 over all series of the chart.
std::vector<std::vector<double>> bin_heights(const HistogramChart& chart);

} // namespace headroom::views
