// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/simulation/engine.h"

#include "model/jobs/in_parallel.h"

#include <algorithm>
#include <mutex>
#include <thread>

namespace headroom {
namespace {

/// The chunks of a run or of a part of it, and where they go when they are finished, from any thread.
class Intake {
public:
    Intake(ChunkRange range, std::uint64_t all_paths, const RunOptions& options, const ChunkSink& sink)
        : range_(range), all_paths_(all_paths), options_(options), sink_(sink) {}

    std::uint64_t chunks() const { return range_.last - range_.first; }
    /// Chunks `first` … `first + count` − 1 of these.
    PathRange paths(std::uint64_t first, std::uint64_t count) const {
        return paths_of({range_.first + first, range_.first + first + count}, all_paths_);
    }
    std::uint64_t paths() const { return paths(0, chunks()).count; }
    void take(std::uint64_t chunk, const std::vector<ChunkView>& outputs) {
        const PathRange own = paths(chunk, 1);
        sink_(own.first, outputs);
        if (!options_.progress) return;
        const std::scoped_lock lock(report_);
        done_ += own.count;
        options_.progress(done_, paths());
    }

private:
    ChunkRange range_;
    std::uint64_t all_paths_;
    const RunOptions& options_;
    const ChunkSink& sink_;
    std::mutex report_;
    std::uint64_t done_ = 0;
};

/// The chunks from `first` on.
void simulate_on_processor(const KernelInput& input, std::uint64_t first, const RunOptions& options, Intake& intake) {
    if (first == intake.chunks()) return;
    const auto months = static_cast<std::size_t>(input.world.months);
    in_parallel(intake.chunks() - first, usable_threads(options.threads), [&] {
        std::vector<ChunkOutput> outputs;
        for (std::size_t i = 0; i < input.scenarios.size(); ++i)
            outputs.emplace_back(months);
        return [&, scratch = KernelScratch(input), outputs = std::move(outputs),
                views = std::vector<ChunkView>(input.scenarios.size())](std::uint64_t number) mutable {
            stop_if_cancelled(options);
            const std::uint64_t chunk = first + number;
            const PathRange paths = intake.paths(chunk, 1);
            run_chunk(input, paths.first, static_cast<std::size_t>(paths.count), scratch, outputs);
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
    static int slot(std::uint64_t batch) { return static_cast<int>(batch % DeviceRun::slot_count); }
    void start(std::uint64_t batch) {
        if (!exists(batch)) return;
        const PathRange paths = intake_.paths(first_chunk(batch), chunks(batch));
        run_.start(slot(batch), paths.first, paths.count);
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
        const auto run = options.device->begin(input, intake.paths(), options.memory / 4);
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
                        views[i] = run->chunk(Batches::slot(batch), number, i, intake.paths(chunk, 1).count);
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

void stop_if_cancelled(const RunOptions& options) {
    if (options.cancel && *options.cancel) throw Cancelled();
}

int usable_threads(int asked) {
    if (asked > 0) return asked;
    return std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
}

void simulate_chunks(const LoweredPlan& plan, const RunOptions& options, ChunkRange chunks, const ChunkSink& sink) {
    const KernelTables tables(plan);
    const KernelInput input = tables.input();
    Intake intake(chunks, plan.paths, options, sink);
    std::uint64_t done = 0;
    if (options.device && options.device->usable()) done = simulate_on_device(input, options, intake);
    simulate_on_processor(input, done, options, intake);
}

std::vector<ScenarioPaths> simulate(const LoweredPlan& plan, const RunOptions& options, const Wanted& wanted) {
    const ChunkRange chunks = all_chunks(plan.paths);
    PathCollector collector(plan, wanted, chunks, [&] { stop_if_cancelled(options); });
    simulate_chunks(plan, options, chunks,
                    [&](std::uint64_t first, const std::vector<ChunkView>& outputs) { collector.add(first, outputs); });
    return collector.take();
}

} // namespace headroom
