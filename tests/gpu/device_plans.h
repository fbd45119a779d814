// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Plans that a device must compute as the processor does.
#include "tests/simulation/everything.h"
#include "tests/support/plans.h"

#include <string>
#include <utility>
#include <vector>

namespace headroom::test {

/// The plan with so many paths, drawn so.
inline Plan drawn(Plan plan, Sampler sampler, std::uint64_t paths) {
    plan.simulation.sampler = sampler;
    plan.simulation.paths = paths;
    return plan;
}

/// Parameters by tables, and correlated ones.
inline Plan correlated_plan() {
    Plan plan = drawn(template_plan("regional-training-hall"), Sampler::sobol, 600);
    plan.parameters[Parameter::energy_price] =
        Distribution{Shape::discrete, {0.05, 0.07, 0.2}, {2, 1, 1}, {}, {}};
    plan.parameters[Parameter::energy_drift] =
        Distribution{Shape::empirical, {-0.02, 0.0, 0.01, 0.05}, {}, {}, {}};
    plan.correlations = {{Parameter::energy_price, Parameter::energy_drift, 0.5},
                         {Parameter::energy_price, Parameter::market_on_demand, -0.4}};
    return plan;
}

/// What each is, and the plan: the templates and everything at once, by each sampler, and what is at the
/// edges.
inline std::vector<std::pair<std::string, Plan>> device_plans() {
    constexpr std::pair<const char*, Sampler> samplers[] = {
        {"sobol", Sampler::sobol}, {"latin", Sampler::latin}, {"random", Sampler::random}};
    std::vector<std::pair<std::string, Plan>> plans;
    for (const auto& [name, sampler] : samplers) {
        for (const std::string file :
             {"enterprise-on-premises", "mid-market-retailer", "regional-training-hall"})
            plans.emplace_back(file + ", " + name, drawn(template_plan(file), sampler, 1100));
        plans.emplace_back(std::string("everything, ") + name, drawn(plan_of_everything(), sampler, 700));
    }
    plans.emplace_back("fewest paths", drawn(plan_of_everything(), Sampler::sobol, 16));
    Plan months = drawn(plan_of_everything(), Sampler::sobol, 600);
    months.parameters[Parameter::plan_horizon_months] = 13.0;
    plans.emplace_back("another horizon", std::move(months));
    Plan base = plan_of_everything();
    base.simulation.base_case = true;
    plans.emplace_back("base case", std::move(base));
    plans.emplace_back("correlated, by tables", correlated_plan());
    return plans;
}

} // namespace headroom::test
