// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "views/session/plan_session.h"

#include <QString>

#include <functional>
#include <vector>

namespace headroom::views {

/// The smallest change that ends a fault.
struct Fix {
    QString words; ///< "Allow 142 kW a rack"
    std::function<Faults(PlanSession&)> apply;
};
/// Those that the plan's checks themselves propose; none where only a person can decide.
std::vector<Fix> fixes_of(const Fault& fault);

/// Whether a fault is about what stands in racks, or waits for its hall.
bool is_about_the_fleet(const Fault& fault);

} // namespace headroom::views
