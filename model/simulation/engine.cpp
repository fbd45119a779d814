// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/simulation/engine.h"

#include "model/jobs/in_parallel.h"

#include <algorithm>
#include <map>
#include <mutex>
#include <thread>

namespace headroom {
namespace {

/// What a chunk adds to sums over paths; merged in the order of the chunks, so that the sums do not depend on who was
/// faster.
struct ChunkSums {
    std::vector<std::vector<double>> lines; ///< by scenario: [months][line_rows]
};

class Collector {
public:
    Collector(const LoweredPlan& plan, const Wanted& wanted, const RunOptions& options) : plan_(plan), wanted_(wanted) {
        const auto paths = static_cast<std::size_t>(plan.paths);
        const auto months = static_cast<std::size_t>(plan.world.months);
        scenarios_.resize(plan.scenarios.size());
        const auto make_room = [&](std::vector<double>& values) {
            stop_if_cancelled(options); // gigabytes take their time
            values.resize(paths);
        };
        for (std::size_t i = 0; i < scenarios_.size(); ++i) {
            auto& s = scenarios_[i];
            for (auto& r : s.results) make_room(r);
            if (wanted.lines)
                for (auto& l : s.lines) make_room(l);
            if (wanted.line_means)
                s.line_means = std::make_unique<MeanAccumulator>(plan.paths, line_count, error_model(plan));
            s.hours.resize(paths);
            for (auto& l : s.line_sums) l.assign(months, 0);
            static_assert(index_of(Series::revenue) + 1 == series_count, "the others come first");
            const std::size_t series = plan.scenarios[i].sells_capacity ? series_count : series_count - 1;
            if (wanted.months) s.months.emplace(plan.paths, months, error_model(plan), series);
        }
    }

    /// Any thread; disjoint chunks write disjoint memory.
    void keep_paths(std::uint64_t first, const std::vector<ChunkOutput>& outputs) {
        for (std::size_t i = 0; i < outputs.size(); ++i) {
            const auto& out = outputs[i];
            auto& s = scenarios_[i];
            const auto copy = [&](const Rows& rows, std::size_t row, std::vector<double>& to) {
                const auto from = rows.begin() + static_cast<std::ptrdiff_t>(row * out.stride);
                std::copy(from, from + static_cast<std::ptrdiff_t>(out.count), to.begin() + static_cast<std::ptrdiff_t>(first));
            };
            for (std::size_t r = 0; r < result_count; ++r) copy(out.results, r, s.results[r]);
            copy(out.hours, 0, s.hours);
            if (wanted_.line_means) s.line_means->add(first, out.count, out.lines.data(), out.stride);
            if (wanted_.months) s.months->add(first, out.count, out.series.data(), out.stride);
            if (!wanted_.lines) continue;
            for (std::size_t l = 0; l < line_count; ++l) copy(out.lines, l, s.lines[l]);
        }
    }

    /// Any thread; takes effect when all earlier chunks are in.
    void add_sums(std::uint64_t chunk, const std::vector<ChunkOutput>& outputs) {
        ChunkSums sums;
        for (const auto& out : outputs) sums.lines.push_back(out.line_sums);
        const std::scoped_lock lock(mutex_);
        waiting_.emplace(chunk, std::move(sums));
        for (auto next = waiting_.find(merged_); next != waiting_.end(); next = waiting_.find(merged_)) {
            merge(next->second);
            waiting_.erase(next);
            ++merged_;
        }
    }

    std::vector<ScenarioPaths> take() { return std::move(scenarios_); }

private:
    void merge(const ChunkSums& sums) {
        const auto months = static_cast<std::size_t>(plan_.world.months);
        for (std::size_t i = 0; i < sums.lines.size(); ++i)
            for (std::size_t l = 0; l < line_count; ++l)
                for (std::size_t t = 0; t < months; ++t)
                    scenarios_[i].line_sums[l][t] += sums.lines[i][t * line_rows + l];
    }

    const LoweredPlan& plan_;
    Wanted wanted_;
    std::vector<ScenarioPaths> scenarios_;
    std::mutex mutex_;
    std::map<std::uint64_t, ChunkSums> waiting_;
    std::uint64_t merged_ = 0;
};

} // namespace

ErrorModel error_model(const LoweredPlan& plan) {
    if (plan.base_case) return ErrorModel::exact;
    return plan.sampler == Sampler::random ? ErrorModel::independent : ErrorModel::replicated;
}

void stop_if_cancelled(const RunOptions& options) {
    if (options.cancel && *options.cancel) throw Cancelled();
}

int usable_threads(int asked) {
    if (asked > 0) return asked;
    return std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
}

std::vector<ScenarioPaths> simulate(const LoweredPlan& plan, const RunOptions& options, const Wanted& wanted) {
    const KernelTables tables(plan);
    const KernelInput input = tables.input();
    const std::uint64_t chunks = (plan.paths + chunk_paths - 1) / chunk_paths;
    Collector collector(plan, wanted, options);
    std::mutex report;
    std::uint64_t done = 0;

    in_parallel(chunks, usable_threads(options.threads), [&] {
        return [&, scratch = KernelScratch(input),
                outputs = std::vector<ChunkOutput>(
                    plan.scenarios.size(),
                    ChunkOutput(static_cast<std::size_t>(plan.world.months)))](std::uint64_t chunk) mutable {
            stop_if_cancelled(options);
            const std::uint64_t first = chunk * chunk_paths;
            const auto count = static_cast<std::size_t>(std::min<std::uint64_t>(chunk_paths, plan.paths - first));
            run_chunk(input, first, count, scratch, outputs);
            collector.keep_paths(first, outputs);
            collector.add_sums(chunk, outputs);
            if (!options.progress) return;
            const std::scoped_lock lock(report);
            done += count;
            options.progress(done, plan.paths);
        };
    });
    return collector.take();
}

} // namespace headroom
