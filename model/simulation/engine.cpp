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
    void keep_paths(std::uint64_t first, const std::vector<ChunkView>& outputs) {
        for (std::size_t i = 0; i < outputs.size(); ++i) {
            const auto& out = outputs[i];
            auto& s = scenarios_[i];
            const auto copy = [&](const double* rows, std::size_t row, std::vector<double>& to) {
                std::copy_n(rows + row * out.stride, out.count, to.begin() + static_cast<std::ptrdiff_t>(first));
            };
            for (std::size_t r = 0; r < result_count; ++r) copy(out.results, r, s.results[r]);
            copy(out.hours, 0, s.hours);
            if (wanted_.line_means) s.line_means->add(first, out.count, out.lines, out.stride);
            if (wanted_.months) s.months->add(first, out.count, out.series, out.stride);
            if (!wanted_.lines) continue;
            for (std::size_t l = 0; l < line_count; ++l) copy(out.lines, l, s.lines[l]);
        }
    }

    /// Any thread; takes effect when all earlier chunks are in.
    void add_sums(std::uint64_t chunk, const std::vector<ChunkView>& outputs) {
        const auto count = static_cast<std::size_t>(plan_.world.months) * line_rows;
        ChunkSums sums;
        for (const auto& out : outputs) sums.lines.emplace_back(out.line_sums, out.line_sums + count);
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

/// Where finished chunks go, from any thread.
class Intake {
public:
    Intake(const LoweredPlan& plan, const RunOptions& options, Collector& collector)
        : paths_(plan.paths), options_(options), collector_(collector) {}

    std::uint64_t paths() const { return paths_; }
    std::uint64_t chunks() const { return (paths_ + chunk_paths - 1) / chunk_paths; }
    std::size_t paths_of(std::uint64_t chunk) const {
        return static_cast<std::size_t>(std::min<std::uint64_t>(chunk_paths, paths_ - chunk * chunk_paths));
    }
    void take(std::uint64_t chunk, const std::vector<ChunkView>& outputs) {
        collector_.keep_paths(chunk * chunk_paths, outputs);
        collector_.add_sums(chunk, outputs);
        if (!options_.progress) return;
        const std::scoped_lock lock(report_);
        done_ += paths_of(chunk);
        options_.progress(done_, paths_);
    }

private:
    std::uint64_t paths_;
    const RunOptions& options_;
    Collector& collector_;
    std::mutex report_;
    std::uint64_t done_ = 0;
};

/// The chunks from `first` on.
void simulate_on_processor(const KernelInput& input, std::uint64_t first, const RunOptions& options, Intake& intake) {
    if (first == intake.chunks()) return;
    const auto months = static_cast<std::size_t>(input.world.months);
    in_parallel(intake.chunks() - first, usable_threads(options.threads), [&] {
        return [&, scratch = KernelScratch(input),
                outputs = std::vector<ChunkOutput>(input.scenarios.size(), ChunkOutput(months)),
                views = std::vector<ChunkView>(input.scenarios.size())](std::uint64_t number) mutable {
            stop_if_cancelled(options);
            const std::uint64_t chunk = first + number;
            run_chunk(input, chunk * chunk_paths, intake.paths_of(chunk), scratch, outputs);
            std::ranges::transform(outputs, views.begin(), &ChunkOutput::view);
            intake.take(chunk, views);
        };
    });
}

/// The chunks of a run as batches for a device.
class Batches {
public:
    Batches(DeviceRun& run, const Intake& intake) : run_(run), intake_(intake) {}

    std::uint64_t first_chunk(std::uint64_t batch) const { return batch * run_.batch_chunks(); }
    bool exists(std::uint64_t batch) const { return first_chunk(batch) < intake_.chunks(); }
    std::uint64_t chunks(std::uint64_t batch) const {
        return std::min(run_.batch_chunks(), intake_.chunks() - first_chunk(batch));
    }
    static int slot(std::uint64_t batch) { return static_cast<int>(batch % DeviceRun::slots); }
    void start(std::uint64_t batch) {
        if (!exists(batch)) return;
        const std::uint64_t first = first_chunk(batch) * chunk_paths;
        run_.start(slot(batch), first, std::min(chunks(batch) * chunk_paths, intake_.paths() - first));
    }

private:
    DeviceRun& run_;
    const Intake& intake_;
};

/// One batch computes while the processor takes in the one before. Gives the number of chunks that are in: all, or
/// those before the batch that the device failed in.
std::uint64_t simulate_on_device(const KernelInput& input, const RunOptions& options, Intake& intake) {
    std::uint64_t done = 0;
    try {
        const auto run = options.device->begin(input, intake.paths());
        Batches batches(*run, intake);
        batches.start(0);
        for (std::uint64_t batch = 0; batches.exists(batch); ++batch) {
            stop_if_cancelled(options);
            batches.start(batch + 1);
            run->finish(Batches::slot(batch));
            in_parallel(batches.chunks(batch), usable_threads(options.threads), [&] {
                return [&, views = std::vector<ChunkView>(input.scenarios.size())](std::uint64_t number) mutable {
                    stop_if_cancelled(options);
                    const std::uint64_t chunk = batches.first_chunk(batch) + number;
                    for (std::size_t i = 0; i < views.size(); ++i)
                        views[i] = run->chunk(Batches::slot(batch), number, i, intake.paths_of(chunk));
                    intake.take(chunk, views);
                };
            });
            done += batches.chunks(batch);
        }
    } catch (const DeviceFailure& failure) {
        options.device->give_up();
        if (options.device_failed) options.device_failed(failure.what());
    }
    return done;
}

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
    Collector collector(plan, wanted, options);
    Intake intake(plan, options, collector);
    std::uint64_t done = 0;
    if (options.device && options.device->usable()) done = simulate_on_device(input, options, intake);
    simulate_on_processor(input, done, options, intake);
    return collector.take();
}

} // namespace headroom
