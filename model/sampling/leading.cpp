// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/sampling/leading.h"

#include "model/lane/math.h"

namespace headroom {
namespace {

using Source = Dimension::Source;

/// Loads are the slopes of the total cost along each draw, as a linear regression finds them over the
/// scenarios of the templates, rounded; their first principal components. They decide how well a run is
/// spread, never what it tells.
struct Leading {
    Dimension draw;
    double load[leading_directions];
};

constexpr Dimension component(Shock shock, int number) {
    return {Source::component, static_cast<int>(shock), number};
}
constexpr Dimension parameter(Parameter id) { return {Source::parameter, static_cast<int>(id), 0}; }
constexpr Dimension switch_of(Chain chain) { return {Source::first_switch, static_cast<int>(chain), 0}; }
constexpr Dimension regime_switch(int n) { return {Source::regime_switch, n, 0}; }
constexpr Dimension gain(int generation, GenerationDraw draw) {
    return {Source::generation, generation, static_cast<int>(draw)};
}

constexpr std::array<Leading, leading_count> table = {{
    {component(Shock::inference, 0), {0.43, 0.71, 0.05, -0.20}},
    {component(Shock::training, 0), {0.51, -0.30, -0.36, -0.33}},
    {switch_of(Chain::regime), {0.44, 0.00, -0.08, 0.58}},
    {parameter(Parameter::demand_inference_growth), {0.21, 0.33, -0.03, -0.09}},
    {parameter(Parameter::market_on_demand), {0.24, -0.22, 0.31, 0.12}},
    {parameter(Parameter::demand_training_growth), {0.24, -0.31, -0.22, -0.16}},
    {gain(1, GenerationDraw::performance), {-0.22, 0.10, -0.37, 0.06}},
    {gain(1, GenerationDraw::price), {0.17, -0.09, 0.29, -0.04}},
    {parameter(Parameter::market_tight_drift), {0.14, -0.05, 0.29, 0.01}},
    {regime_switch(1), {0.15, 0.02, -0.18, 0.43}},
    {switch_of(Chain::inference_loss), {-0.10, -0.12, 0.05, 0.01}},
    {component(Shock::training, 1), {0.12, -0.18, -0.06, -0.09}},
    {gain(2, GenerationDraw::performance), {-0.10, 0.08, -0.20, 0.06}},
    {switch_of(Chain::training_loss), {-0.09, 0.14, 0.13, 0.01}},
    {parameter(Parameter::demand_inference_peak_to_mean), {-0.04, 0.05, -0.34, 0.03}},
    {parameter(Parameter::market_pass_through), {-0.08, 0.05, -0.07, -0.09}},
    {gain(2, GenerationDraw::price), {0.07, -0.06, 0.16, -0.05}},
    {regime_switch(2), {0.06, 0.02, -0.07, 0.21}},
    {parameter(Parameter::generation_first), {0.06, -0.04, 0.11, 0.04}},
    {component(Shock::inference, 1), {0.06, 0.05, -0.08, 0.01}},
    {parameter(Parameter::demand_inference_market_beta), {0.04, 0.07, 0.07, -0.06}},
    {parameter(Parameter::market_new_cost), {0.05, -0.01, 0.13, -0.06}},
    {parameter(Parameter::fleet_scheduling_efficiency), {-0.05, 0.02, 0.08, 0.06}},
    {parameter(Parameter::fleet_price_multiplier), {0.02, 0.01, -0.11, -0.17}},
}};

using Column = std::array<double, leading_count>;

double product(const Column& a, const Column& b) {
    double sum = 0;
    for (std::size_t i = 0; i < leading_count; ++i)
        sum += a[i] * b[i];
    return sum;
}

void reflect(const Column& mirror, Column& column) {
    const double along = product(mirror, column);
    for (std::size_t i = 0; i < leading_count; ++i)
        column[i] -= mirror[i] * along;
}

/// Of the reflection that takes `column`, from entry k on, to a multiple of the unit vector k; entries before
/// k are 0.
Column mirror_of(Column column, std::size_t k) {
    for (std::size_t i = 0; i < k; ++i)
        column[i] = 0;
    const double length = scalar::sqrt(product(column, column));
    column[k] += column[k] < 0 ? -length : length; // away from cancellation
    const double scale = scalar::sqrt(2 / product(column, column));
    for (double& c : column)
        c *= scale;
    return column;
}

} // namespace

const std::array<Dimension, leading_count>& leading_draws() {
    static const auto draws = [] {
        std::array<Dimension, leading_count> all{};
        for (std::size_t i = 0; i < leading_count; ++i)
            all[i] = table[i].draw;
        return all;
    }();
    return draws;
}

std::vector<double> leading_mirrors() {
    std::vector<Column> mirrors;
    for (std::size_t k = 0; k < leading_directions; ++k) {
        Column column{};
        for (std::size_t i = 0; i < leading_count; ++i)
            column[i] = table[i].load[k];
        for (const Column& mirror : mirrors)
            reflect(mirror, column);
        mirrors.push_back(mirror_of(column, k));
    }
    std::vector<double> rows;
    for (const Column& mirror : mirrors)
        rows.insert(rows.end(), mirror.begin(), mirror.end());
    return rows;
}

} // namespace headroom
