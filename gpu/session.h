// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "gpu/kernel.h"
#include "model/backends/plugin_table.h"

#include <memory>
#include <stdexcept>
#include <vector>

namespace headroom::gpu {

/// A call of the CUDA runtime that failed, or a demand that cannot be met (code −1).
struct Fault : std::runtime_error {
    Fault(int number, const std::string& what) : std::runtime_error(what), code(number) {}
    int code;
};
/// Throws Fault where `status` is one; `doing`: "copying the plan".
void check(cudaError_t status, const char* doing);

/// Memory of the device, or pinned memory of the host, for as long as it is held.
struct FreeDevice {
    void operator()(void* p) const { static_cast<void>(cudaFree(p)); }
};
struct FreePinned {
    void operator()(void* p) const { static_cast<void>(cudaFreeHost(p)); }
};
struct DestroyStream {
    void operator()(cudaStream_t stream) const { static_cast<void>(cudaStreamDestroy(stream)); }
};
using DeviceMemory = std::unique_ptr<void, FreeDevice>;
using PinnedMemory = std::unique_ptr<void, FreePinned>;
using Stream = std::unique_ptr<std::remove_pointer_t<cudaStream_t>, DestroyStream>;

/// One run on one device. Two slots, each with a stream and memory of its own: while one is copied out and
/// read, the other computes.
class Session {
public:
    /// `host_bytes`: memory to pin, but for one chunk a slot at least. Throws Fault, also where not even a
    /// chunk fits into the device's memory.
    Session(int device, const KernelInput& input, std::uint64_t paths, std::uint64_t host_bytes);

    ~Session();
    Session(const Session&) = delete;
    Session& operator=(const Session&) = delete;

    std::uint64_t batch_paths() const { return batch_paths_; }
    void start(int slot, std::uint64_t first, std::uint64_t count);
    HeadroomGpuBatch finish(int slot);

private:
    struct Slot {
        Stream stream;
        DeviceMemory workspace, line_rows, output;
        PinnedMemory numbers;
    };
    std::uint64_t device_bytes(std::uint64_t paths) const; ///< of one slot
    std::uint64_t output_bytes(std::uint64_t paths) const;
    void choose_batch(std::uint64_t paths, std::uint64_t host_bytes);
    void upload(const KernelInput& input);
    void use_device() const;
    Work work_of(const Slot& slot, std::uint64_t first, std::uint64_t count, std::size_t scenario) const;

    int device_;
    std::size_t scenarios_, months_;
    ChunkLayout layout_;
    std::size_t warp_doubles_, line_row_doubles_;
    std::uint64_t batch_paths_ = 0;
    DeviceMemory tables_;
    const Tables* device_tables_ = nullptr;
    Slot slots_[gpu_slots];
};

} // namespace headroom::gpu
