// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/simulation/engine.h"
#include "model/statistics/figures.h"
#include "model/statistics/sketched_results.h"

#include <optional>

namespace headroom {

/// What a run, or a part of its chunks, leaves behind until the statistics are made: by path where all paths
/// are kept, else in memory that does not grow with them. The same bits whoever brings the chunks, and in
/// whichever order and parts.
class RunAccumulator {
public:
    /// The plan must outlive it. Throws Cancelled.
    RunAccumulator(const LoweredPlan& plan, bool keeps_paths, ChunkRange chunks, const RunOptions& options);

    /// A chunk of those. Any thread; each chunk once.
    void add(std::uint64_t first_path, const std::vector<ChunkView>& outputs);
    /// Simulates all of them.
    void simulate(const RunOptions& options);
    /// The chunks of a part of these, which keeps paths as this one does.
    void merge(const RunAccumulator& part);

    /// When all chunks of the plan are in: fills Results::scenarios, comparisons and bin_width. What is here
    /// is used up. Throws Cancelled.
    void make_statistics(const RunOptions& options, Results& results);

    bool keeps_paths() const { return !sketched_; }
    ChunkRange chunks() const { return chunks_; }

    /// Writes it, when all its chunks are in, or reads into an empty one what one for the same plan and
    /// chunks wrote (model/report/shard_archive.h).
    template <class Archive>
    void transfer(Archive& archive) {
        collector_.transfer(archive);
        if (sketched_) sketched_->transfer(archive, collector_.paths().first, collector_.paths().count);
    }

private:
    const LoweredPlan* plan_;
    ChunkRange chunks_;
    PathCollector collector_;
    std::optional<SketchedResults> sketched_; ///< where paths are not kept
};

} // namespace headroom
