// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/plan/plan_json.h"

#include <stdexcept>
#include <string>

namespace headroom::test {

/// A small plan with a fleet of its own, uncertain and random in all that matters here: few paths, few
/// months.
inline Plan small_plan(Sampler sampler = Sampler::sobol, std::uint64_t paths = 320, std::uint64_t seed = 1) {
    auto reading = read_plan(R"({
        "format": "headroom-plan/1", "name": "Small",
        "parameters": {"plan.horizon_months": 24, "demand.training.initial": 120, "demand.inference.initial": 40,
                       "storage.tb": 4000, "refresh.cycle_months": 36},
        "scenarios": [
            {"name": "Own", "parameters": {"facility.build_months": 0},
             "tranches": [{"order_month": 0, "accelerator": "h100-sxm", "gpus": 160, "lead_months": {"pert": [1, 2, 4]}}],
             "reservations": [{"start_month": 0, "term_months": 12, "h100e": 24, "discount": 0.25, "renew": true}],
             "power_steps": [{"month": 0, "kw": 400}]},
            {"name": "Rent", "parameters": {"facility.kind": "none"}},
            {"name": "Own too", "based_on": "Own", "parameters": {"spot.maximum_share": 0.1}}
        ]})");
    for (const auto& fault : reading.faults)
        throw std::runtime_error(fault_text(fault));
    reading.plan.simulation = {paths, seed, sampler, false};
    return std::move(reading.plan);
}

} // namespace headroom::test
