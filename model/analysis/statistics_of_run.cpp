// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/statistics_of_run.h"

#include "model/jobs/in_parallel.h"
#include "model/statistics/cheapest.h"
#include "model/statistics/distribution_grid.h"
#include "model/statistics/paired.h"
#include "model/statistics/ratio.h"

#include <functional>

namespace headroom {
namespace {

/// Pieces of work that write to different places.
using Tasks = std::vector<std::function<void()>>;

const std::vector<double>& cost_of(const ScenarioPaths& paths) {
    return paths.results[index_of(Result::tco)];
}

bool is_reported(Result result, const ScenarioResults& scenario) {
    return !needs_revenue(result) || scenario.has_revenue;
}

void add_results(ScenarioPaths& paths, ErrorModel model, ScenarioResults& out, Tasks& tasks) {
    for (std::size_t r = 0; r < result_count; ++r) {
        const auto result = static_cast<Result>(r);
        if (!is_reported(result, out)) continue;
        tasks.emplace_back([&paths, &out, model, result, r] {
            const Tail tail = low_is_bad(result) ? Tail::low : Tail::high;
            out.results[r] = result == Result::cost_per_h100e_hour
                                 ? summarise_ratio(cost_of(paths), paths.hours, model, tail)
                                 : summarise(paths.results[r], model, tail);
            if (result != Result::tco) paths.results[r] = {}; // half a gigabyte for a million paths
        });
    }
    tasks.emplace_back([&paths, &out, model] { out.tco = distribution_grid(Sample(cost_of(paths), model)); });
}

void add_results(const SketchedResults& sketched, std::size_t scenario, ScenarioResults& out, Tasks& tasks) {
    for (std::size_t r = 0; r < result_count; ++r) {
        const auto result = static_cast<Result>(r);
        if (!is_reported(result, out)) continue;
        tasks.emplace_back(
            [&sketched, &out, scenario, result, r] { out.results[r] = sketched.summary(scenario, result); });
    }
    tasks.emplace_back([&sketched, &out, scenario] {
        out.tco = sketched.tco_grid(scenario);
        out.probability_cheapest = sketched.probability_cheapest(scenario);
    });
}

void add_lines(const ScenarioPaths& paths, std::uint64_t count, ScenarioResults& out, Tasks& tasks) {
    tasks.emplace_back([&paths, &out, count] {
        const Moments means = paths.line_means->total();
        for (std::size_t l = 0; l < line_count; ++l) {
            out.lines[l] = means.figure(l);
            out.month_lines[l] = paths.line_sums[l];
            for (auto& sum : out.month_lines[l])
                sum /= static_cast<double>(count);
        }
    });
}

void add_months(const ScenarioPaths& paths, ScenarioResults& out, Tasks& tasks) {
    for (std::size_t i = 0; i < series_count; ++i) {
        const auto series = static_cast<Series>(i);
        if (needs_revenue(series) && !out.has_revenue) continue;
        tasks.emplace_back([&paths, &out, series, i] { out.months[i] = paths.months->summary(series); });
    }
}

/// compare(a, b) of every pair a < b of the scenarios.
template <class Compare>
void add_pairs(Results& results, Tasks& tasks, Compare compare) {
    const std::size_t scenarios = results.scenarios.size();
    results.comparisons.resize(scenarios * (scenarios - 1) / 2);
    std::size_t next = 0;
    for (std::size_t a = 0; a < scenarios; ++a)
        for (std::size_t b = a + 1; b < scenarios; ++b)
            tasks.emplace_back([compare, a, b, &out = results.comparisons[next++]] { out = compare(a, b); });
}

void add_comparisons(const std::vector<ScenarioPaths>& paths, ErrorModel model, Results& results,
                     Tasks& tasks) {
    add_pairs(results, tasks, [&paths, model](std::size_t a, std::size_t b) {
        return compare_paired(a, cost_of(paths[a]), b, cost_of(paths[b]), model);
    });
    tasks.emplace_back([&paths, model, &results] {
        std::vector<std::span<const double>> costs;
        for (const auto& scenario : paths)
            costs.push_back(cost_of(scenario));
        const auto shares = cheapest_shares(costs, model);
        for (std::size_t i = 0; i < paths.size(); ++i)
            results.scenarios[i].probability_cheapest = shares[i];
    });
}

} // namespace

void make_statistics(const LoweredPlan& plan, std::vector<ScenarioPaths>& paths,
                     const SketchedResults* sketched, const RunOptions& options, Results& results) {
    const ErrorModel model = error_model(plan);
    Tasks tasks;
    results.scenarios.resize(paths.size());
    results.bin_width = sketched ? sketched->bin_width() : 0;
    for (std::size_t i = 0; i < paths.size(); ++i) {
        ScenarioResults& out = results.scenarios[i];
        out.name = plan.scenarios[i].name;
        out.has_revenue = plan.scenarios[i].sells_capacity;
        out.deterministic = plan.scenarios[i].deterministic;
        add_months(paths[i], out, tasks);
        if (sketched)
            add_results(*sketched, i, out, tasks);
        else
            add_results(paths[i], model, out, tasks);
        add_lines(paths[i], plan.paths, out, tasks);
    }
    if (sketched)
        add_pairs(results, tasks,
                  [sketched](std::size_t a, std::size_t b) { return sketched->comparison(a, b); });
    else
        add_comparisons(paths, model, results, tasks);
    in_parallel(tasks.size(), usable_threads(options.threads), [&] {
        return [&](std::uint64_t i) {
            stop_if_cancelled(options);
            tasks[i]();
        };
    });
}

} // namespace headroom
