// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/simulation/path_collector.h"

#include <algorithm>

namespace headroom {

ErrorModel error_model(const LoweredPlan& plan) {
    if (plan.base_case) return ErrorModel::exact;
    return plan.sampler == Sampler::random ? ErrorModel::independent : ErrorModel::replicated;
}

PathRange paths_of(ChunkRange chunks, std::uint64_t all_paths) {
    const std::uint64_t first = std::min(chunks.first * chunk_paths, all_paths);
    return {first, std::min(chunks.last * chunk_paths, all_paths) - first};
}

void ChunkSums::add(const ChunkSums& later) {
    chunks += later.chunks;
    for (std::size_t i = 0; i < numbers.size(); ++i) numbers[i] += later.numbers[i];
}

void PathCollector::make_room(std::size_t i) {
    auto& s = scenarios_[i];
    const auto months = static_cast<std::size_t>(plan_->world.months);
    if (wanted_.line_means) s.line_means = std::make_unique<MeanAccumulator>(plan_->paths, line_count, error_model(*plan_));
    static_assert(index_of(Series::revenue) + 1 == series_count, "the others come first");
    const std::size_t series = plan_->scenarios[i].sells_capacity ? series_count : series_count - 1;
    if (wanted_.months) s.months.emplace(plan_->paths, months, error_model(*plan_), series);
}

void PathCollector::add(std::uint64_t first_path, const std::vector<ChunkView>& outputs) {
    const auto place = static_cast<std::ptrdiff_t>(first_path - paths_.first);
    const auto months = static_cast<std::size_t>(plan_->world.months);
    ChunkSums sums{1, {}};
    for (std::size_t i = 0; i < outputs.size(); ++i) {
        const auto& out = outputs[i];
        auto& s = scenarios_[i];
        const auto copy = [&](const double* rows, std::size_t row, std::vector<double>& to) {
            if (!to.empty()) std::copy_n(rows + row * out.stride, out.count, to.begin() + place); // else not wanted
        };
        for (std::size_t r = 0; r < result_count; ++r) copy(out.results, r, s.results[r]);
        copy(out.hours, 0, s.hours);
        for (std::size_t l = 0; l < line_count; ++l) copy(out.lines, l, s.lines[l]);
        if (s.line_means) s.line_means->add(first_path, out.count, out.lines, out.stride);
        if (s.months) s.months->add(first_path, out.count, out.series, out.stride);
        sums.numbers.insert(sums.numbers.end(), out.line_sums, out.line_sums + months * line_rows);
    }
    const std::scoped_lock lock(*mutex_);
    line_sums_.add(0, first_path / chunk_paths, std::move(sums));
}

void PathCollector::merge(const PathCollector& part) {
    for (std::size_t i = 0; i < scenarios_.size(); ++i) {
        const auto to = columns(i);
        const auto from = part.columns(i);
        for (std::size_t c = 0; c < to.size(); ++c)
            std::copy(from[c]->begin(), from[c]->end(),
                      to[c]->begin() + static_cast<std::ptrdiff_t>(part.paths_.first - paths_.first));
        if (wanted_.line_means) scenarios_[i].line_means->merge(*part.scenarios_[i].line_means);
        if (wanted_.months) scenarios_[i].months->merge(*part.scenarios_[i].months);
    }
    line_sums_.merge(part.line_sums_);
}

std::vector<ScenarioPaths> PathCollector::take() {
    const auto months = static_cast<std::size_t>(plan_->world.months);
    const auto total = line_sums_.total();
    for (std::size_t i = 0; i < scenarios_.size(); ++i)
        for (std::size_t l = 0; l < line_count; ++l)
            for (std::size_t t = 0; t < months; ++t)
                scenarios_[i].line_sums[l].push_back(total->numbers[(i * months + t) * line_rows + l]);
    return std::move(scenarios_);
}

} // namespace headroom
