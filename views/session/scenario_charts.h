// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "views/session/shown_results.h"

#include <QString>

#include <vector>

/// Charts in which all scenarios of a plan stand beside each other.
namespace headroom::views {

class PlanSession;

/// What a scenario is called, and which of the theme's series colours it has.
struct ScenarioLook {
    QString name;
    int colour = 0;
};
/// Of all scenarios of the open plan.
std::vector<ScenarioLook> looks_of(const PlanSession& session);

/// What has been paid by each month, discounted.
ChartData cumulative_cost_chart(const std::vector<ScenarioLook>& looks, const Results& results);

/// How the total cost is spread, with a threshold to drag.
ChartData cost_histogram(const std::vector<ScenarioLook>& looks, const Results& results);

/// Mean present values by groups of the cost, a bar for each scenario.
ChartData money_chart(const std::vector<ScenarioLook>& looks, const Results& results);

} // namespace headroom::views
