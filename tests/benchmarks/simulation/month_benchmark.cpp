// SPDX-License-Identifier: GPL-3.0-or-later
// The whole model, one core: nanoseconds a path-month of one scenario, by instruction set, and what of them is the
// world alone. The plan: a template's hall with two tranches, phases, power steps and a reservation over 60 months.
#include "model/lowering/lower.h"
#include "model/plan/plan_json.h"
#include "model/simulation/chunk.h"

#include <benchmark/benchmark.h>

#include <string>

namespace headroom {
namespace {

LoweredPlan hall(std::size_t scenarios, Sampler sampler) {
    auto reading = read_plan_file(std::string(HEADROOM_SOURCE_DIR) + "/templates/regional-training-hall.json");
    Plan plan = reading.plan;
    plan.simulation.sampler = sampler;
    plan.scenarios.resize(1);
    while (plan.scenarios.size() < scenarios) {
        plan.scenarios.push_back(plan.scenarios[0]);
        plan.scenarios.back().name += std::to_string(plan.scenarios.size());
    }
    return lower_plan(plan).plan;
}

void run_chunks(benchmark::State& state, const LoweredPlan& plan, const char* target) {
    if (!choose_instruction_set(target)) {
        state.SkipWithError("this processor has no such instructions");
        return;
    }
    const KernelTables tables(plan);
    const KernelInput input = tables.input();
    KernelScratch scratch(input);
    std::vector<ChunkOutput> outputs(plan.scenarios.size(), ChunkOutput(static_cast<std::size_t>(plan.world.months)));
    std::uint64_t first = 0;
    for (auto _ : state) {
        run_chunk(input, first, chunk_paths, scratch, outputs);
        first = (first + chunk_paths) % 16384;
        benchmark::DoNotOptimize(outputs.front().results.data());
    }
    const double path_months = static_cast<double>(chunk_paths) * plan.world.months;
    state.counters["path-month"] = benchmark::Counter(
        path_months, benchmark::Counter::kIsIterationInvariantRate | benchmark::Counter::kInvert);
}

void target(benchmark::State& state, const char* name) { run_chunks(state, hall(1, Sampler::sobol), name); }
void sampler(benchmark::State& state, Sampler kind) { run_chunks(state, hall(1, kind), "avx512"); }
void scenarios(benchmark::State& state) {
    run_chunks(state, hall(static_cast<std::size_t>(state.range(0)), Sampler::sobol), "avx512");
}

BENCHMARK_CAPTURE(target, avx512, "avx512");
BENCHMARK_CAPTURE(target, avx2, "avx2");
BENCHMARK_CAPTURE(target, portable, "portable");
BENCHMARK_CAPTURE(sampler, random, Sampler::random);
BENCHMARK_CAPTURE(sampler, latin, Sampler::latin);
BENCHMARK(scenarios)->DenseRange(1, 3);

} // namespace
} // namespace headroom
