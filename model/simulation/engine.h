// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/simulation/device.h"
#include "model/simulation/path_collector.h"

#include <atomic>
#include <functional>
#include <stdexcept>
#include <vector>

namespace headroom {

/// What a run takes where nobody says otherwise: 1 GiB.
inline constexpr std::uint64_t usual_memory = std::uint64_t{1} << 30;

struct RunOptions {
    int threads = 0; ///< 0: as many as the machine has
    /// Bytes that a run to the results file may take: what decides whether every path is kept (run_memory.h).
    std::uint64_t memory = usual_memory;
    /// Called from any thread, in order, with the paths done and all of them.
    std::function<void(std::uint64_t done, std::uint64_t total)> progress;
    const std::atomic<bool>* cancel = nullptr; ///< looked at before each chunk and each statistic
    std::shared_ptr<Device> device; ///< simulates instead of the processor as long as it is usable
    /// Called with the sentence when the device has failed and the processor goes on.
    std::function<void(const std::string&)> device_failed;
};

/// A run that was cancelled: what it had done is lost.
struct Cancelled : std::runtime_error {
    Cancelled() : std::runtime_error("cancelled") {}
};

/// Throws Cancelled where the flag is up.
void stop_if_cancelled(const RunOptions& options);

int usable_threads(int asked);

/// Gets every chunk, from any thread: its first path, and its output for each scenario, which is there for the call only.
using ChunkSink = std::function<void(std::uint64_t first_path, const std::vector<ChunkView>& outputs)>;

/// Simulates these chunks of every scenario of the plan. Throws Cancelled.
void simulate_chunks(const LoweredPlan& plan, const RunOptions& options, ChunkRange chunks, const ChunkSink& sink);

/// Simulates every scenario of the plan over the same futures. The same bits whatever the number of threads and the
/// instruction set, on a device, and where a device fails halfway. Throws Cancelled.
std::vector<ScenarioPaths> simulate(const LoweredPlan& plan, const RunOptions& options, const Wanted& wanted = {});

} // namespace headroom
