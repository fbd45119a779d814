// SPDX-License-Identifier: GPL-3.0-or-later
// From a plan to every statistic of its results file, as the window and the command line ask for it: by paths, by
// scenarios and by threads, and what lowering is of that.
#include "model/analysis/run.h"
#include "model/jobs/kept_memory.h"
#include "model/lowering/lower.h"
#include "model/plan/plan_json.h"

#include <benchmark/benchmark.h>

#include <string>

namespace headroom {
namespace {

Plan hall_and_contract() {
    Plan plan = read_plan_file(std::string(HEADROOM_SOURCE_DIR) + "/templates/regional-training-hall.json").plan;
    plan.scenarios.resize(2);
    return plan;
}

void lowering(benchmark::State& state) {
    const Plan plan = hall_and_contract();
    for (auto _ : state) benchmark::DoNotOptimize(lower_plan(plan));
}

void simulation(benchmark::State& state) {
    Plan plan = hall_and_contract();
    plan.simulation.paths = static_cast<std::uint64_t>(state.range(0));
    const LoweredPlan lowered = lower_plan(plan).plan;
    RunOptions options;
    options.threads = static_cast<int>(state.range(1));
    for (auto _ : state) benchmark::DoNotOptimize(simulate(lowered, options));
}

/// As in the window.
const bool memory_is_kept = (keep_freed_memory(), true);

void whole_run(benchmark::State& state) {
    Plan plan = hall_and_contract();
    plan.simulation.paths = static_cast<std::uint64_t>(state.range(0));
    RunOptions options;
    options.threads = static_cast<int>(state.range(1));
    for (auto _ : state) benchmark::DoNotOptimize(run_plan(plan, options));
}

BENCHMARK(lowering)->Unit(benchmark::kMillisecond);
BENCHMARK(simulation)->ArgsProduct({{2048, 16384}, {1, 2}})->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(whole_run)->ArgsProduct({{2048, 16384}, {1, 2}})->Unit(benchmark::kMillisecond)->UseRealTime();

} // namespace
} // namespace headroom
