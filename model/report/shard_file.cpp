// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/shard_file.h"

#include "model/analysis/run.h"
#include "model/plan/plan_json.h"
#include "model/plan/sha256.h"
#include "model/report/shard_archive.h"

#include <string_view>

namespace headroom {

namespace {

constexpr std::string_view first_words = "headroom shard ";
constexpr std::size_t sum_length = 64; ///< of a SHA-256 in hexadecimal digits

std::string heading() { return std::string(first_words) + program_version + '\n'; }

template <class Archive>
void transfer_head(Archive& archive, std::string& plan, ShardHead& head) {
    archive.text(plan);
    archive.count(head.shard.number, head.shard.of, head.keeps_paths);
}

/// What follows the heading and its sum, which must be right.
std::string_view payload_of(std::string_view file) {
    if (!file.starts_with(first_words)) throw ArchiveError("it is no shard of a run");
    if (!file.starts_with(heading()))
        throw ArchiveError(std::string("it is of another version of headroom-cli than this one, ") +
                           program_version);
    file.remove_prefix(heading().size());
    if (file.size() < sum_length + 1) throw ArchiveError("it ends too early");
    const auto sum = file.substr(0, sum_length);
    file.remove_prefix(sum_length + 1);
    if (sha256_hex(file) != sum) throw ArchiveError("it was cut off or changed: its sum is wrong");
    return file;
}

ShardHead head_of(ShardReader& archive) {
    ShardHead head;
    std::string plan;
    transfer_head(archive, plan, head);
    auto reading = read_plan(plan);
    if (has_errors(reading.faults)) throw ArchiveError("the plan in it has errors");
    head.plan = std::move(reading.plan);
    const std::uint64_t chunks = all_chunks(head.plan.simulation.paths).last;
    archive.require(!head.plan.simulation.base_case && head.shard.number >= 1 &&
                        head.shard.number <= head.shard.of && head.shard.of <= chunks,
                    "a part that a run does not have");
    return head;
}

} // namespace

ChunkRange chunks_of(const Shard& shard, std::uint64_t paths) {
    const std::uint64_t chunks = all_chunks(paths).last;
    return {chunks * (shard.number - 1) / shard.of, chunks * shard.number / shard.of};
}

std::string write_shard(ShardHead head, RunAccumulator& accumulator) {
    ShardWriter archive;
    std::string plan = write_plan(head.plan);
    transfer_head(archive, plan, head);
    accumulator.transfer(archive);
    const std::string payload = archive.take();
    return heading() + sha256_hex(payload) + '\n' + payload;
}

ShardHead read_shard_head(std::string_view file) {
    ShardReader archive(payload_of(file));
    return head_of(archive);
}

void read_shard(std::string_view file, RunAccumulator& accumulator) {
    ShardReader archive(payload_of(file));
    head_of(archive);
    accumulator.transfer(archive);
    if (!archive.at_end()) throw ArchiveError("more follows than a shard has");
}

} // namespace headroom
