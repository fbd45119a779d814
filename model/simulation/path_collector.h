// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/simulation/chunk.h"
#include "model/simulation/device.h"
#include "model/statistics/chunk_tree.h"
#include "model/statistics/mean_accumulator.h"
#include "model/statistics/series_accumulator.h"

#include <array>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

namespace headroom {

/// One scenario over all paths.
struct ScenarioPaths {
    /// By path; NaN where a path does not define it. Empty where not wanted, and those of revenue where nothing is
    /// sold.
    std::array<std::vector<double>, result_count> results;
    std::array<std::vector<double>, line_count> lines;     ///< present values, by path
    std::vector<double> hours;                             ///< discounted useful hours, by path
    std::array<std::vector<double>, line_count> line_sums; ///< by month, over paths, undiscounted
    std::unique_ptr<MeanAccumulator> line_means;           ///< of the present values; a column a line
    std::optional<SeriesAccumulator> months;
};

/// Which outcomes a caller wants to have by path; the rest is not kept.
struct Wanted {
    bool months = true; ///< month series
    bool lines = true;  ///< present values of the lines, by path
    bool line_means = false; ///< means of them alone, which takes no memory by path
    bool results = true; ///< results and hours, by path
};

/// Chunks first … last − 1 of a run.
struct ChunkRange {
    std::uint64_t first = 0, last = 0;
    bool operator==(const ChunkRange&) const = default;
};
/// All chunks of so many paths.
inline ChunkRange all_chunks(std::uint64_t paths) { return {0, (paths + chunk_paths - 1) / chunk_paths}; }
/// Paths of the chunks, the last chunk of the run cut at its last path.
struct PathRange {
    std::uint64_t first = 0, count = 0;
};
PathRange paths_of(ChunkRange chunks, std::uint64_t all_paths);

/// What the standard errors of a run of this plan may be read from.
ErrorModel error_model(const LoweredPlan& plan);

/// Sums of some consecutive chunks; to be added in a fixed order.
struct ChunkSums {
    std::uint64_t chunks = 0;
    std::vector<double> numbers; ///< [scenario][month][line_rows]
    void add(const ChunkSums& later);
    template <class Archive>
    void transfer(Archive& archive) {
        for (double& n : numbers) archive.finite(n);
    }
};

/// Puts together what the chunks of a run, or of a part of it, leave behind. The same bits whoever brings them, and in
/// whichever order.
class PathCollector {
public:
    /// `stop` is called now and then, for gigabytes take their time; it may throw.
    template <class Stop>
    PathCollector(const LoweredPlan& plan, const Wanted& wanted, ChunkRange chunks, const Stop& stop)
        : plan_(&plan), wanted_(wanted), paths_(paths_of(chunks, plan.paths)), scenarios_(plan.scenarios.size()) {
        for (std::size_t i = 0; i < scenarios_.size(); ++i) {
            make_room(i);
            for (auto* column : columns(i)) {
                stop();
                column->resize(static_cast<std::size_t>(paths_.count));
            }
        }
    }

    /// A chunk of those. Any thread; each chunk once.
    void add(std::uint64_t first_path, const std::vector<ChunkView>& outputs);
    /// The paths of a part of these chunks. Not while others add.
    void merge(const PathCollector& part);
    std::vector<ScenarioPaths> take(); ///< when all chunks are in

    PathRange paths() const { return paths_; }
    /// Writes it, when all its chunks are in, or reads into an empty one what one for the same chunks wrote.
    template <class Archive>
    void transfer(Archive& archive) {
        for (std::size_t i = 0; i < scenarios_.size(); ++i) {
            auto& s = scenarios_[i];
            for (auto* column : columns(i))
                for (double& v : *column)
                    if (column == &s.hours || column == &s.results[index_of(Result::tco)])
                        archive.finite(v);
                    else
                        archive.perhaps_undefined(v);
            if (s.line_means) s.line_means->transfer(archive, paths_.first, paths_.count);
            if (s.months) s.months->transfer(archive, paths_.first, paths_.count);
        }
        line_sums_.transfer(archive, paths_.first / chunk_paths, (paths_.first + paths_.count + chunk_paths - 1) / chunk_paths,
                            [&](std::uint64_t, std::uint64_t chunks) { return ChunkSums{chunks, std::vector<double>(line_numbers())}; });
    }

private:
    void make_room(std::size_t i);
    /// What is kept by path for scenario i, in a fixed order.
    template <class Paths>
    auto columns_of(Paths& paths, std::size_t i) const {
        std::vector<decltype(&paths.hours)> all;
        if (wanted_.results) {
            for (std::size_t r = 0; r < result_count; ++r)
                if (plan_->scenarios[i].sells_capacity || !needs_revenue(static_cast<Result>(r)))
                    all.push_back(&paths.results[r]);
            all.push_back(&paths.hours);
        }
        if (wanted_.lines)
            for (auto& line : paths.lines) all.push_back(&line);
        return all;
    }
    std::vector<std::vector<double>*> columns(std::size_t i) { return columns_of(scenarios_[i], i); }
    std::vector<const std::vector<double>*> columns(std::size_t i) const { return columns_of(scenarios_[i], i); }
    std::size_t line_numbers() const {
        return scenarios_.size() * static_cast<std::size_t>(plan_->world.months) * line_rows;
    }

    const LoweredPlan* plan_;
    Wanted wanted_;
    PathRange paths_;
    std::vector<ScenarioPaths> scenarios_;
    std::unique_ptr<std::mutex> mutex_ = std::make_unique<std::mutex>();
    ChunkTree<ChunkSums> line_sums_;
};

} // namespace headroom
