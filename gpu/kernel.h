// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/simulation/kernel_input.h"
#include "model/statistics/outcome.h"

#include <cuda_runtime.h>

#include <cstddef>
#include <cstdint>

namespace headroom::gpu {

/// Paths of a warp: they share the rows of a workspace.
inline constexpr std::size_t warp_paths = 32;
inline constexpr std::size_t block_paths = 128; ///< threads of a block

/// KernelInput with everything that it points to, in device memory.
struct Tables {
    KernelInput input;
    WorkspaceShape shape;
    /// [scenarios][parameter_count]: which row of a lane's values is the parameter's, −1 where it is a
    /// constant.
    const std::int32_t* drawn_rows;
    std::size_t value_rows; ///< most parameters that a scenario draws
};

/// What a chunk leaves behind for one scenario, all in rows of `chunk_paths` doubles but for the sums:
/// offsets in doubles.
struct ChunkLayout {
    std::size_t results, lines, hours, flows, series, line_sums, size;
};
ChunkLayout chunk_layout(std::size_t months);
/// Doubles of what every path of a chunk adds to its lines: [months + 1][line_count] rows.
std::size_t line_row_doubles(std::size_t months);
/// Doubles of the memory of a warp.
std::size_t warp_doubles(const WorkspaceShape& shape, std::size_t value_rows);

/// What each kernel is given; pointers to device memory.
struct Work {
    const Tables* tables;
    std::uint64_t first; ///< path, a multiple of chunk_paths
    std::uint64_t count; ///< paths
    std::size_t scenario, months;
    double* workspace; ///< a warp's memory each
    std::size_t warp_doubles;
    double* line_rows; ///< a chunk's each; 0 before paths are simulated
    std::size_t line_row_doubles;
    double* output; ///< a ChunkLayout each
    ChunkLayout layout;
};

/// Each queues one kernel, over all paths of the work: the draws of all scenarios; the months of one
/// scenario; the sums of its lines over each chunk, in the order that the processor adds them.
cudaError_t queue_draws(const Work& work, cudaStream_t stream);
cudaError_t queue_months(const Work& work, cudaStream_t stream);
cudaError_t queue_line_sums(const Work& work, cudaStream_t stream);

} // namespace headroom::gpu
