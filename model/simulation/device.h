// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/simulation/kernel_input.h"

#include <cstdint>
#include <memory>
#include <stdexcept>
#include <string>

namespace headroom {

/// What a chunk of consecutive paths has left behind for one scenario, wherever it lies: rows of `stride`
/// doubles, of which the first `count` are the chunk's paths. The rows are those of ChunkOutput.
struct ChunkView {
    std::size_t count = 0, stride = 0;
    const double* results = nullptr;
    const double* lines = nullptr;
    const double* series = nullptr;
    const double* hours = nullptr;
    const double* line_sums = nullptr;
};

/// A device that cannot go on, or not begin; the sentence says why.
struct DeviceFailure : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// One run on a device, in batches of chunks. Two slots: one batch computes while the other is read.
class DeviceRun {
public:
    static constexpr int slot_count = 2;
    virtual ~DeviceRun() = default;
    virtual std::uint64_t batch_chunks() const = 0; ///< most chunks of a batch
    /// Begins the paths first … first + count − 1, first that of a chunk. Throws DeviceFailure.
    virtual void start(int slot, std::uint64_t first, std::uint64_t count) = 0;
    /// Waits for the slot's batch. Throws DeviceFailure.
    virtual void finish(int slot) = 0;
    /// Of the batch that was finished: its chunk number `chunk`, `count` paths of it. Any thread; each chunk
    /// and scenario once. Good until the slot's next start.
    virtual ChunkView chunk(int slot, std::size_t chunk, std::size_t scenario, std::size_t count) = 0;
};

/// What simulates paths instead of the processor, to the same bits.
class Device {
public:
    virtual ~Device() = default;
    virtual std::string backend() const = 0; ///< "cuda"
    virtual std::string name() const = 0;    ///< "NVIDIA H100 80GB HBM3"
    /// Whether it has not failed yet; the runs after a failure do without it.
    bool usable() const { return usable_; }
    void give_up() { usable_ = false; }
    /// `paths`: of the run; `host_bytes`: memory of the host that the batches may take, but for one chunk a
    /// slot at least. Throws DeviceFailure.
    virtual std::unique_ptr<DeviceRun> begin(const KernelInput& input, std::uint64_t paths,
                                             std::uint64_t host_bytes) = 0;

private:
    bool usable_ = true;
};

} // namespace headroom
