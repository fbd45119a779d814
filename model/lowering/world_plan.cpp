// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/lowering/world_plan.h"

#include "model/sampling/correlation.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace headroom {
namespace {

/// To four decimals: what a person compares correlations at.
std::string rounded_text(double correlation) { return to_text(std::round(correlation * 1e4) / 1e4); }

/// Parameters that any scenario draws, and all that are correlated: the copula must not depend on who draws them.
std::vector<Parameter> drawn_parameters(const Plan& plan, const LoweredPlan& lowered) {
    std::set<Parameter> all;
    for (const auto& s : lowered.scenarios)
        for (const auto& d : s.drawn) all.insert(d.id);
    for (const auto& c : plan.correlations) all.insert({c.a, c.b});
    return {all.begin(), all.end()};
}

/// Most generations that can be announced by the last month.
int most_announced(const LoweredScenario& s, const std::vector<DrawnParameter>& drawn) {
    const auto first = std::ranges::find(drawn, Parameter::generation_first, &DrawnParameter::id);
    double at = first == drawn.end() ? s.constant(Parameter::generation_first) : first->quantile.lowest;
    const double interval = s.generation_draws[static_cast<std::size_t>(GenerationDraw::interval)].lowest;
    int count = 0;
    for (; count < most_generations && at <= s.months - 1; ++count) at += interval;
    return count;
}

void lower_correlations(const Plan& plan, WorldPlan& world, Faults& faults) {
    std::set<Parameter> named;
    for (const auto& c : plan.correlations) named.insert({c.a, c.b});
    world.correlated.assign(named.begin(), named.end());
    const std::size_t n = world.correlated.size();
    if (n == 0) return;
    SquareMatrix matrix(n);
    for (std::size_t i = 0; i < n; ++i) matrix(i, i) = 1;
    const auto position = [&](Parameter p) {
        return static_cast<std::size_t>(std::ranges::lower_bound(world.correlated, p) - world.correlated.begin());
    };
    for (const auto& c : plan.correlations)
        matrix(position(c.a), position(c.b)) = matrix(position(c.b), position(c.a)) = pearson_of_spearman(c.rho);
    const auto repaired = nearest_correlation(matrix);
    for (const auto& m : repaired.moved) {
        const auto key = [&](std::size_t i) { return std::string(parameter_row(world.correlated[i]).key); };
        faults.push_back({FaultCode::correlation_repaired, "/correlations",
                          {key(m.row), key(m.column), rounded_text(spearman_of_pearson(m.before)),
                           rounded_text(spearman_of_pearson(m.after))},
                          Severity::notice});
    }
    world.copula_factor = cholesky(repaired.matrix).values;
}

std::string moved_text(const NearestCorrelation& repaired) {
    static const char* names[] = {"energy", "training demand", "inference demand", "market price", "spot availability"};
    std::string text;
    for (const auto& m : repaired.moved) {
        if (!text.empty()) text += ", ";
        text += std::string(names[m.row]) + " and " + names[m.column] + " from " + rounded_text(m.before) + " to " + rounded_text(m.after);
    }
    return text;
}

void lower_shocks(const Plan& plan, WorldPlan& world, Faults& faults) {
    SquareMatrix matrix(shock_count);
    for (std::size_t i = 0; i < shock_count; ++i)
        for (std::size_t j = 0; j < shock_count; ++j)
            matrix(i, j) = plan.shocks ? (*plan.shocks)[i][j] : (i == j ? 1.0 : 0.0);
    const auto repaired = nearest_correlation(matrix);
    if (!repaired.moved.empty())
        faults.push_back({FaultCode::matrix_repaired, "/shocks/correlation", {moved_text(repaired)}, Severity::notice});
    const auto factor = cholesky(repaired.matrix);
    for (std::size_t i = 0; i < shock_count; ++i)
        for (std::size_t j = 0; j < shock_count; ++j) world.shock_factor[i][j] = factor(i, j);
}

} // namespace

void lower_world(const Plan& plan, LoweredPlan& out, Faults& faults) {
    auto& world = out.world;
    world.seed = plan.simulation.seed;
    world.sampler = plan.simulation.sampler;
    world.paths = out.paths;
    world.months = out.scenarios.front().months;
    world.parameters = drawn_parameters(plan, out);
    for (auto& s : out.scenarios) {
        s.generations = most_announced(s, s.drawn);
        world.generations = std::max(world.generations, s.generations);
        world.tranches = std::max(world.tranches, static_cast<int>(s.tranches.size()));
        world.phases = std::max(world.phases, static_cast<int>(s.phases.size()));
        world.steps = std::max(world.steps, static_cast<int>(s.steps.size()));
        for (auto& d : s.drawn)
            d.slot = static_cast<int>(std::ranges::lower_bound(world.parameters, d.id) - world.parameters.begin());
    }
    lower_correlations(plan, world, faults);
    lower_shocks(plan, world, faults);
}

} // namespace headroom
