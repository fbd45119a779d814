// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Plans that tests start from, and short ways to run them.
#include "model/lowering/lower.h"
#include "model/plan/plan_json.h"
#include "model/simulation/engine.h"

#include <stdexcept>
#include <string>

namespace headroom::test {

/// A machine of round figures, so that expectations can be worked out by hand.
inline Accelerator unit_machine() {
    Accelerator a;
    a.id = a.name = "unit";
    a.perf_training = a.perf_inference = 1;
    a.kw = 1;
    a.price = 30000;
    a.gpus_per_node = 8;
    a.node_kw = 8;
    a.node_units = 8;
    return a;
}

/// One scenario with nothing random unless the caller adds it: every uncertain default at its median.
inline Plan quiet_plan(int months = 24) {
    Plan plan;
    plan.name = "quiet";
    plan.accelerators = {unit_machine()};
    plan.simulation = {1024, 7, Sampler::random, false};
    for (const auto& row : parameter_table()) {
        const Value& value = default_value(row.id);
        if (const auto* d = std::get_if<Distribution>(&value))
            plan.parameters[row.id] = make_quantile_function(*d, *row.lower, *row.upper).median;
    }
    plan.parameters[Parameter::plan_horizon_months] = static_cast<double>(months);
    plan.parameters[Parameter::generation_frontier] = std::string("unit");
    plan.scenarios.push_back({});
    plan.scenarios[0].name = "A";
    return plan;
}

inline LoweredPlan lowered(const Plan& plan) {
    for (const Faults& faults : {validate_plan(plan), lower_plan(plan).faults})
        for (const auto& fault : faults)
            if (fault.severity == Severity::error) throw std::runtime_error(fault_text(fault));
    return lower_plan(plan).plan;
}

inline std::vector<ScenarioPaths> simulated(const Plan& plan, int threads = 2) {
    RunOptions options;
    options.threads = threads;
    return simulate(lowered(plan), options);
}

inline Plan template_plan(const std::string& name) {
    auto reading = read_plan_file(std::string(HEADROOM_SOURCE_DIR) + "/templates/" + name + ".json");
    for (const auto& fault : reading.faults)
        if (fault.severity == Severity::error) throw std::runtime_error(fault_text(fault));
    return reading.plan;
}

} // namespace headroom::test
