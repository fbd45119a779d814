// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "views/session/plan_session.h"

namespace headroom::views {

/// The number of a parameter in the current scenario; of a range its median.
double number_of(const PlanSession& session, Parameter id);
const std::string& text_of(const PlanSession& session, Parameter id);
/// The middle of a range, within bounds.
double median_of(const Quantity& quantity, double lower, double upper);

} // namespace headroom::views
