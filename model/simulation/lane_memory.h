// SPDX-License-Identifier: GPL-3.0-or-later
#if defined(HEADROOM_MODEL_SIMULATION_LANE_MEMORY_H) == defined(HWY_TARGET_TOGGLE)
#ifdef HEADROOM_MODEL_SIMULATION_LANE_MEMORY_H
#undef HEADROOM_MODEL_SIMULATION_LANE_MEMORY_H
#else
#define HEADROOM_MODEL_SIMULATION_LANE_MEMORY_H
#endif

#include "model/simulation/kernel_input.h"
#include "model/simulation/run_block.h"

HEADROOM_BEGIN_TARGET

/// How the memory of a thread is cut up for lanes of type L; everything is a number of doubles, 64-byte aligned.
template <class L>
struct LaneMemory {
    std::size_t used = 0;
    double* base;

    HEADROOM_INLINE explicit LaneMemory(double* memory) : base(memory) {}

    HEADROOM_FUNCTION double* doubles(std::size_t count) {
        double* at = base ? base + used : nullptr;
        used += (count + 7) / 8 * 8;
        return at;
    }
    HEADROOM_FUNCTION double* rows(std::size_t count) {
        return doubles(count * static_cast<std::size_t>(LaneTraits<L>::stride));
    }
    template <class T>
    HEADROOM_FUNCTION Shelf<T> shelf(std::size_t count) {
        return {doubles(Shelf<T>::doubles(count))};
    }
};

/// The memory of one lane: its world, the parameters of each scenario, the state of the one that runs.
template <class L>
struct LaneWorkspace {
    double* world;
    double* values; ///< `value_rows` rows
    BlockScratch<L> block;

    HEADROOM_FUNCTION LaneWorkspace(const WorkspaceShape& shape, std::size_t value_rows, LaneMemory<L>& memory) {
        world = memory.rows(shape.world_rows);
        values = memory.rows(value_rows);
        block.tranches = memory.template shelf<TrancheState<L>>(shape.tranches);
        block.phases = memory.template shelf<PhaseState<L>>(shape.phases);
        block.leads = {memory.rows(shape.tranches)};
        block.energised_at = {memory.rows(shape.steps)};
        block.locked_prices = {memory.rows(shape.reservations)};
        block.generations = {memory.rows(Generations<L>::rows)};
        block.tax_rows = {memory.rows((2 * shape.tranches + 1) * shape.months)};
        block.flows = memory.rows(shape.months + 1);
        block.flow_stride = static_cast<std::size_t>(LaneTraits<L>::stride);
    }
};

HEADROOM_END_TARGET
#endif
