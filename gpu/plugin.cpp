// SPDX-License-Identifier: GPL-3.0-or-later
// The plugin's one entry: the table of model/backends/plugin_table.h.
#include "gpu/session.h"
#include "resources/kernel_build.h"

#include <algorithm>
#include <cstring>
#include <new>

namespace headroom::gpu {
namespace {

HeadroomGpuFault fault_of(int code, const char* text) {
    HeadroomGpuFault fault{code, {}};
    std::strncpy(fault.text, text, sizeof fault.text - 1);
    return fault;
}

/// Nothing is thrown across the table.
template <class Do>
HeadroomGpuFault guarded(Do act) {
    try {
        act();
        return fault_of(0, "");
    } catch (const Fault& fault) {
        return fault_of(fault.code, fault.what());
    } catch (const std::bad_alloc&) {
        return fault_of(-1, "there is not enough memory");
    } catch (const std::exception& error) {
        return fault_of(-1, error.what());
    }
}

HeadroomGpuFault count_devices(int* count) {
    return guarded([&] { check(cudaGetDeviceCount(count), "looking for cards"); });
}

HeadroomGpuFault describe(int device, HeadroomGpuDevice* about) {
    return guarded([&] {
        cudaDeviceProp properties{};
        check(cudaGetDeviceProperties(&properties, device), "asking the card what it is");
        *about = {};
        const std::size_t length = std::min(std::strlen(properties.name), sizeof about->name - 1);
        std::memcpy(about->name, properties.name, length);
        about->major_version = properties.major;
        about->minor_version = properties.minor;
        std::size_t free_bytes = 0, all_bytes = 0;
        check(cudaSetDevice(device), "choosing the card");
        check(cudaMemGetInfo(&free_bytes, &all_bytes), "asking for the card's memory");
        about->memory = all_bytes;
        about->free_memory = free_bytes;
    });
}

HeadroomGpuFault open(int device, const KernelInput* input, std::uint64_t paths, std::uint64_t host_bytes,
                      void** session, std::uint64_t* batch_paths) {
    return guarded([&] {
        auto opened = std::make_unique<Session>(device, *input, paths, host_bytes);
        *batch_paths = opened->batch_paths();
        *session = opened.release();
    });
}

HeadroomGpuFault start(void* session, int slot, std::uint64_t first, std::uint64_t count) {
    return guarded([&] { static_cast<Session*>(session)->start(slot, first, count); });
}

HeadroomGpuFault finish(void* session, int slot, HeadroomGpuBatch* batch) {
    return guarded([&] { *batch = static_cast<Session*>(session)->finish(slot); });
}

void close(void* session) { delete static_cast<Session*>(session); }

constexpr HeadroomGpuTable table = {
    HEADROOM_GPU_TABLE_VERSION, HEADROOM_KERNEL_BUILD, count_devices, describe, open, start, finish, close};

} // namespace
} // namespace headroom::gpu

extern "C" __attribute__((visibility("default"))) const HeadroomGpuTable* headroom_gpu_table() {
    return &headroom::gpu::table;
}
