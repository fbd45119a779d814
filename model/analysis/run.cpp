// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/run.h"

#include "model/analysis/run_accumulator.h"
#include "model/analysis/run_memory.h"
#include "model/lowering/lower.h"
#include "model/plan/fields.h"
#include "model/plan/plan_json.h"
#include "model/plan/sha256.h"

#include <chrono>

namespace headroom {
namespace {

std::string utc_now() {
    const std::time_t now = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
    std::tm parts{};
    gmtime_r(&now, &parts);
    char text[sizeof "2026-01-01T00:00:00Z"];
    std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &parts);
    return text;
}

} // namespace

Results heading_of(const Plan& plan, const LoweredPlan& lowered) {
    Results results;
    results.plan = plan.name;
    results.plan_sha256 = sha256_hex(write_plan(plan));
    results.paths = plan.simulation.base_case ? 1 : plan.simulation.paths;
    results.seed = plan.simulation.seed;
    results.sampler = sampler_names[static_cast<std::size_t>(plan.simulation.sampler)];
    const auto first = resolve(plan, 0);
    results.currency = std::get<std::string>(first.value(Parameter::plan_currency));
    results.months = lowered.world.months;
    results.start_month = static_cast<int>(std::get<double>(first.value(Parameter::plan_start_month)));
    results.start_year = static_cast<int>(std::get<double>(first.value(Parameter::plan_start_year)));
    return results;
}

RunFacts run_facts(const RunOptions& options, std::chrono::steady_clock::time_point started) {
    const std::chrono::duration<double, std::milli> elapsed = std::chrono::steady_clock::now() - started;
    const bool on_device = options.device && options.device->usable();
    return {on_device ? options.device->backend() : "cpu",
            on_device ? options.device->name() : instruction_set(),
            program_version,
            utc_now(),
            usable_threads(options.threads),
            elapsed.count()};
}

Run run_plan(const Plan& plan, const RunOptions& options) {
    Run run;
    const auto started = std::chrono::steady_clock::now();
    auto lowering = lower_plan(plan);
    run.faults = std::move(lowering.faults);
    if (has_errors(run.faults)) return run;
    RunAccumulator accumulator(lowering.plan, keeps_paths(plan, options.memory),
                               all_chunks(lowering.plan.paths), options);
    accumulator.simulate(options);
    run.results = heading_of(plan, lowering.plan);
    accumulator.make_statistics(options, run.results);
    run.results.run = run_facts(options, started);
    return run;
}

} // namespace headroom
