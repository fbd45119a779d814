// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "views/charts/chart_data.h"
#include "views/charts/paint_chart.h"

#include <functional>

namespace headroom::views {

struct Tick {
    double at = 0;
    QString label;
};

/// The smallest of 1, 2, 2.5, 5, 10 × 10^k that divides a span into at most `most` parts. span > 0, most ≥ 1.
double round_step(double span, int most);

/// Multiples of `step` within [range.minimum, range.maximum], each exactly k·step.
std::vector<double> multiples_in(const PlotRange& range, double step);

/// The range made to begin and end at ticks.
PlotRange rounded_out(const PlotRange& range, int most);

/// Ticks at round values with their unit, as many as `most` intervals allow.
std::vector<Tick> number_ticks(const PlotRange& range, const Unit& unit, int most);

/// The unit with what makes ticks long left out (of "2,000 H100e" and "$0.06/kWh"), and that part with its
/// currency: it stands once beside the axis.
Unit bare(const Unit& unit);
QString unit_of_bare_ticks(const Unit& unit);
/// The same at the last tick of a horizontal axis.
std::vector<Tick> with_last_unit(std::vector<Tick> ticks, const Unit& unit);

/// Ticks at the starts of years, quarters or months, the closest together whose labels (with a gap) still fit
/// into `length`; `width_of` measures a label.
std::vector<Tick> month_ticks(const PlotRange& range, const MonthOrigin& origin, qreal length,
                              const std::function<qreal(const QString&)>& width_of);

} // namespace headroom::views
