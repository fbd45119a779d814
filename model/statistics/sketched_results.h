// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/statistics/chunk_tree.h"
#include "model/statistics/defined_moments.h"
#include "model/statistics/figures.h"
#include "model/statistics/moments.h"
#include "model/statistics/month_sketch.h"
#include "model/statistics/tail.h"

#include <cstdint>
#include <memory>
#include <mutex>
#include <span>
#include <vector>

namespace headroom {

/// What some consecutive paths leave behind for one scenario: rows of `stride` doubles.
struct ResultRows {
    const double* results = nullptr; ///< [result_count]; NaN where a path does not define it
    const double* hours = nullptr;   ///< [1] discounted useful hours
    std::size_t stride = 0;
};

/// Every statistic of the scenarios' results and of their paired differences in memory that does not grow
/// with the paths: a sketch a result and a pair for quantiles and CVaR (month_sketch.h), moments of blocks of
/// 256 paths for means, errors and standard deviations, joined in a tree that the paths' numbers alone decide
/// (chunk_tree.h). Every bit is the same whatever the chunks' size and order and the number of threads.
///
/// Against statistics of kept paths (summary.h, paired.h, cheapest.h, ratio.h): means and standard deviations
/// are the same but for their rounding, quantiles and CVaR are off by less than a bin (bin_width), which the
/// errors of the quantiles include.
class SketchedResults {
public:
    SketchedResults(std::uint64_t paths, std::size_t scenarios, ErrorModel model);

    /// The paths first … first + count − 1, first a multiple of 256, count too unless they are the last ones;
    /// rows[i] belongs to scenario i. Each path once. Any thread at any time.
    void add(std::uint64_t first, std::size_t count, std::span<const ResultRows> rows);
    /// Adds the paths of another one, made with the same arguments. Not while others add.
    void merge(const SketchedResults& other);

    // When all paths are in; std::logic_error before. Several threads may ask at a time.
    Summary summary(std::size_t scenario, Result result) const;
    DistributionGrid tco_grid(std::size_t scenario) const;
    Comparison comparison(std::size_t a, std::size_t b) const; ///< a < b
    Figure probability_cheapest(std::size_t scenario) const;
    /// The widest bin that a figure was read from, as a share of the value.
    double bin_width() const;
    std::size_t bytes() const; ///< of memory, roughly

    /// Bytes that so many scenarios take at most.
    static double most_bytes(std::size_t scenarios);

    /// Moments of all columns over some paths; to be added in a fixed order.
    struct Block {
        std::uint64_t paths = 0;
        std::vector<DefinedMoments> columns;
        std::vector<PairMoments> cost_and_hours; ///< of each scenario
        void add(const Block& later);
        template <class Archive>
        void transfer(Archive& archive) {
            for (auto& column : columns)
                column.transfer(archive);
            for (auto& both : cost_and_hours)
                both.transfer(archive);
        }
    };

    /// Writes the paths first … first + count − 1, which are all that came, or reads them into an empty one.
    template <class Archive>
    void transfer(Archive& archive, std::uint64_t first, std::uint64_t count) {
        constexpr std::uint64_t block = Moments::block_paths;
        tree_.transfer(archive, first / block, (first + count + block - 1) / block,
                       [&](std::uint64_t before, std::uint64_t blocks) {
                           return Block{std::min(blocks * block, paths_ - before * block),
                                        std::vector<DefinedMoments>(moment_columns()),
                                        std::vector<PairMoments>(scenarios_)};
                       });
        for (auto& column : columns_)
            column->sketch.transfer(archive, count);
    }

private:
    struct Column {
        mutable std::mutex mutex;
        MonthSketch sketch;
        explicit Column(std::size_t pages) : sketch(pages) {}
    };
    std::size_t pairs() const { return scenarios_ * (scenarios_ - 1) / 2; }
    std::size_t result_column(std::size_t scenario, Result result) const {
        return scenario * result_count + index_of(result);
    }
    std::size_t pair_of(std::size_t a, std::size_t b) const;
    std::size_t sketched_columns() const { return scenarios_ * result_count + pairs(); }
    std::size_t moment_columns() const { return sketched_columns() + pairs() + scenarios_; }
    Block total() const;

    std::uint64_t paths_;
    std::size_t scenarios_;
    ErrorModel model_;
    /// Sketched: the scenarios' results, then the pairs' differences. Those of the moments go on with, for
    /// each pair, 1 where a is cheaper, and for each scenario its share of the path as the cheapest.
    std::vector<std::unique_ptr<Column>> columns_;
    std::unique_ptr<std::mutex> mutex_ = std::make_unique<std::mutex>();
    ChunkTree<Block> tree_;
};

} // namespace headroom
