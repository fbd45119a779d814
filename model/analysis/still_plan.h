// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/plan/plan.h"
#include "model/statistics/figures.h"

namespace headroom {

/// A plan in which nothing is uncertain, costs anything, fails, grows or loses power: one scenario,
/// "Example", that owns `gpus` GPUs of 1 H100e in a hall of its own that stands, from the first month to the
/// horizon, without discounting. An example sets what it is about.
struct StillPlan {
    Plan plan;
    StillPlan(int months, double gpus, double gpu_kw, double gpu_price);
    void set(Parameter id, Value value) { plan.parameters[id] = std::move(value); }
    /// The base case of the scenario, by the same run as any plan's.
    ScenarioResults run() const;
};

} // namespace headroom
