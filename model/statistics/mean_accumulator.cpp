// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/statistics/mean_accumulator.h"

#include <algorithm>
#include <bit>
#include <optional>
#include <stdexcept>
#include <string>

namespace headroom {

namespace {

constexpr std::size_t block = Moments::block_paths;
static_assert(block % randomisations == 0);

/// Rows of a chunk.
struct Rows {
    const double* values;
    std::size_t stride;
    std::span<const double> of(std::size_t column, std::size_t first, std::size_t count) const {
        return {values + column * stride + first, count};
    }
};

/// Moments of the blocks from `first` paths on, joined as ChunkTree joins them.
Moments moments_of(ErrorModel model, std::size_t columns, const Rows& rows, std::size_t first,
                   std::size_t count) {
    if (count <= block) {
        Moments moments(model, columns);
        for (std::size_t c = 0; c < columns; ++c)
            moments.set(c, rows.of(c, first, count));
        return moments;
    }
    const std::size_t half = std::bit_ceil(count) / 2;
    Moments moments = moments_of(model, columns, rows, first, half);
    moments.add(moments_of(model, columns, rows, first + half, count - half));
    return moments;
}

} // namespace

MeanAccumulator::MeanAccumulator(std::uint64_t paths, std::size_t columns, ErrorModel model)
    : paths_(paths), columns_(columns), model_(model) {}

/// Cuts the chunk into the largest parts that are whole in the tree: 2^level blocks from a multiple of
/// 2^level on.
void MeanAccumulator::add(std::uint64_t first, std::size_t count, const double* rows, std::size_t stride) {
    const bool whole = count % block == 0 || first + count == paths_;
    if (first % block != 0 || !whole || first + count > paths_ || count > stride)
        throw std::invalid_argument("internal error: a chunk of " + std::to_string(count) + " paths from " +
                                    std::to_string(first) + " on; chunks are whole blocks of " +
                                    std::to_string(block) + " paths, but for the last of " +
                                    std::to_string(paths_));
    for (std::size_t done = 0; done < count;) {
        const std::uint64_t index = (first + done) / block;
        const std::size_t blocks_left = (count - done + block - 1) / block;
        int level = static_cast<int>(std::bit_width(blocks_left)) - 1;
        if (index > 0) level = std::min(level, std::countr_zero(index));
        const std::size_t part = std::min(block << level, count - done);
        Moments moments = moments_of(model_, columns_, {rows, stride}, done, part);
        const std::scoped_lock lock(mutex_);
        tree_.add(level, index >> level, std::move(moments));
        done += part;
    }
}

void MeanAccumulator::merge(const MeanAccumulator& other) { tree_.merge(other.tree_); }

Moments MeanAccumulator::total() const {
    const std::scoped_lock lock(mutex_);
    std::optional<Moments> all = tree_.total();
    const std::uint64_t present = all ? all->paths() : 0;
    if (present != paths_)
        throw std::logic_error("internal error: " + std::to_string(present) + " of " +
                               std::to_string(paths_) + " paths are in");
    return *std::move(all);
}

} // namespace headroom
