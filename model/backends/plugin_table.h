// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What the program and the CUDA plugin say to each other: one C function that gives one table. Nothing is
// thrown across. The plugin reads the program's own structures, so both must come from the same sources:
// `build` says.
#include "model/simulation/kernel_input.h"

#include <cstddef>
#include <cstdint>

extern "C" {

/// Changes with the table's shape; the first thing that is looked at.
#define HEADROOM_GPU_TABLE_VERSION 1u
#define HEADROOM_GPU_ENTRY "headroom_gpu_table"

/// What went wrong: `code` as the CUDA runtime counts, 0 where nothing did, −1 where it is none of its
/// faults.
struct HeadroomGpuFault {
    int code;
    char text[240];
};

struct HeadroomGpuDevice {
    char name[128];
    int major_version, minor_version;  ///< of its compute capability
    std::uint64_t memory, free_memory; ///< bytes
};

/// A batch of chunks that is done: chunk c's numbers of scenario s begin at numbers + (s·chunks_of_batch +
/// c)·size. The other numbers are offsets in doubles: rows of `stride` doubles, and the sums of lines,
/// [months][line_rows].
struct HeadroomGpuBatch {
    double* numbers;
    std::size_t chunks_of_batch, size, stride;
    std::size_t results, lines, hours, flows, series, line_sums;
};

struct HeadroomGpuTable {
    std::uint32_t table_version;
    const char* build; ///< HEADROOM_KERNEL_BUILD of the sources that the plugin was made from

    HeadroomGpuFault (*count_devices)(int* count);
    HeadroomGpuFault (*describe)(int device, HeadroomGpuDevice* about);

    /// Opens a run of `paths` paths; `host_bytes`: most memory of the host to be pinned, but for one
    /// chunk a slot. Afterwards `input`
    /// is not looked at again. *batch_paths: paths of a batch, a multiple of 512.
    HeadroomGpuFault (*open)(int device, const headroom::KernelInput* input, std::uint64_t paths,
                             std::uint64_t host_bytes, void** session, std::uint64_t* batch_paths);
    /// Begins a batch in slot 0 or 1, whose last batch must be done with; comes back at once.
    HeadroomGpuFault (*start)(void* session, int slot, std::uint64_t first, std::uint64_t count);
    /// Waits for it. The numbers stay until the slot's next start.
    HeadroomGpuFault (*finish)(void* session, int slot, HeadroomGpuBatch* batch);
    void (*close)(void* session);
};

} // extern "C"

namespace headroom {
inline constexpr int gpu_slots = 2;
}
