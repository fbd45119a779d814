// SPDX-License-Identifier: GPL-3.0-or-later
// The month on a device, one path a thread. The same templates as on the processor (cpu_kernel.cpp), with a
// lane of one double. What a path finds by a number known at run time only lies in global memory, in rows
// that the 32 paths of a warp share; what has a fixed place lies on the thread's stack, which the hardware
// strides by path as well.
#define HEADROOM_USE_DEVICE
#include "gpu/kernel.h"

#include "model/sampling/draw_world.h"
#include "model/simulation/chunk.h"
#include "model/simulation/lane_memory.h"

namespace headroom::gpu {
namespace {

using device::BlockOutput;
using device::LaneMemory;
using device::LaneWorkspace;
using device::PathDraws;
using device::Values;

static_assert(warp_paths == device::LaneTraits<double>::stride);

/// The number of this thread's path among those of the work.
__device__ inline std::size_t own_path() {
    return static_cast<std::size_t>(blockIdx.x) * blockDim.x + threadIdx.x;
}

__device__ inline LaneWorkspace<double> own_workspace(const Work& work, std::size_t path) {
    LaneMemory<double> memory(work.workspace + path / warp_paths * work.warp_doubles + path % warp_paths);
    return {work.tables->shape, work.tables->value_rows, memory};
}

__global__ void __launch_bounds__(block_paths) draw_paths(const Work work) {
    const std::size_t path = own_path();
    if (path >= work.count) return;
    const auto workspace = own_workspace(work, path);
    device::draw_world<double>(work.tables->input.world, work.first + path, workspace.world, warp_paths);
}

/// The chunk's rows that this path writes to.
__device__ inline BlockOutput own_output(const Work& work, std::size_t path) {
    const std::size_t chunk = path / chunk_paths;
    double* out = work.output + chunk * work.layout.size;
    BlockOutput rows;
    rows.results = out + work.layout.results;
    rows.lines = out + work.layout.lines;
    rows.series = out + work.layout.series;
    rows.hours = out + work.layout.hours;
    rows.line_sums = work.line_rows + chunk * work.line_row_doubles;
    rows.stride = chunk_paths;
    rows.offset = path % chunk_paths;
    return rows;
}

/// The parameters that this path draws, a row each.
HEADROOM_STEP void draw_values(const ScenarioView& s, const PathDraws& draws, double* values) {
    for (std::size_t i = 0; i < s.drawn.size(); ++i)
        device::store(device::quantile<double>(s.drawn[i].quantile, draws.at<double>(s.drawn[i].slot)),
                      values + i * warp_paths);
}

__global__ void __launch_bounds__(block_paths, 3) simulate_paths(const Work work) {
    const std::size_t path = own_path();
    if (path >= work.count) return;
    const auto& tables = *work.tables;
    const auto& s = tables.input.scenarios[work.scenario];
    auto workspace = own_workspace(work, path);
    const PathDraws draws{&tables.input.layout, workspace.world};
    draw_values(s, draws, workspace.values);
    const Values<double> values{s.constants, tables.drawn_rows + work.scenario * parameter_count,
                                workspace.values};
    const auto out = own_output(work, path);
    workspace.block.flows = out.results - work.layout.results + work.layout.flows + out.offset;
    workspace.block.flow_stride = chunk_paths;
    device::run_block<double>(s, values, draws, workspace.block, true, out);
}

/// The sum over the eight paths of a lane, in the order of sum_of.
__device__ inline double lane_sum(const double* p) {
    return ((p[0] + p[4]) + (p[2] + p[6])) + ((p[1] + p[5]) + (p[3] + p[7]));
}

/// One line of one month of one chunk a thread: lane after lane, the horizon's amounts after those of the
/// last month.
__global__ void __launch_bounds__(block_paths) add_lines(const Work work) {
    const std::size_t months = work.months;
    const std::size_t sums = months * line_count;
    const std::size_t thread = own_path();
    const std::size_t chunk = thread / sums, sum = thread % sums;
    if (chunk * chunk_paths >= work.count) return;
    const double* rows = work.line_rows + chunk * work.line_row_doubles;
    const double* month = rows + sum * chunk_paths;
    const double* horizon = sum / line_count == months - 1 ? month + line_count * chunk_paths : nullptr;
    double total = 0;
    for (std::size_t lane = 0; lane < chunk_paths; lane += lane_width) {
        total += lane_sum(month + lane);
        if (horizon) total += lane_sum(horizon + lane);
    }
    const std::size_t place = sum / line_count * line_rows + sum % line_count;
    work.output[chunk * work.layout.size + work.layout.line_sums + place] = total;
}

cudaError_t queue(void (*kernel)(Work), std::size_t threads, const Work& work, cudaStream_t stream) {
    void* arguments[] = {const_cast<Work*>(&work)};
    const dim3 blocks(static_cast<unsigned>((threads + block_paths - 1) / block_paths));
    return cudaLaunchKernel(kernel, blocks, dim3(block_paths), arguments, 0, stream);
}

} // namespace

ChunkLayout chunk_layout(std::size_t months) {
    ChunkLayout layout{};
    std::size_t rows = 0;
    const auto place = [&rows](std::size_t count) {
        const std::size_t at = rows * chunk_paths;
        rows += count;
        return at;
    };
    layout.results = place(result_count);
    layout.lines = place(line_count);
    layout.hours = place(1);
    layout.flows = place(months + 1);
    layout.series = place(series_count * months);
    layout.line_sums = rows * chunk_paths;
    layout.size =
        (layout.line_sums + months * line_rows + 63) / 64 * 64; // so that rows begin on a cache line
    return layout;
}

std::size_t line_row_doubles(std::size_t months) { return (months + 1) * line_count * chunk_paths; }

std::size_t warp_doubles(const WorkspaceShape& shape, std::size_t value_rows) {
    LaneMemory<double> memory(nullptr);
    LaneWorkspace<double> workspace(shape, value_rows, memory);
    return memory.used;
}

cudaError_t queue_draws(const Work& work, cudaStream_t stream) {
    return queue(draw_paths, work.count, work, stream);
}
cudaError_t queue_months(const Work& work, cudaStream_t stream) {
    return queue(simulate_paths, work.count, work, stream);
}
cudaError_t queue_line_sums(const Work& work, cudaStream_t stream) {
    const std::size_t chunks = (work.count + chunk_paths - 1) / chunk_paths;
    return queue(add_lines, chunks * work.months * line_count, work, stream);
}

} // namespace headroom::gpu
