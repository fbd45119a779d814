// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/analysis/run_accumulator.h"
#include "model/plan/plan.h"
#include "model/report/archive.h"

#include <string>
#include <string_view>

namespace headroom {

/// Part number … of `of` of a run, counted from 1: whole chunks of its paths, as many as those of the others
/// or one more.
struct Shard {
    std::uint64_t number = 1, of = 1;
    bool operator==(const Shard&) const = default;
};
/// Its chunks; none where there are fewer chunks than shards.
ChunkRange chunks_of(const Shard& shard, std::uint64_t paths);

/// What a shard's file says before its numbers.
struct ShardHead {
    Plan plan; ///< with everything that the run was asked for
    Shard shard;
    bool keeps_paths = true;
};

/// The file of a shard (docs/plan-format.md, "Shards"); `accumulator` holds its chunks. Read by the same
/// version alone.
std::string write_shard(ShardHead head, RunAccumulator& accumulator);

/// Its head. Throws ArchiveError, what() saying what is wrong with the file: half a sentence about “it”.
ShardHead read_shard_head(std::string_view file);
/// Its numbers, into an empty accumulator for its plan and chunks. Throws ArchiveError.
void read_shard(std::string_view file, RunAccumulator& accumulator);

} // namespace headroom
