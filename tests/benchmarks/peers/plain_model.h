// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/simulation/chunk.h"
#include "tests/benchmarks/peers/plain_world.h"

namespace headroom::peer {

/// The model as an experienced engineer would write it down in plain C++: std::mt19937_64,
/// std::normal_distribution, the C library's functions, one path after the other, an `if` where something
/// depends. It starts from the lowered plan and leaves behind what the engine does. Without capacity for sale
/// and without the economic refresh policy.
class PlainModel {
public:
    /// The plan's first scenario. Throws std::invalid_argument where it does what the peer cannot.
    PlainModel(const LoweredPlan& plan, std::uint64_t seed);
    /// The next paths, at most chunk_paths, one a row's place.
    void run(std::size_t paths, ChunkOutput& out);

private:
    void run_path(std::size_t place, ChunkOutput& out);

    const LoweredPlan& plan_;
    const LoweredScenario& s_;
    Numbers random_;
};

} // namespace headroom::peer
