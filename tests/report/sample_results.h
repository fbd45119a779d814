// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/statistics/figures.h"

namespace headroom::test {

/// Two scenarios over two months from November 2027 on, every figure different: what writers are tested with.
/// The second sells capacity; its internal rate of return is defined on no path.
inline Results sample_results() {
    Results results;
    results.run = {"cpu", "avx2", "0.1.0", "2027-03-01T12:00:00Z", 2, 12.5};
    results.plan = "Hall \"A\"";
    results.plan_sha256 = "abc";
    results.currency = "EUR";
    results.paths = 16384;
    results.seed = 18446744073709551615u;
    results.sampler = "sobol";
    results.months = 2;
    results.start_month = 12;
    results.start_year = 2027;
    double next = 0;
    const auto figure = [&] { return next += 1, Figure{next, next / 100}; };
    for (const char* name : {"Own hall", "=Reserved, \"cheap\""}) {
        ScenarioResults scenario;
        scenario.name = name;
        scenario.has_revenue = !results.scenarios.empty();
        for (Summary& s : scenario.results) {
            s.mean = figure();
            s.sd = next + 0.5;
            for (Figure& q : s.quantiles)
                q = figure();
            s.cvar95 = figure();
            s.defined_share = 0.75;
        }
        for (Figure& line : scenario.lines)
            line = figure();
        for (SeriesSummary& series : scenario.months) {
            series.mean = {figure(), figure()};
            for (auto& q : series.quantiles)
                q = {figure(), figure()};
        }
        for (auto& line : scenario.month_lines)
            line = {next += 1, next += 1};
        scenario.deterministic = {3, 24, 1200.5};
        results.scenarios.push_back(scenario);
    }
    results.scenarios[1].results[index_of(Result::irr)] = {};
    results.scenarios[1].results[index_of(Result::irr)].defined_share = 0;
    results.comparisons.push_back({0, 1, {-5, 0.5}, {-9, 1}, {-4, 2}, {-1, 3}, {0.875, 0.0625}});
    return results;
}

} // namespace headroom::test
