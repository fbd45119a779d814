// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "views/charts/paint_chart.h"

namespace headroom::views {

/// A range made smaller (factor > 1) or larger around `fixed`, which stays where it is. Never leaves `full`,
/// never narrower than a two-hundredth of it; nothing where it would be all of it.
std::optional<PlotRange> zoomed(const PlotRange& shown, const PlotRange& full, double fixed, double factor);

/// A range moved by `by`, stopped at the ends of `full`.
PlotRange panned(const PlotRange& shown, const PlotRange& full, double by);

/// A value that a reader drags: rounded to a step that a pixel can tell apart, within the range.
double snapped(double value, const PlotRange& range, qreal pixels);

} // namespace headroom::views
