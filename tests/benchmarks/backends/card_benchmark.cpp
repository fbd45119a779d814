// SPDX-License-Identifier: GPL-3.0-or-later
// A graphics card, where there is one: nanoseconds a path-month from a batch's start to its numbers in the
// memory of the processor, with one batch at a time and with two. The plan is that of month_benchmark.
#include "model/backends/cuda.h"
#include "model/lowering/lower.h"
#include "model/plan/plan_json.h"
#include "model/simulation/chunk.h"

#include <benchmark/benchmark.h>

#include <string>

namespace headroom {
namespace {

LoweredPlan hall() {
    Plan plan =
        read_plan_file(std::string(HEADROOM_SOURCE_DIR) + "/templates/regional-training-hall.json").plan;
    plan.scenarios.resize(1);
    return lower_plan(plan).plan;
}

/// range(0): batches under way at a time.
void batches(benchmark::State& state) {
    const auto choice = choose_cuda();
    if (!choice.device) {
        state.SkipWithError(choice.obstacle.c_str());
        return;
    }
    constexpr std::uint64_t paths = std::uint64_t{1} << 20;
    const LoweredPlan plan = hall();
    const KernelTables tables(plan);
    const auto run = choice.device->begin(tables.input(), paths, std::uint64_t{1} << 28);
    const auto under_way = static_cast<std::uint64_t>(state.range(0));
    const std::uint64_t batch_paths = run->batch_chunks() * chunk_paths;
    std::uint64_t started = 0, finished = 0;
    const auto slot = [](std::uint64_t batch) { return static_cast<int>(batch % 2); };
    for (auto _ : state) {
        while (started < finished + under_way) {
            run->start(slot(started), started * batch_paths % paths, batch_paths);
            ++started;
        }
        run->finish(slot(finished));
        ++finished;
    }
    while (finished < started)
        run->finish(slot(finished++));
    state.counters["path-month"] =
        benchmark::Counter(static_cast<double>(batch_paths) * plan.world.months,
                           benchmark::Counter::kIsIterationInvariantRate | benchmark::Counter::kInvert);
}
BENCHMARK(batches)->DenseRange(1, 2)->UseRealTime();

} // namespace
} // namespace headroom
