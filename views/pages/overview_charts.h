// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "views/session/plan_session.h"
#include "views/session/shown_results.h"

/// Charts in which all scenarios of a plan stand beside each other.
namespace headroom::views {

/// What has been paid by each month, discounted.
ChartData cumulative_cost_chart(const PlanSession& session, const Results& results);

/// Mean present values by groups of the cost, a bar for each scenario.
ChartData money_chart(const PlanSession& session, const Results& results);

} // namespace headroom::views
