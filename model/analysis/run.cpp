// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/run.h"

#include "model/lowering/lower.h"
#include "model/plan/plan_json.h"
#include "model/plan/sha256.h"
#include "model/statistics/cheapest.h"
#include "model/statistics/distribution_grid.h"
#include "model/statistics/paired.h"
#include "model/statistics/ratio.h"

#include <chrono>

namespace headroom {
namespace {

const char* sampler_name(Sampler sampler) {
    switch (sampler) {
    case Sampler::sobol: return "sobol";
    case Sampler::latin: return "latin";
    case Sampler::random: return "random";
    }
    return "";
}

std::string utc_now() {
    const std::time_t now = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
    std::tm parts{};
    gmtime_r(&now, &parts);
    char text[sizeof "2026-01-01T00:00:00Z"];
    std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &parts);
    return text;
}

ScenarioResults summarise_scenario(const LoweredScenario& s, const ScenarioPaths& paths, std::uint64_t path_count,
                                   ErrorModel model, const RunOptions& options) {
    ScenarioResults out;
    out.name = s.name;
    out.has_revenue = s.sells_capacity;
    out.deterministic = s.deterministic;
    for (std::size_t r = 0; r < result_count; ++r) {
        const auto result = static_cast<Result>(r);
        if (needs_revenue(result) && !s.sells_capacity) continue;
        stop_if_cancelled(options);
        const Tail tail = low_is_bad(result) ? Tail::low : Tail::high;
        out.results[r] = result == Result::cost_per_h100e_hour
                             ? summarise_ratio(paths.results[index_of(Result::tco)], paths.hours, model, tail)
                             : summarise(paths.results[r], model, tail);
    }
    out.tco = distribution_grid(Sample(paths.results[index_of(Result::tco)], model));
    for (std::size_t l = 0; l < line_count; ++l) {
        stop_if_cancelled(options);
        out.lines[l] = mean_figure(Sample(paths.lines[l], model));
        out.month_lines[l] = paths.line_sums[l];
        for (auto& sum : out.month_lines[l]) sum /= static_cast<double>(path_count);
    }
    for (std::size_t i = 0; i < series_count; ++i) {
        const auto series = static_cast<Series>(i);
        if (needs_revenue(series) && !s.sells_capacity) continue;
        stop_if_cancelled(options);
        out.months[i] = paths.months->summary(series);
    }
    return out;
}

} // namespace

Run run_plan(const Plan& plan, const RunOptions& options) {
    Run run;
    const auto started = std::chrono::steady_clock::now();
    auto lowering = lower_plan(plan);
    run.faults = std::move(lowering.faults);
    if (has_errors(run.faults)) return run;
    const auto& lowered = lowering.plan;
    const auto paths = simulate(lowered, options);
    const ErrorModel model = error_model(lowered);

    auto& results = run.results;
    results.plan = plan.name;
    results.plan_sha256 = sha256_hex(write_plan(plan));
    results.paths = plan.simulation.base_case ? 1 : plan.simulation.paths;
    results.seed = plan.simulation.seed;
    results.sampler = sampler_name(plan.simulation.sampler);
    const auto first = resolve(plan, 0);
    results.currency = std::get<std::string>(first.value(Parameter::plan_currency));
    results.months = lowered.world.months;
    results.start_month = static_cast<int>(std::get<double>(first.value(Parameter::plan_start_month)));
    results.start_year = static_cast<int>(std::get<double>(first.value(Parameter::plan_start_year)));
    for (std::size_t i = 0; i < paths.size(); ++i)
        results.scenarios.push_back(summarise_scenario(lowered.scenarios[i], paths[i], lowered.paths, model, options));
    std::vector<std::span<const double>> costs;
    for (const auto& scenario : paths) costs.push_back(scenario.results[index_of(Result::tco)]);
    const auto cheapest = cheapest_shares(costs, model);
    for (std::size_t i = 0; i < paths.size(); ++i) results.scenarios[i].probability_cheapest = cheapest[i];
    for (std::size_t a = 0; a < paths.size(); ++a)
        for (std::size_t b = a + 1; b < paths.size(); ++b) {
            stop_if_cancelled(options);
            results.comparisons.push_back(compare_paired(a, paths[a].results[index_of(Result::tco)], b,
                                                         paths[b].results[index_of(Result::tco)], model));
        }
    const std::chrono::duration<double, std::milli> elapsed = std::chrono::steady_clock::now() - started;
    results.run = {"cpu", instruction_set(), program_version, utc_now(), usable_threads(options.threads),
                   elapsed.count()};
    return run;
}

} // namespace headroom
