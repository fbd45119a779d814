// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <algorithm>
#include <bit>
#include <cstdint>
#include <map>
#include <optional>
#include <utility>

namespace headroom {

/// Combines what numbered blocks leave behind, in a tree that the blocks' numbers alone decide: block 2i with
/// 2i + 1, pair 2i with 2i + 1, and so on. So a sum of rounded numbers has the same bits whoever brought the
/// blocks and in whichever order; and only what waits for its neighbour is kept, some log₂ of the blocks'
/// number.
template <class Sum>
class ChunkTree {
public:
    /// The sum of the 2^level blocks from number index·2^level on. Combining is `left.add(right)`.
    void add(int level, std::uint64_t index, Sum sum) {
        for (;; ++level, index /= 2) {
            const auto neighbour = waiting_.find({level, index ^ 1});
            if (neighbour == waiting_.end()) break;
            Sum other = std::move(neighbour->second);
            waiting_.erase(neighbour);
            Sum& left = index % 2 ? other : sum;
            left.add(index % 2 ? sum : other);
            if (&left == &other) sum = std::move(other);
        }
        waiting_.emplace(Place{level, index}, std::move(sum));
    }

    void merge(ChunkTree other) {
        for (auto& [place, sum] : other.waiting_)
            add(place.level, place.index, std::move(sum));
    }

    /// Of all blocks, in their order; nothing where none came.
    std::optional<Sum> total() const {
        std::map<std::uint64_t, const Sum*> by_first_block;
        for (const auto& [place, sum] : waiting_)
            by_first_block.emplace(place.index << place.level, &sum);
        std::optional<Sum> total;
        for (const auto& [block, sum] : by_first_block)
            if (total)
                total->add(*sum);
            else
                total = *sum;
        return total;
    }

    /// Writes what waits of the blocks first … last − 1, which are all that came, or reads it into an empty
    /// tree (model/report/shard_archive.h): the blocks' numbers alone say which sums these are.
    /// empty_sum(blocks before it, blocks of it) makes what a sum is read into.
    template <class Archive, class EmptySum>
    void transfer(Archive& archive, std::uint64_t first, std::uint64_t last, EmptySum empty_sum) {
        while (first < last) {
            int level = static_cast<int>(std::bit_width(last - first)) - 1;
            if (first > 0) level = std::min(level, std::countr_zero(first));
            const std::uint64_t blocks = std::uint64_t{1} << level;
            const Place place{level, first >> level};
            if constexpr (Archive::reads) waiting_.emplace(place, empty_sum(first, blocks));
            waiting_.at(place).transfer(archive);
            first += blocks;
        }
    }

private:
    struct Place {
        int level;
        std::uint64_t index;
        auto operator<=>(const Place&) const = default;
    };
    std::map<Place, Sum> waiting_;
};

} // namespace headroom
