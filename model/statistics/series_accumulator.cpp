// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/statistics/series_accumulator.h"

#include "model/statistics/chunk_tree.h"
#include "model/statistics/moments.h"
#include "model/statistics/sketch_reading.h"

#include <bit>
#include <limits>
#include <mutex>
#include <stdexcept>
#include <string>

namespace headroom {

namespace {

constexpr std::size_t block = Moments::block_paths;
static_assert(block % randomisations == 0);

struct Column {
    std::mutex mutex;
    MonthSketch sketch;
};

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

struct SeriesAccumulator::State {
    std::uint64_t paths;
    std::size_t months;
    ErrorModel model;
    std::vector<Column> columns; ///< [series][month]
    mutable std::mutex tree_mutex;
    ChunkTree<Moments> tree;

    State(std::uint64_t all_paths, std::size_t all_months, ErrorModel error_model, std::size_t series)
        : paths(all_paths), months(all_months), model(error_model), columns(series * all_months) {}

    void add_moments(std::uint64_t first, std::size_t count, const Rows& rows);
    void add_to_sketches(std::uint64_t first, std::size_t count, const Rows& rows);
    Moments total() const;
};

/// Cuts the chunk into the largest parts that are whole in the tree: 2^level blocks from a multiple of
/// 2^level on.
void SeriesAccumulator::State::add_moments(std::uint64_t first, std::size_t count, const Rows& rows) {
    for (std::size_t done = 0; done < count;) {
        const std::uint64_t index = (first + done) / block;
        const std::size_t blocks_left = (count - done + block - 1) / block;
        int level = static_cast<int>(std::bit_width(blocks_left)) - 1;
        if (index > 0) level = std::min(level, std::countr_zero(index));
        const std::size_t part = std::min(block << level, count - done);
        Moments moments = moments_of(model, columns.size(), rows, done, part);
        const std::scoped_lock lock(tree_mutex);
        tree.add(level, index >> level, std::move(moments));
        done += part;
    }
}

/// Threads start at different columns, so that they rarely want the same one.
void SeriesAccumulator::State::add_to_sketches(std::uint64_t first, std::size_t count, const Rows& rows) {
    const std::size_t start = static_cast<std::size_t>(first / block * 97 % columns.size());
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const std::size_t c = (start + i) % columns.size();
        const std::scoped_lock lock(columns[c].mutex);
        columns[c].sketch.add(rows.of(c, 0, count));
    }
}

Moments SeriesAccumulator::State::total() const {
    const std::scoped_lock lock(tree_mutex);
    std::optional<Moments> all = tree.total();
    const std::uint64_t present = all ? all->paths() : 0;
    if (present != paths)
        throw std::logic_error("internal error: " + std::to_string(present) + " of " + std::to_string(paths) +
                               " paths are in");
    return *std::move(all);
}

SeriesAccumulator::SeriesAccumulator(std::uint64_t paths, std::size_t months, ErrorModel model, std::size_t series)
    : state_(std::make_unique<State>(paths, months, model, series)) {}
SeriesAccumulator::SeriesAccumulator(SeriesAccumulator&&) noexcept = default;
SeriesAccumulator& SeriesAccumulator::operator=(SeriesAccumulator&&) noexcept = default;
SeriesAccumulator::~SeriesAccumulator() = default;

void SeriesAccumulator::add(std::uint64_t first, std::size_t count, const double* rows, std::size_t stride) {
    const bool whole = count % block == 0 || first + count == state_->paths;
    if (first % block != 0 || !whole || first + count > state_->paths || count > stride)
        throw std::invalid_argument("internal error: a chunk of " + std::to_string(count) + " paths from " +
                                    std::to_string(first) + " on; chunks are whole blocks of " +
                                    std::to_string(block) + " paths, but for the last of " +
                                    std::to_string(state_->paths));
    state_->add_moments(first, count, {rows, stride});
    state_->add_to_sketches(first, count, {rows, stride});
}

void SeriesAccumulator::merge(const SeriesAccumulator& other) {
    state_->tree.merge(other.state_->tree);
    for (std::size_t c = 0; c < state_->columns.size(); ++c)
        state_->columns[c].sketch.merge(other.state_->columns[c].sketch);
}

SeriesSummary SeriesAccumulator::summary(Series series) const {
    const Moments moments = state_->total();
    SeriesSummary summary;
    for (std::size_t t = 0; t < state_->months; ++t) {
        const std::size_t c = index_of(series) * state_->months + t;
        const MonthSketch& sketch = state_->columns[c].sketch;
        const SketchReading reading(sketch);
        // Equal values: their mean is that value and has no error, however a sum of them is rounded.
        const bool constant = sketch.finite() && sketch.lowest().value == sketch.highest().value;
        summary.mean.push_back(constant ? Figure{sketch.lowest().value, 0} : moments.figure(c));
        for (std::size_t q = 0; q < reported_quantiles.size(); ++q)
            summary.quantiles[q].push_back(reading.figure(reported_quantiles[q], state_->model));
    }
    return summary;
}

std::size_t SeriesAccumulator::bytes() const {
    std::size_t bytes = sizeof(State);
    for (const Column& column : state_->columns)
        bytes += sizeof(Column) - sizeof(MonthSketch) + column.sketch.bytes();
    return bytes;
}

} // namespace headroom
