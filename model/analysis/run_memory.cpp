// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/run_memory.h"

#include "model/statistics/outcome.h"
#include "model/statistics/sketched_results.h"

#include <algorithm>

namespace headroom {
namespace {

/// Of a month series' sketch: its pages, before and after some 65,535 values (MonthSketch).
constexpr double narrow_sketch = 40e3, wide_sketch = 120e3;
constexpr std::uint64_t most_narrow = 0xffff;
/// Results and discounted hours of a path, and what the selection of quantiles takes of them again for a
/// while.
constexpr double doubles_a_path = result_count + 1, doubles_of_selection = 8;

int months_of(const Plan& plan) {
    return static_cast<int>(std::get<double>(plan_value(plan, Parameter::plan_horizon_months)));
}

RunMemory memory_of(const Plan& plan) {
    return memory_of_run(plan.simulation.base_case ? 1 : plan.simulation.paths, plan.scenarios.size(),
                         months_of(plan));
}

} // namespace

RunMemory memory_of_run(std::uint64_t paths, std::size_t scenarios, int months) {
    const auto columns = static_cast<double>(scenarios) * series_count * months;
    RunMemory memory;
    memory.fixed = columns * (paths > most_narrow ? wide_sketch : narrow_sketch);
    memory.by_path = static_cast<double>(paths) * sizeof(double) *
                     (static_cast<double>(scenarios) * doubles_a_path + doubles_of_selection);
    memory.sketches = SketchedResults::most_bytes(scenarios);
    return memory;
}

bool keeps_paths(const Plan& plan, std::uint64_t budget) {
    const RunMemory memory = memory_of(plan);
    return memory.by_path <= memory.sketches || memory.fixed + memory.by_path <= static_cast<double>(budget);
}

double least_memory(const Plan& plan) {
    const RunMemory memory = memory_of(plan);
    return memory.fixed + std::min(memory.by_path, memory.sketches);
}

double memory_for_all_paths(const Plan& plan) {
    const RunMemory memory = memory_of(plan);
    return memory.fixed + memory.by_path;
}

} // namespace headroom
