// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/lowering/halls.h"

#include "model/lowering/numbers.h"
#include "model/lowering/place.h"

#include <algorithm>
#include <cmath>

namespace headroom {
namespace {

constexpr double longest_build = 120, longest_delay = 120;

/// Power of the frontier accelerator against the start's, in month t of the base case.
double frontier_power(const LoweredScenario& s, int month) {
    const double lag = s.constant(Parameter::generation_volume_lag);
    const double interval = s.constant(Parameter::generation_interval);
    double announced = s.constant(Parameter::generation_first), power = 1;
    for (int j = 0; j < most_generations && announced + lag <= month; ++j, announced += interval)
        power *= s.constant(Parameter::generation_power_gain);
    return power;
}

double storage_kw(const LoweredScenario& s) {
    return s.constant(Parameter::storage_kw_per_tb) * s.constant(Parameter::storage_tb) *
           s.constant(Parameter::storage_owned_share);
}

/// IT power of all tranches, network and storage, everything at its base case.
double fleet_kw(const LoweredScenario& s) {
    double kw = storage_kw(s);
    for (const auto& t : s.tranches) {
        const double gpu =
            t.follows_generations ? s.frontier.kw * frontier_power(s, std::max(t.order_month, 0)) : t.accelerator.kw;
        kw += t.gpus * (gpu + s.constant(Parameter::fleet_network_kw_per_gpu));
    }
    return kw;
}

/// A hall that is ready after the first GPUs leaves them dark: worth knowing.
void warn_of_dark_arrival(const Plan& plan, std::size_t index, const LoweredScenario& s, Faults& faults) {
    const bool owned = s.facility == FacilityKind::own;
    const double usual = s.constant(owned ? Parameter::facility_build_months : Parameter::facility_handover_months);
    double ready = INFINITY, arrival = INFINITY;
    for (const auto& p : s.phases)
        ready = std::min(ready, p.start_month + (p.build_months ? p.build_months->median : usual));
    for (const auto& t : s.tranches) arrival = std::min(arrival, t.order_month + t.lead_months.median);
    if (std::floor(arrival) >= std::ceil(ready)) return;
    faults.push_back({FaultCode::arrives_before_hall, place_of(plan, index, ScenarioList::tranches),
                      {to_text(std::floor(arrival)), to_text(std::ceil(ready))}, Severity::notice});
}

} // namespace

void lower_hall(const Plan& plan, std::size_t index, const ResolvedScenario& resolved, LoweredScenario& out,
                Faults& faults) {
    if (out.facility == FacilityKind::none) return;
    const std::string phases = place_of(plan, index, ScenarioList::facility_phases);
    for (std::size_t i = 0; i < resolved.facility_phases.size(); ++i) {
        const auto& phase = resolved.facility_phases[i];
        LoweredPhase p{phase.start_month, phase.it_kw, std::nullopt};
        if (phase.build_months)
            p.build_months = lower_quantity(*phase.build_months, 0, longest_build, out.base_case,
                                            phases + "/" + std::to_string(i) + "/build_months", faults);
        out.phases.push_back(std::move(p));
    }
    if (resolved.facility_phases.empty() && !out.tranches.empty()) {
        const double design = out.constant(Parameter::facility_design_it_kw);
        out.phases.push_back({0, design > 0 ? design : fleet_kw(out), std::nullopt});
    }
    const std::string steps = place_of(plan, index, ScenarioList::power_steps);
    for (std::size_t i = 0; i < resolved.power_steps.size(); ++i) {
        const auto& step = resolved.power_steps[i];
        out.steps.push_back({step.month, step.kw,
                             lower_quantity(step.delay_months, 0, longest_delay, out.base_case,
                                            steps + "/" + std::to_string(i) + "/delay_months", faults)});
    }
    for (const auto& phase : out.phases) out.deterministic.design_it_kw += phase.it_kw;
    if (!out.tranches.empty()) warn_of_dark_arrival(plan, index, out, faults);
}

} // namespace headroom
