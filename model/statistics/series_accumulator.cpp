// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/statistics/series_accumulator.h"

#include "model/statistics/sketch_reading.h"

#include <mutex>

namespace headroom {

namespace {

struct Column {
    std::mutex mutex;
    MonthSketch sketch;
};

} // namespace

struct SeriesAccumulator::State {
    std::uint64_t paths;
    std::size_t months;
    ErrorModel model;
    std::vector<Column> columns; ///< [series][month]
    MeanAccumulator means;

    State(std::uint64_t all_paths, std::size_t all_months, ErrorModel error_model, std::size_t series)
        : paths(all_paths), months(all_months), model(error_model), columns(series * all_months),
          means(all_paths, columns.size(), error_model) {}

    void add_to_sketches(std::uint64_t first, std::size_t count, const double* rows, std::size_t stride);
};

/// Threads start at different columns, so that they rarely want the same one.
void SeriesAccumulator::State::add_to_sketches(std::uint64_t first, std::size_t count, const double* rows,
                                               std::size_t stride) {
    const std::size_t start = static_cast<std::size_t>(first / Moments::block_paths * 97 % columns.size());
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const std::size_t c = (start + i) % columns.size();
        const std::scoped_lock lock(columns[c].mutex);
        MonthSketch& sketch = columns[c].sketch;
        sketch.add({rows + c * stride, count});
        if (sketch.count() == paths) sketch.settle();
    }
}

SeriesAccumulator::SeriesAccumulator(std::uint64_t paths, std::size_t months, ErrorModel model,
                                     std::size_t series)
    : state_(std::make_unique<State>(paths, months, model, series)) {}
SeriesAccumulator::SeriesAccumulator(SeriesAccumulator&&) noexcept = default;
SeriesAccumulator& SeriesAccumulator::operator=(SeriesAccumulator&&) noexcept = default;
SeriesAccumulator::~SeriesAccumulator() = default;

void SeriesAccumulator::add(std::uint64_t first, std::size_t count, const double* rows, std::size_t stride) {
    state_->means.add(first, count, rows, stride);
    state_->add_to_sketches(first, count, rows, stride);
}

void SeriesAccumulator::merge(const SeriesAccumulator& other) {
    state_->means.merge(other.state_->means);
    for (std::size_t c = 0; c < state_->columns.size(); ++c) {
        state_->columns[c].sketch.merge(other.state_->columns[c].sketch);
        state_->columns[c].sketch.settle();
    }
}

SeriesSummary SeriesAccumulator::summary(Series series) const {
    const Moments moments = state_->means.total();
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

MeanAccumulator& SeriesAccumulator::means() { return state_->means; }
std::size_t SeriesAccumulator::columns() const { return state_->columns.size(); }
MonthSketch& SeriesAccumulator::sketch(std::size_t column) { return state_->columns[column].sketch; }

std::size_t SeriesAccumulator::bytes() const {
    std::size_t bytes = sizeof(State);
    for (const Column& column : state_->columns)
        bytes += sizeof(Column) - sizeof(MonthSketch) + column.sketch.bytes();
    return bytes;
}

} // namespace headroom
