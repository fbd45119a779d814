// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/plan/plan.h"
#include "views/format/format.h"

#include <optional>

namespace headroom::views {

/// Month 0 of a plan.
MonthOrigin plan_origin(const Plan& plan);

/// A month of the plan as it is typed: its number ("14", "-3") or its date ("Mar 2028", "2028-03",
/// "3/2028"); nothing where it is neither.
std::optional<int> read_month(const QString& text, const MonthOrigin& origin,
                              const QLocale& locale = QLocale());

} // namespace headroom::views
