// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/statistics/sketched_results.h"

#include "model/statistics/paired.h"
#include "model/statistics/sketch_reading.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>
#include <stdexcept>
#include <string>

namespace headroom {

namespace {

constexpr std::size_t block = Moments::block_paths;
constexpr double bytes_of_page = 350; ///< of a sketch: its counts, and its entry in the directory
constexpr std::size_t most_result_pages = 4096, fewest_result_pages = 512;
constexpr double share_of_budget = 256.0 * (1 << 20);

std::size_t sketches_of(std::size_t scenarios) {
    return scenarios * result_count + scenarios * (scenarios - 1) / 2;
}

/// Pages of each sketch: fewer where there are many, by their number alone.
std::size_t pages_of(std::size_t scenarios) {
    const double pages = share_of_budget / (bytes_of_page * static_cast<double>(sketches_of(scenarios)));
    return std::clamp(std::bit_floor(static_cast<std::size_t>(pages)), fewest_result_pages,
                      most_result_pages);
}

/// Rows that are worked out of those that a chunk brings: what a column of SketchedResults holds.
class Rows {
public:
    Rows(std::size_t count, std::span<const ResultRows> given) : count_(count), given_(given) {
        const std::size_t n = given.size(), pairs = n * (n - 1) / 2;
        worked_.resize((2 * n + 2 * pairs) * count);
        for (std::size_t s = 0; s < n; ++s)
            set_ratio(s);
        for (std::size_t a = 0, pair = 0; a < n; ++a)
            for (std::size_t b = a + 1; b < n; ++b, ++pair)
                set_pair(a, b, pair, pairs);
        for (std::size_t p = 0; p < count; ++p)
            share_path(p, pairs);
    }
    std::size_t columns() const {
        return given_.size() * result_count + worked_.size() / count_ - given_.size();
    }
    std::span<const double> of(std::size_t column) const {
        const std::size_t results = given_.size() * result_count;
        if (column >= results) return worked(given_.size() + column - results);
        const std::size_t s = column / result_count, r = column % result_count;
        return r == index_of(Result::cost_per_h100e_hour) ? worked(s) : result(s, r);
    }
    std::span<const double> cost(std::size_t scenario) const {
        return result(scenario, index_of(Result::tco));
    }
    std::span<const double> hours(std::size_t scenario) const { return {given_[scenario].hours, count_}; }

private:
    std::span<const double> result(std::size_t scenario, std::size_t r) const {
        return {given_[scenario].results + r * given_[scenario].stride, count_};
    }
    std::span<const double> worked(std::size_t row) const { return {worked_.data() + row * count_, count_}; }
    double* worked_row(std::size_t row) { return worked_.data() + row * count_; }

    void set_ratio(std::size_t s) {
        const auto costs = cost(s), denominators = hours(s);
        for (std::size_t p = 0; p < count_; ++p)
            worked_row(s)[p] =
                denominators[p] > 0 ? costs[p] / denominators[p] : std::numeric_limits<double>::quiet_NaN();
    }
    void set_pair(std::size_t a, std::size_t b, std::size_t pair, std::size_t pairs) {
        const auto cost_a = cost(a), cost_b = cost(b);
        double* const difference = worked_row(given_.size() + pair);
        double* const cheaper = worked_row(given_.size() + pairs + pair);
        for (std::size_t p = 0; p < count_; ++p) {
            difference[p] = cost_a[p] - cost_b[p];
            cheaper[p] = difference[p] < 0 ? 1 : 0;
        }
    }
    /// The cheapest share the path.
    void share_path(std::size_t p, std::size_t pairs) {
        const std::size_t n = given_.size();
        double lowest = cost(0)[p];
        for (std::size_t s = 1; s < n; ++s)
            lowest = std::min(lowest, cost(s)[p]);
        double cheapest = 0;
        for (std::size_t s = 0; s < n; ++s)
            cheapest += cost(s)[p] == lowest ? 1 : 0;
        for (std::size_t s = 0; s < n; ++s)
            worked_row(n + 2 * pairs + s)[p] = cost(s)[p] == lowest ? 1 / cheapest : 0;
    }

    std::size_t count_;
    std::span<const ResultRows> given_;
    std::vector<double> worked_; ///< rows: ratios; differences; who is cheaper; shares of the path
};

SketchedResults::Block block_of(const Rows& rows, std::size_t scenarios, std::size_t first,
                                std::size_t count) {
    SketchedResults::Block moments;
    moments.paths = count;
    for (std::size_t c = 0; c < rows.columns(); ++c)
        moments.columns.emplace_back(rows.of(c).subspan(first, count));
    for (std::size_t s = 0; s < scenarios; ++s)
        moments.cost_and_hours.emplace_back(rows.cost(s).subspan(first, count),
                                            rows.hours(s).subspan(first, count));
    return moments;
}

} // namespace

void SketchedResults::Block::add(const Block& later) {
    paths += later.paths;
    for (std::size_t c = 0; c < columns.size(); ++c)
        columns[c].add(later.columns[c]);
    for (std::size_t s = 0; s < cost_and_hours.size(); ++s)
        cost_and_hours[s].add(later.cost_and_hours[s]);
}

SketchedResults::SketchedResults(std::uint64_t paths, std::size_t scenarios, ErrorModel model)
    : paths_(paths), scenarios_(scenarios), model_(model) {
    for (std::size_t c = 0; c < sketched_columns(); ++c)
        columns_.push_back(std::make_unique<Column>(pages_of(scenarios)));
}

double SketchedResults::most_bytes(std::size_t scenarios) {
    return static_cast<double>(sketches_of(scenarios) * pages_of(scenarios)) * bytes_of_page;
}

void SketchedResults::add(std::uint64_t first, std::size_t count, std::span<const ResultRows> given) {
    if (first % block != 0 || (count % block != 0 && first + count != paths_) || first + count > paths_)
        throw std::invalid_argument("internal error: results come in whole blocks of " +
                                    std::to_string(block) + " paths");
    const Rows rows(count, given);
    const std::size_t start = static_cast<std::size_t>(first / block * 97 % columns_.size());
    for (std::size_t i = 0; i < columns_.size(); ++i) { // threads start at different columns
        Column& column = *columns_[(start + i) % columns_.size()];
        const std::scoped_lock lock(column.mutex);
        column.sketch.add_defined(rows.of((start + i) % columns_.size()));
    }
    for (std::size_t done = 0; done < count; done += block) {
        Block moments = block_of(rows, scenarios_, done, std::min(block, count - done));
        const std::scoped_lock lock(*mutex_);
        tree_.add(0, (first + done) / block, std::move(moments));
    }
}

void SketchedResults::merge(const SketchedResults& other) {
    tree_.merge(other.tree_);
    for (std::size_t c = 0; c < columns_.size(); ++c)
        columns_[c]->sketch.merge(other.columns_[c]->sketch);
}

SketchedResults::Block SketchedResults::total() const {
    const std::scoped_lock lock(*mutex_);
    std::optional<Block> all = tree_.total();
    if (!all || all->paths != paths_)
        throw std::logic_error("internal error: not all paths of the results are in");
    return *std::move(all);
}

std::size_t SketchedResults::pair_of(std::size_t a, std::size_t b) const {
    return a * scenarios_ - a * (a + 1) / 2 + b - a - 1;
}

Summary SketchedResults::summary(std::size_t scenario, Result result) const {
    const std::size_t column = result_column(scenario, result);
    const MonthSketch& sketch = columns_[column]->sketch;
    const Block moments = total();
    Summary summary;
    summary.defined_share = static_cast<double>(sketch.count()) / static_cast<double>(paths_);
    if (sketch.count() > 0) {
        const SketchReading reading(sketch);
        summary.mean = moments.columns[column].mean(model_);
        summary.sd = moments.columns[column].standard_deviation();
        for (std::size_t q = 0; q < reported_quantiles.size(); ++q)
            summary.quantiles[q] = reading.figure(reported_quantiles[q], model_);
        summary.cvar95 = reading.tail_mean(low_is_bad(result) ? Tail::low : Tail::high, model_);
    }
    const PairMoments& both = moments.cost_and_hours[scenario];
    if (result == Result::cost_per_h100e_hour && both.second.all.mean > 0) summary.mean = both.ratio(model_);
    return summary;
}

DistributionGrid SketchedResults::tco_grid(std::size_t scenario) const {
    const MonthSketch& sketch = columns_[result_column(scenario, Result::tco)]->sketch;
    DistributionGrid grid;
    if (sketch.count() == 0) return grid;
    const SketchReading reading(sketch);
    for (std::size_t i = 0; i <= DistributionGrid::cells; ++i)
        grid.quantiles.push_back(reading.quantile(static_cast<double>(i) / DistributionGrid::cells));
    return grid;
}

Comparison SketchedResults::comparison(std::size_t a, std::size_t b) const {
    const std::size_t column = scenarios_ * result_count + pair_of(a, b);
    const MonthSketch& sketch = columns_[column]->sketch;
    const SketchReading reading(sketch);
    const Block moments = total();
    const bool all_equal = sketch.lowest().value == 0 && sketch.highest().value == 0;
    return {a,
            b,
            moments.columns[column].mean(model_),
            reading.figure(0.1, model_),
            reading.figure(0.5, model_),
            reading.figure(0.9, model_),
            share_figure(moments.columns[column + pairs()].mean(model_), paths_, all_equal, model_)};
}

Figure SketchedResults::probability_cheapest(std::size_t scenario) const {
    return total().columns[sketched_columns() + pairs() + scenario].mean(model_);
}

double SketchedResults::bin_width() const {
    int widest = 0;
    for (const auto& column : columns_)
        widest = std::max(widest, column->sketch.shift());
    return widest == 0 ? 0 : 1.0 / static_cast<double>(std::uint64_t{1} << (52 - widest));
}

std::size_t SketchedResults::bytes() const {
    std::size_t bytes = 0;
    for (const auto& column : columns_)
        bytes += column->sketch.bytes();
    return bytes;
}

} // namespace headroom
