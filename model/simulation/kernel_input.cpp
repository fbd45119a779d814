// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/simulation/kernel_input.h"

namespace headroom {

KernelTables::KernelTables(const LoweredPlan& plan)
    : layout_(plan.world), world_(make_world_tables(plan.world)) {
    tables_.reserve(plan.scenarios.size());
    for (const auto& s : plan.scenarios) {
        tables_.emplace_back(s);
        scenarios_.push_back(tables_.back().view());
    }
}

} // namespace headroom
