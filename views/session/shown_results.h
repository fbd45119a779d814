// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/plan/plan.h"
#include "model/statistics/figures.h"
#include "views/charts/chart_data.h"

#include <QString>

#include <vector>

/// How results are put into words and charts, for all that show the same figure.
namespace headroom::views {

/// A line of the live panel or of a scenario's card.
struct LiveFigure {
    QString label, value;
    bool warns = false; ///< shown in the warning colour
};

const Figure& median_of(const Summary& summary);
/// Peak power of the hall, the median; "—" where there is none.
LiveFigure peak_figure(const ScenarioResults& scenario);
/// Whether so much of the fleet's time is without power that it has to be told: it is paid for and serves nothing.
bool is_dark(const ScenarioResults& scenario);
MonthOrigin month_origin(const Results& results);
QString currency_of(const Results& results);

/// "$52.1 M"; "—" where no future defines the figure.
QString shown(const Figure& figure, const Unit& unit, double defined_share = 1);

/// The unit with as many digits as it takes to tell figures apart that differ by more than twice their
/// errors: three, and in rare cases up to five.
Unit told_apart(Unit unit, const std::vector<Figure>& figures);

/// What every scenario's card says: cost per useful hour, utilisation, demand not served, peak power.
std::vector<LiveFigure> key_figures(const Plan& plan, const Results& results, std::size_t scenario);

/// P10 to P90 of a result on a track that all scenarios of the results share.
RangeBar range_bar(const Results& results, std::size_t scenario, Result result, const Unit& unit, Ink ink);

/// A month series as a fan; `months` holds its x.
FanSeries fan_of(const SeriesSummary& series, const QString& name, Ink ink);
std::vector<double> months_of(const Results& results);

} // namespace headroom::views
