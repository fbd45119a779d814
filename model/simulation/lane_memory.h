// SPDX-License-Identifier: GPL-3.0-or-later
#if defined(HEADROOM_MODEL_SIMULATION_LANE_MEMORY_H) == defined(HWY_TARGET_TOGGLE)
#ifdef HEADROOM_MODEL_SIMULATION_LANE_MEMORY_H
#undef HEADROOM_MODEL_SIMULATION_LANE_MEMORY_H
#else
#define HEADROOM_MODEL_SIMULATION_LANE_MEMORY_H
#endif

#include "model/simulation/run_block.h"

HEADROOM_BEGIN_TARGET

/// How the memory of a thread is cut up for lanes of type L; everything is a number of doubles, 64-byte aligned.
template <class L>
struct LaneMemory {
    static constexpr std::size_t width = LaneTraits<L>::size;
    std::size_t used = 0;
    double* base;

    HEADROOM_INLINE explicit LaneMemory(double* memory) : base(memory) {}

    HEADROOM_FUNCTION double* doubles(std::size_t count) {
        double* at = base ? base + used : nullptr;
        used += (count + 7) / 8 * 8;
        return at;
    }
    template <class T>
    HEADROOM_FUNCTION T* objects(std::size_t count) {
        return reinterpret_cast<T*>(doubles((count * sizeof(T) + sizeof(double) - 1) / sizeof(double)));
    }
};

/// The memory of one thread: the world of a lane, the parameters of each scenario, the state of the one that runs.
template <class L>
struct LaneWorkspace {
    double* world;
    double* values; ///< scenarios × parameter_count rows of one lane
    BlockScratch<L> block;

    HEADROOM_FUNCTION LaneWorkspace(const LoweredPlan& plan, const WorldLayout& layout, LaneMemory<L>& memory) {
        constexpr std::size_t width = LaneTraits<L>::size;
        const auto months = static_cast<std::size_t>(plan.world.months);
        std::size_t tranches = 0, phases = 0, steps = 0, reservations = 0;
        for (const auto& s : plan.scenarios) {
            tranches = s.tranches.size() > tranches ? s.tranches.size() : tranches;
            phases = s.phases.size() > phases ? s.phases.size() : phases;
            steps = s.steps.size() > steps ? s.steps.size() : steps;
            reservations = s.reservations.size() > reservations ? s.reservations.size() : reservations;
        }
        world = memory.doubles(static_cast<std::size_t>(layout.slot_count()) * width);
        values = memory.doubles(plan.scenarios.size() * parameter_count * width);
        block.tranches = memory.template objects<TrancheState<L>>(tranches);
        block.phases = memory.template objects<PhaseState<L>>(phases);
        block.leads = memory.template objects<L>(tranches);
        block.energised_at = memory.template objects<L>(steps);
        block.locked_prices = memory.template objects<L>(reservations);
        block.tax_rows = memory.doubles((2 * tranches + 1) * months * width);
        block.flows = memory.doubles((months + 1) * width);
    }
};

HEADROOM_END_TARGET
#endif
