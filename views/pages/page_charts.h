// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "views/charts/chart_data.h"
#include "views/session/live_runner.h"
#include "views/session/shown_results.h"

#include <vector>

/// Charts of the current scenario that several pages have.
namespace headroom::views {

/// What a page's charts are made of.
struct Shown {
    const PlanSession& session;
    const LiveRunner& runner;
    const LiveResults& live;
    const ScenarioResults& scenario() const { return live.results->scenarios[session.current()]; }
    Ink ink() const { return series_ink(session.colour(session.current())); }
    QString currency() const { return currency_of(*live.results); }
};

/// A month series as a fan, the baseline's median dashed over it where another scenario, or another state of
/// this one, is pinned.
ChartData fan_chart(const Shown& shown, Series series, const QString& title, const Unit& unit);

/// The median of a month series as a line.
OverlayLine median_line(const Shown& shown, Series series);

/// Lines of the cost month by month, undiscounted means, as stacked bars; lines that are zero throughout are
/// left out.
ChartData bill_chart(const Shown& shown, const std::vector<Line>& lines, const QString& title);

/// What several pages show in the live panel.
ChartData unserved_chart(const Shown& shown);
ChartData market_price_chart(const Shown& shown);

/// The present value of a line, and the mean of a result, for the live panel.
LiveFigure line_figure(const Shown& shown, Line line);
LiveFigure result_figure(const Shown& shown, Result result, const QString& label, const Unit& unit);
/// The share of the fleet's time that is without power; a warning where it is worth one.
LiveFigure dark_figure(const Shown& shown);

} // namespace headroom::views
