// SPDX-License-Identifier: GPL-3.0-or-later
#include "gpu/image.h"

#include <algorithm>

namespace headroom::gpu {
namespace {

/// Moves what KernelInput points to into the image, innermost first.
class Mover {
public:
    Mover(Image& image, std::byte* base) : image_(image), base_(base) {}

    template <class T>
    const T* move(const T* from, std::size_t count) {
        return reinterpret_cast<const T*>(base_ + image_.put(from, count));
    }
    template <class T>
    std::span<const T> move(std::span<const T> from) {
        return {move(from.data(), from.size()), from.size()};
    }
    template <class T>
    std::span<const T> move(const std::vector<T>& from) {
        return move(std::span<const T>(from));
    }

    void move(QuantileFunctionView& q) { q.table = move(q.table, q.table_size); }

    /// Objects that hold a quantile function each.
    template <class T>
    std::span<const T> move(std::span<const T> from, QuantileFunctionView T::*quantile) {
        std::vector<T> copies(from.begin(), from.end());
        for (T& copy : copies)
            move(copy.*quantile);
        return move(copies);
    }

private:
    Image& image_;
    std::byte* base_;
};

ScenarioView moved(ScenarioView s, Mover& mover) {
    s.constants = mover.move(s.constants, parameter_count);
    s.drawn = mover.move(s.drawn, &DrawnParameterView::quantile);
    for (auto& q : s.generation_draws)
        mover.move(q);
    s.depreciation_schedule = mover.move(s.depreciation_schedule);
    s.tranches = mover.move(s.tranches, &TrancheView::lead_months);
    s.reservations = mover.move(s.reservations);
    s.phases = mover.move(s.phases, &PhaseView::build_months);
    s.steps = mover.move(s.steps, &StepView::delay_months);
    return s;
}

WorldView moved(WorldView w, Mover& mover) {
    const auto draws = static_cast<std::size_t>(w.stratified_count);
    const auto correlated = static_cast<std::size_t>(w.correlated_count);
    const bool sobol = w.sampler == Sampler::sobol, latin = w.sampler == Sampler::latin;
    w.once = mover.move(w.once, static_cast<std::size_t>(w.once_count));
    w.correlated_slots = mover.move(w.correlated_slots, correlated);
    w.copula_factor = mover.move(w.copula_factor, correlated * correlated);
    w.stratified = mover.move(w.stratified, draws);
    w.components = mover.move(w.components,
                              sobol || latin ? static_cast<std::size_t>(w.months) * components_per_shock : 0);
    w.mirrors = mover.move(w.mirrors, sobol ? std::size_t{leading_directions} * leading_count : 0);
    w.directions = mover.move(w.directions, sobol ? draws * sobol_bits : 0);
    w.scramble_sum = mover.move(w.scramble_sum, sobol ? draws * randomisations : 0);
    w.scramble_factor = mover.move(w.scramble_factor, sobol ? draws * randomisations : 0);
    w.strata_key = mover.move(w.strata_key, latin ? draws * randomisations : 0);
    w.strata_rotation = mover.move(w.strata_rotation, latin ? draws * randomisations : 0);
    return w;
}

std::vector<std::int32_t> rows_of_drawn(const KernelInput& input) {
    std::vector<std::int32_t> rows(input.scenarios.size() * parameter_count, -1);
    for (std::size_t s = 0; s < input.scenarios.size(); ++s)
        for (std::size_t i = 0; i < input.scenarios[s].drawn.size(); ++i)
            rows[s * parameter_count + index_of(input.scenarios[s].drawn[i].id)] =
                static_cast<std::int32_t>(i);
    return rows;
}

} // namespace

std::size_t most_drawn(const KernelInput& input) {
    std::size_t most = 0;
    for (const auto& s : input.scenarios)
        most = std::max(most, s.drawn.size());
    return most;
}

TablesImage tables_image(const KernelInput& input, std::byte* base) {
    TablesImage result;
    Mover mover(result.image, base);
    std::vector<ScenarioView> scenarios;
    for (const auto& s : input.scenarios)
        scenarios.push_back(moved(s, mover));
    const auto rows = rows_of_drawn(input);
    Tables tables{input, workspace_shape(input), mover.move(rows.data(), rows.size()), most_drawn(input)};
    tables.input.world = moved(input.world, mover);
    tables.input.scenarios = mover.move(scenarios);
    result.tables = result.image.put(&tables, 1);
    return result;
}

} // namespace headroom::gpu
