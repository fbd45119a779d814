// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/refresh.h"

#include "model/analysis/variants.h"
#include "model/finance/annuity.h"
#include "model/sampling/quantile_function.h"
#include "model/statistics/cheapest.h"
#include "model/statistics/paired.h"
#include "model/statistics/summary.h"

#include <algorithm>
#include <cmath>

namespace headroom {
namespace {

constexpr double months_a_year = 12, longest_lead = 120;

std::vector<int> cycles_of(const RefreshParameters& parameters) {
    std::vector<int> cycles;
    for (int months = parameters.first; months <= parameters.last; months += parameters.step)
        cycles.push_back(months);
    return cycles;
}

double median_lead(const Tranche& tranche) {
    if (const double* number = std::get_if<double>(&tranche.lead_months)) return *number;
    return make_quantile_function(std::get<Distribution>(tranche.lead_months), 0, longest_lead).median;
}

/// Month in which the first GPUs come, orders placed in time; 0 for a fleet that stands.
int first_delivery(const Plan& plan, std::size_t scenario) {
    double first = INFINITY;
    for (const auto& tranche : effective_tranches(plan, scenario))
        first = std::min(first, std::max(0.0, tranche.order_month + median_lead(tranche)));
    return static_cast<int>(std::ceil(first));
}

std::vector<Scenario> variants_of(const Plan& plan, const RefreshParameters& parameters) {
    const Scenario base = standalone(plan, parameters.scenario);
    std::vector<Scenario> variants;
    for (const int months : cycles_of(parameters)) {
        variants.push_back(base);
        variants.back().name += " / " + std::to_string(months);
        variants.back().parameters[Parameter::refresh_cycle_months] = static_cast<double>(months);
    }
    return variants;
}

/// Annual costs by path of every cycle, as they come in.
class RefreshJudge {
public:
    explicit RefreshJudge(RefreshResults facts) : results_(std::move(facts)) {}

    void add(const Variant& variant, int months) {
        const auto& s = variant.scenario;
        model_ = variant.model;
        results_.annuity_rate =
            s.discounting == Discounting::none ? 0.0 : s.constant(Parameter::finance_discount_rate);
        CycleResult cycle;
        cycle.months = months;
        cycle.tco = summarise(variant.paths.results[index_of(Result::tco)], model_, Tail::high);
        cycle.refreshes = mean_figure(Sample(variant.paths.results[index_of(Result::refreshes)], model_));
        for (std::size_t l = 0; l < line_count; ++l) {
            const Figure line = mean_figure(Sample(variant.paths.lines[l], model_));
            cycle.lines[l] = {annual(line.value), annual(line.standard_error)};
        }
        results_.cycles.push_back(std::move(cycle));
        elsewhere_.push_back(costs_elsewhere(variant));
        costs_.push_back(costs_of_chain(variant.paths));
    }

    bool is_empty() const { return costs_.empty(); }

    RefreshResults finish() {
        add_extra_elsewhere();
        auto& cycles = results_.cycles;
        const auto mean = [](const CycleResult& c) { return c.annual_cost.mean.value; };
        const std::size_t best = results_.best =
            static_cast<std::size_t>(std::ranges::min_element(cycles, {}, mean) - cycles.begin());
        const auto shares =
            cheapest_shares(std::vector<std::span<const double>>(costs_.begin(), costs_.end()), model_);
        const auto least = least_by_path(costs_);
        for (std::size_t c = 0; c < cycles.size(); ++c) {
            cycles[c].best_share = shares[c];
            cycles[c].regret = compare_paired(c, costs_[c], c, least, model_).mean;
            cycles[c].over_best = compare_paired(c, costs_[c], best, costs_[best], model_).mean;
            cycles[c].as_good_as_best = cycles[c].over_best.value <= 2 * cycles[c].over_best.standard_error;
        }
        return std::move(results_);
    }

private:
    using ByPath = std::vector<double>;

    double annual(double present_value) const {
        return annuity_payment(results_.annuity_rate, results_.horizon / months_a_year, present_value);
    }

    ByPath costs_of_chain(const ScenarioPaths& paths) const {
        ByPath sums(paths.hours.size());
        for (std::size_t l = 0; l < line_count; ++l)
            if (is_of_chain(static_cast<Line>(l)))
                for (std::size_t p = 0; p < sums.size(); ++p)
                    sums[p] += paths.lines[l][p];
        for (double& sum : sums)
            sum = annual(sum);
        return sums;
    }

    ByPath costs_elsewhere(const Variant& variant) const {
        const auto& paths = variant.paths;
        ByPath sums(paths.hours.size());
        for (std::size_t l = 0; l < line_count; ++l)
            if (!is_of_chain(static_cast<Line>(l)))
                for (std::size_t p = 0; p < sums.size(); ++p)
                    sums[p] += paths.lines[l][p];
        if (variant.scenario.sells_capacity) // less revenue: npv = revenue − tco
            for (std::size_t p = 0; p < sums.size(); ++p)
                sums[p] -= paths.results[index_of(Result::npv)][p] + paths.results[index_of(Result::tco)][p];
        for (double& sum : sums)
            sum = annual(sum);
        return sums;
    }

    static ByPath least_by_path(const std::vector<ByPath>& all) {
        ByPath least = all[0];
        for (const auto& one : all)
            for (std::size_t p = 0; p < least.size(); ++p)
                least[p] = std::min(least[p], one[p]);
        return least;
    }

    void add_extra_elsewhere() {
        const auto least = least_by_path(elsewhere_);
        for (std::size_t c = 0; c < costs_.size(); ++c) {
            for (std::size_t p = 0; p < least.size(); ++p)
                elsewhere_[c][p] -= least[p];
            for (std::size_t p = 0; p < least.size(); ++p)
                costs_[c][p] += elsewhere_[c][p];
            results_.cycles[c].elsewhere_extra = mean_figure(Sample(elsewhere_[c], model_));
            results_.cycles[c].annual_cost = summarise(costs_[c], model_, Tail::high);
        }
    }

    RefreshResults results_;
    std::vector<ByPath> costs_, elsewhere_; ///< of each cycle, a year
    ErrorModel model_ = ErrorModel::exact;
};

} // namespace

int refresh_horizon(const Plan& plan, const RefreshParameters& parameters) {
    const int own = static_cast<int>(std::get<double>(plan_value(plan, Parameter::plan_horizon_months)));
    return std::max(own, 3 * parameters.last + first_delivery(plan, parameters.scenario));
}

std::optional<Obstacle> cannot_run(const Plan& plan, const RefreshParameters& p) {
    const auto text = [](auto number) { return std::to_string(number); };
    if (p.scenario >= plan.scenarios.size())
        return Obstacle{ObstacleCode::no_such_scenario, {text(p.scenario + 1), text(plan.scenarios.size())}};
    if (plan.simulation.paths > most_variant_paths && !plan.simulation.base_case)
        return Obstacle{ObstacleCode::too_many_paths,
                        {text(plan.simulation.paths), text(most_variant_paths)}};
    const std::string& name = plan.scenarios[p.scenario].name;
    if (effective_tranches(plan, p.scenario).empty()) return Obstacle{ObstacleCode::no_fleet, {name}};
    if (std::get<std::string>(effective_value(plan, p.scenario, Parameter::refresh_policy)) == "economic")
        return Obstacle{ObstacleCode::economic_policy, {name}};
    if (p.first < shortest_cycle || p.last > longest_cycle || p.first > p.last || p.step < 1)
        return Obstacle{
            ObstacleCode::bad_cycles,
            {text(p.first), text(p.last), text(p.step), text(shortest_cycle), text(longest_cycle)}};
    const auto count = static_cast<std::size_t>((p.last - p.first) / p.step) + 1;
    if (count > most_cycles) return Obstacle{ObstacleCode::too_many_cycles, {text(count), text(most_cycles)}};
    return std::nullopt;
}

RefreshRun run_refresh(const Plan& plan, const RefreshParameters& parameters, const RunOptions& options,
                       WhenCancelled when_cancelled) {
    RefreshResults facts;
    facts.scenario = plan.scenarios[parameters.scenario].name;
    facts.currency = std::get<std::string>(plan_value(plan, Parameter::plan_currency));
    facts.paths = plan.simulation.base_case ? 1 : plan.simulation.paths;
    facts.horizon = refresh_horizon(plan, parameters);
    const auto cycles = cycles_of(parameters);
    RefreshJudge judge(facts);
    RefreshRun run;
    try {
        run.faults = run_variants(plan, facts.horizon, variants_of(plan, parameters), options,
                                  {.months = false, .lines = true},
                                  [&](const Variant& v) { judge.add(v, cycles[v.index]); });
    } catch (const Cancelled&) {
        if (when_cancelled == WhenCancelled::discard || judge.is_empty()) throw;
        run.complete = false;
    }
    run.results = has_errors(run.faults) ? std::move(facts) : judge.finish();
    return run;
}

} // namespace headroom
