// SPDX-License-Identifier: GPL-3.0-or-later
// The month on the processor: compiled once for each instruction set by Highway, chosen at run time.
#define HEADROOM_USE_HIGHWAY
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "model/simulation/cpu_kernel.cpp"
#include "model/simulation/chunk.h"

#include <hwy/foreach_target.h>
#include <hwy/highway.h>

#include "model/sampling/draw_world.h"
#include "model/simulation/lane_memory.h"

#include <algorithm>
#include <new>
#include <utility>

HEADROOM_BEGIN_TARGET

HEADROOM_FUNCTION LaneWorkspace<EightPaths> workspace_of(const KernelInput& input, LaneMemory<EightPaths>& memory) {
    return {workspace_shape(input), input.scenarios.size() * parameter_count, memory};
}

HEADROOM_FUNCTION std::size_t workspace_doubles(const KernelInput& input) {
    LaneMemory<EightPaths> memory(nullptr);
    workspace_of(input, memory);
    return memory.used;
}

/// The fixed parameters of every scenario, once a chunk.
HEADROOM_FUNCTION void spread_constants(const KernelInput& input, double* values) {
    for (std::size_t i = 0; i < input.scenarios.size(); ++i)
        for (std::size_t p = 0; p < parameter_count; ++p)
            store(EightPaths(input.scenarios[i].constants[p]), values + (i * parameter_count + p) * lane_width);
}

HEADROOM_FUNCTION void simulate_chunk(const KernelInput& input, std::uint64_t first, std::size_t count,
                                      KernelScratch& scratch, std::vector<ChunkOutput>& outputs) {
    using L = EightPaths;
    LaneMemory<L> memory(scratch.doubles());
    const auto workspace = workspace_of(input, memory);
    spread_constants(input, workspace.values);
    for (auto& out : outputs) {
        out.count = count;
        std::fill(out.line_sums.begin(), out.line_sums.end(), 0.0);
    }
    alignas(64) double numbers[lane_width];

    for (std::size_t offset = 0; offset < count; offset += lane_width) {
        draw_world<L>(input.world, first + offset, workspace.world, lane_width);
        for (std::size_t i = 0; i < lane_width; ++i) numbers[i] = static_cast<double>(offset + i);
        const auto valid = lane_at<L>(numbers) < L(static_cast<double>(count));
        const PathDraws draws{&input.layout, workspace.world};
        for (std::size_t i = 0; i < input.scenarios.size(); ++i) {
            const auto& s = input.scenarios[i];
            double* rows = workspace.values + i * parameter_count * lane_width;
            for (const auto& d : s.drawn)
                store(quantile<L>(d.quantile, draws.at<L>(d.slot)), rows + index_of(d.id) * lane_width);
            auto& out = outputs[i];
            const BlockOutput block{out.results.data(), out.lines.data(),
                                    out.series.data(),  out.hours.data(),
                                    out.line_sums.data(), out.stride, offset};
            run_block<L>(s, Values<L>{rows}, draws, workspace.block, valid, block);
        }
    }
}

HEADROOM_END_TARGET

#if HWY_ONCE

#include <string_view>

namespace headroom {

HWY_EXPORT(simulate_chunk);
HWY_EXPORT(workspace_doubles);

ChunkOutput::ChunkOutput(std::size_t plan_months)
    : months(plan_months), stride(chunk_stride), results(result_count * stride, 0.0), lines(line_count * stride, 0.0),
      series(series_count * months * stride), hours(stride, 0.0), line_sums(line_rows * months) {}

void KernelScratch::Release::operator()(double* p) const { ::operator delete[](p, std::align_val_t(64)); }

KernelScratch::KernelScratch(const KernelInput& input) {
    const std::size_t count = HWY_DYNAMIC_DISPATCH(workspace_doubles)(input);
    memory_.reset(static_cast<double*>(::operator new[](count * sizeof(double), std::align_val_t(64))));
}

void run_chunk(const KernelInput& input, std::uint64_t first, std::size_t count, KernelScratch& scratch,
               std::vector<ChunkOutput>& outputs) {
    HWY_DYNAMIC_DISPATCH(simulate_chunk)(input, first, count, scratch, outputs);
}

namespace {

const char* name_of(std::int64_t target) {
    switch (target) {
    case HWY_AVX3: return "avx512";
    case HWY_AVX2: return "avx2";
    default: return "portable";
    }
}

} // namespace

const char* instruction_set() {
    for (const auto target : hwy::SupportedAndGeneratedTargets()) return name_of(target); // best first
    return "portable";
}

bool choose_instruction_set(const char* name) {
    hwy::SetSupportedTargetsForTest(0);
    for (const auto target : hwy::SupportedAndGeneratedTargets()) {
        if (std::string_view(name) != name_of(target)) continue;
        hwy::SetSupportedTargetsForTest(target);
        hwy::GetChosenTarget().Update(target);
        return true;
    }
    return false;
}

} // namespace headroom
#endif
