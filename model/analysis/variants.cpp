// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/variants.h"

#include "model/analysis/run.h"
#include "model/lowering/lower.h"
#include "model/plan/checks.h"

#include <algorithm>

namespace headroom {
namespace {

/// Variants that run at once: enough to draw the world rarely, few enough that a thread's month series
/// (chunk_paths paths of each) and the results by path stay small.
std::size_t batch_size(std::uint64_t paths, int horizon) {
    constexpr std::uint64_t most = 16, paths_at_once = std::uint64_t{1} << 20;
    constexpr int months_at_once = 600;
    const std::uint64_t by_paths = paths_at_once / std::max<std::uint64_t>(paths, 1);
    const auto by_months = static_cast<std::uint64_t>(months_at_once / horizon);
    return static_cast<std::size_t>(std::max<std::uint64_t>(1, std::min({most, by_paths, by_months})));
}

/// Progress of one batch as a part of the whole.
RunOptions options_of_batch(const RunOptions& options, std::size_t first, std::size_t count,
                            std::size_t all) {
    RunOptions batch = options;
    if (options.progress)
        batch.progress = [report = options.progress, first, count, all](std::uint64_t done,
                                                                        std::uint64_t total) {
            report(first * total + count * done, all * total);
        };
    return batch;
}

} // namespace

std::size_t first_with_fleet(const Plan& plan) {
    for (std::size_t i = 0; i < plan.scenarios.size(); ++i)
        if (!effective_tranches(plan, i).empty()) return i;
    return 0;
}

Scenario standalone(const Plan& plan, std::size_t index) {
    auto resolved = resolve(plan, index);
    Scenario s;
    s.name = resolved.name;
    for (const auto& row : parameter_table())
        if (!is_plan_parameter(row)) s.parameters[row.id] = resolved.value(row.id);
    s.tranches = std::move(resolved.tranches);
    s.reservations = std::move(resolved.reservations);
    s.facility_phases = std::move(resolved.facility_phases);
    s.power_steps = std::move(resolved.power_steps);
    return s;
}

Faults run_variants(const Plan& plan, int horizon, const std::vector<Scenario>& variants,
                    const RunOptions& options, const Wanted& wanted,
                    const std::function<void(const Variant&)>& sink) {
    Faults faults = lower_plan(plan).faults; // with the places of the plan that the user knows
    if (has_errors(faults)) return faults;
    Plan part = plan;
    part.parameters[Parameter::plan_horizon_months] = static_cast<double>(horizon);
    const std::size_t most = batch_size(plan.simulation.paths, horizon);
    for (std::size_t first = 0; first < variants.size(); first += most) {
        const std::size_t count = std::min(most, variants.size() - first);
        const auto begin = variants.begin() + static_cast<std::ptrdiff_t>(first);
        part.scenarios.assign(begin, begin + static_cast<std::ptrdiff_t>(count));
        const auto lowering = lower_plan(part);
        if (has_errors(lowering.faults)) return lowering.faults;
        const auto paths =
            simulate(lowering.plan, options_of_batch(options, first, count, variants.size()), wanted);
        for (std::size_t i = 0; i < count; ++i) {
            stop_if_cancelled(options);
            sink({first + i, lowering.plan.scenarios[i], paths[i], error_model(lowering.plan)});
        }
    }
    return faults;
}

} // namespace headroom
