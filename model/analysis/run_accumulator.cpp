// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/run_accumulator.h"

#include "model/analysis/statistics_of_run.h"

namespace headroom {

RunAccumulator::RunAccumulator(const LoweredPlan& plan, bool keeps_paths, ChunkRange chunks,
                               const RunOptions& options)
    : plan_(&plan), chunks_(chunks),
      collector_(plan, {.months = true, .lines = false, .line_means = true, .results = keeps_paths}, chunks,
                 [&] { stop_if_cancelled(options); }) {
    if (!keeps_paths) sketched_.emplace(plan.paths, plan.scenarios.size(), error_model(plan));
}

void RunAccumulator::add(std::uint64_t first_path, const std::vector<ChunkView>& outputs) {
    collector_.add(first_path, outputs);
    if (!sketched_) return;
    std::vector<ResultRows> rows;
    for (const auto& out : outputs)
        rows.push_back({out.results, out.hours, out.stride});
    sketched_->add(first_path, outputs.front().count, rows);
}

void RunAccumulator::simulate(const RunOptions& options) {
    simulate_chunks(
        *plan_, options, chunks_,
        [&](std::uint64_t first, const std::vector<ChunkView>& outputs) { add(first, outputs); });
}

void RunAccumulator::merge(const RunAccumulator& part) {
    collector_.merge(part.collector_);
    if (sketched_) sketched_->merge(*part.sketched_);
}

void RunAccumulator::make_statistics(const RunOptions& options, Results& results) {
    auto paths = collector_.take();
    headroom::make_statistics(*plan_, paths, sketched_ ? &*sketched_ : nullptr, options, results);
}

} // namespace headroom
