// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/mix.h"

#include "model/analysis/frontier.h"
#include "model/analysis/mix_grid.h"
#include "model/analysis/paired_means.h"
#include "model/analysis/variants.h"
#include "model/statistics/order_statistics.h"
#include "model/statistics/summary.h"

#include <algorithm>
#include <cmath>

namespace headroom {
namespace {

/// Values by path whose mean is mean + λ·CVaR₉₅ of the costs: x + λ·(q + (x − q)⁺/0.05), q the edge of the
/// worst 5 % (Rockafellar & Uryasev, Optimization of conditional value-at-risk, Journal of Risk 2, 2000). So
/// the objective has the standard error of a mean, and two mixes compare path by path.
std::vector<double> objective_by_path(const std::vector<double>& costs, double risk_weight) {
    const std::size_t n = costs.size();
    const auto whole = static_cast<std::size_t>(tail_share * static_cast<double>(n));
    const std::size_t edge = n - 1 - std::min(whole, n - 1);
    const double q = OrderStatistics(costs, {}, std::span(&edge, 1)).at(edge);
    std::vector<double> values(n);
    for (std::size_t p = 0; p < n; ++p)
        values[p] = costs[p] + risk_weight * (q + std::max(0.0, costs[p] - q) / tail_share);
    return values;
}

/// The grid's figures as the variants come in.
class MixJudge {
public:
    MixJudge(const MixParameters& parameters, std::vector<MixPoint> points) : parameters_(parameters) {
        results_.points = std::move(points);
    }

    void add(const Variant& variant) {
        const auto of = [&](Result r) -> const std::vector<double>& {
            return variant.paths.results[index_of(r)];
        };
        const auto mean = [&](const std::vector<double>& v) { return mean_figure(Sample(v, variant.model)); };
        const auto& costs = of(Result::risk_adjusted_cost);
        MixPoint& point = results_.points[variant.index];
        const Summary cost = summarise(costs, variant.model, Tail::high);
        point.mean = cost.mean;
        point.cvar95 = cost.cvar95;
        const auto objective = objective_by_path(costs, parameters_.risk_weight);
        point.objective = mean(objective);
        std::vector<double> is_short = of(Result::shortfall_share);
        for (double& share : is_short)
            share = share > parameters_.shortfall_share ? 1 : 0;
        point.short_share = mean(is_short);
        point.utilisation = mean(of(Result::utilisation_mean));
        point.tco = mean(of(Result::tco));
        costs_.push_back(paired_means(costs, variant.model));
        objectives_.push_back(paired_means(objective, variant.model));
    }

    bool is_empty() const { return costs_.empty(); }

    MixResults finish() {
        results_.points.resize(costs_.size()); // those that were finished
        judge_mixes(parameters_, results_);
        for (std::size_t i = 0; i < results_.points.size(); ++i) {
            auto& point = results_.points[i];
            point.over_today = paired_difference(costs_[i], costs_[0]);
            if (!results_.best) continue;
            point.over_best = paired_difference(objectives_[i], objectives_[*results_.best]);
            point.as_good_as_best =
                point.feasible && point.over_best.value <= 2 * point.over_best.standard_error;
        }
        return std::move(results_);
    }

private:
    const MixParameters& parameters_;
    MixResults results_;
    std::vector<std::vector<GroupEstimate>> costs_, objectives_;
};

/// The first value of an axis that lies outside its range.
template <class T>
std::optional<Obstacle> axis_obstacle(const std::string& axis, const std::vector<T>& values, double least,
                                      double most) {
    if (values.empty()) return Obstacle{ObstacleCode::empty_axis, {axis}};
    for (const T value : values)
        if (!(value >= least && value <= most))
            return Obstacle{ObstacleCode::out_of_range,
                            {axis, to_text(value), to_text(least), to_text(most)}};
    return std::nullopt;
}

std::optional<Obstacle> axes_obstacle(const MixParameters& p, bool has_fleet) {
    if (auto o = axis_obstacle("the share of the fleet owned", p.owned, 0, has_fleet ? 100 : 0)) return o;
    if (auto o = axis_obstacle("the reserved H100e", p.reserved, 0, 1e9)) return o;
    if (auto o = axis_obstacle("the term of reservations", p.terms, 1, 120)) return o;
    if (auto o = axis_obstacle("the largest share on spot", p.spot, 0, 1)) return o;
    if (auto o = axis_obstacle("the weight of risk", std::vector{p.risk_weight}, 0, 100)) return o;
    if (auto o = axis_obstacle("the shortfall share", std::vector{p.shortfall_share}, 0, 1)) return o;
    return axis_obstacle("the probability of a shortfall", std::vector{p.shortfall_probability}, 0, 1);
}

} // namespace

std::optional<Obstacle> cannot_run(const Plan& plan, const MixParameters& p) {
    const auto text = [](auto number) { return std::to_string(number); };
    if (p.scenario >= plan.scenarios.size())
        return Obstacle{ObstacleCode::no_such_scenario, {text(p.scenario + 1), text(plan.scenarios.size())}};
    if (plan.simulation.paths > most_variant_paths && !plan.simulation.base_case)
        return Obstacle{ObstacleCode::too_many_paths,
                        {text(plan.simulation.paths), text(most_variant_paths)}};
    if (std::get<bool>(effective_value(plan, p.scenario, Parameter::revenue_enabled)))
        return Obstacle{ObstacleCode::sells_capacity, {plan.scenarios[p.scenario].name}};
    if (auto obstacle = axes_obstacle(p, !effective_tranches(plan, p.scenario).empty())) return obstacle;
    const std::size_t size = mix_grid_size(p);
    if (size > most_mix_points)
        return Obstacle{ObstacleCode::too_many_points, {text(size), text(most_mix_points)}};
    return std::nullopt;
}

MixRun run_mix(const Plan& plan, const MixParameters& parameters, const RunOptions& options,
               WhenCancelled when_cancelled) {
    auto grid = make_mix_grid(plan, parameters);
    if (has_errors(grid.faults)) return {{}, std::move(grid.faults), true};
    MixJudge judge(parameters, std::move(grid.points));
    const int horizon = static_cast<int>(std::get<double>(plan_value(plan, Parameter::plan_horizon_months)));
    MixRun run;
    try {
        run.faults = run_variants(plan, horizon, grid.scenarios, options, {.months = false, .lines = false},
                                  [&](const Variant& v) { judge.add(v); });
    } catch (const Cancelled&) {
        if (when_cancelled == WhenCancelled::discard || judge.is_empty()) throw;
        run.complete = false;
    }
    if (has_errors(run.faults)) return run;
    run.results = judge.finish();
    run.results.scenario = plan.scenarios[parameters.scenario].name;
    run.results.currency = std::get<std::string>(plan_value(plan, Parameter::plan_currency));
    run.results.paths = plan.simulation.base_case ? 1 : plan.simulation.paths;
    return run;
}

Scenario mix_scenario(const Plan& plan, const MixParameters& parameters, std::size_t point) {
    const Scenario mix = make_mix_grid(plan, parameters).scenarios.at(point);
    Scenario made;
    made.name = mix.name;
    made.based_on = plan.scenarios[parameters.scenario].name;
    for (const auto& [id, value] : mix.parameters)
        if (value != effective_value(plan, parameters.scenario, id)) made.parameters[id] = value;
    made.tranches = mix.tranches;
    made.reservations = mix.reservations;
    made.facility_phases = mix.facility_phases;
    made.power_steps = mix.power_steps;
    return made;
}

} // namespace headroom
