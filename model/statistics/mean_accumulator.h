// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/statistics/chunk_tree.h"
#include "model/statistics/moments.h"

#include <cstdint>
#include <mutex>

namespace headroom {

/// Means of many columns over all paths, with their errors, in memory that does not grow with the paths.
///
/// Paths come in chunks, from any threads and in any order. Sums are made of blocks of 256 paths and joined
/// in a tree that the paths' numbers alone decide: every bit is the same whatever the chunks' size and order
/// and the number of threads.
class MeanAccumulator {
public:
    MeanAccumulator(std::uint64_t paths, std::size_t columns, ErrorModel model);

    /// The paths first … first + count − 1, first a multiple of 256, count too unless they are the last ones:
    /// rows[column·stride + i] is path first + i. Each path once. Any thread at any time. Throws
    /// std::invalid_argument where the paths are not such.
    void add(std::uint64_t first, std::size_t count, const double* rows, std::size_t stride);
    /// Adds the paths of another one, made with the same arguments. Not while others add.
    void merge(const MeanAccumulator& other);

    /// When all paths are in; throws std::logic_error before. Several threads may ask at a time.
    Moments total() const;

    /// Writes the paths first … first + count − 1, which are all that came, or reads them into an empty one.
    template <class Archive>
    void transfer(Archive& archive, std::uint64_t first, std::uint64_t count) {
        constexpr std::uint64_t block = Moments::block_paths;
        tree_.transfer(archive, first / block, (first + count + block - 1) / block,
                       [&](std::uint64_t before, std::uint64_t blocks) {
                           return Moments(model_, columns_,
                                          std::min(blocks * block, paths_ - before * block));
                       });
    }

private:
    std::uint64_t paths_;
    std::size_t columns_;
    ErrorModel model_;
    mutable std::mutex mutex_;
    ChunkTree<Moments> tree_;
};

} // namespace headroom
