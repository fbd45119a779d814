// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "views/charts/chart_data.h"
#include "views/session/plan_session.h"

#include <vector>

namespace headroom::views {

/// Tranches over the plan's months: ordered, waited for, in service, sold. A bar for each, which can be
/// dragged.
ChartData tranche_timeline(const PlanSession& session, const std::vector<Tranche>& tranches);
/// The tranche after its bar was dragged to `from` … `to`; its deposit, lead time and size stay.
Tranche dragged(Tranche tranche, double from, double to, int horizon);

ChartData reservation_timeline(const PlanSession& session, const std::vector<Reservation>& reservations);
Reservation dragged(Reservation reservation, double from, double to, int horizon);

/// Rows and the axis need this much.
int timeline_height(std::size_t rows);

} // namespace headroom::views
