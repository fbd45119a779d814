// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/statistics/outcome.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace headroom {

inline constexpr std::array<double, 7> reported_quantiles = {0.05, 0.10, 0.25, 0.50, 0.75, 0.90, 0.95};
/// Positions among them.
inline constexpr std::size_t at_p5 = 0, at_p10 = 1, at_p25 = 2, at_p50 = 3, at_p75 = 4, at_p90 = 5,
                             at_p95 = 6;

struct Figure {
    double value = 0, standard_error = 0;
    bool operator==(const Figure&) const = default;
};

/// The distribution of one result over the paths that define it.
struct Summary {
    Figure mean;
    double sd = 0;                     ///< N − 1
    std::array<Figure, 7> quantiles{}; ///< reported_quantiles, type 7
    Figure cvar95;                     ///< mean of the worst 5 % of the probability
    double defined_share = 1; ///< share of the paths that define it; 0: the figures above mean nothing
    bool operator==(const Summary&) const = default;
};

/// A whole distribution in bounded memory: its type-7 quantiles at the probabilities i/512, i = 0 … 512, so
/// that the first and the last are the smallest and the largest value; empty where no path defines it. What
/// is read between two of them is off by less than 1/512 in probability, beside the sampling error of at most
/// √(p(1 − p)/n).
struct DistributionGrid {
    static constexpr std::size_t cells = 512;
    std::vector<double> quantiles; ///< ascending
    bool operator==(const DistributionGrid&) const = default;
};
/// P(X ≤ x), linear between the quantiles.
double share_up_to(const DistributionGrid& grid, double x);

/// One month series: each vector has as many entries as the plan has months.
struct SeriesSummary {
    std::vector<Figure> mean;
    std::array<std::vector<Figure>, 7> quantiles;
    bool operator==(const SeriesSummary&) const = default;
};

struct Deterministic {
    double racks = 0, nodes = 0, design_it_kw = 0;
    bool operator==(const Deterministic&) const = default;
};

struct ScenarioResults {
    std::string name;
    bool has_revenue = false;
    std::array<Summary, result_count> results;
    DistributionGrid tco;                 ///< of Result::tco
    std::array<Figure, line_count> lines; ///< present values
    std::array<SeriesSummary, series_count> months;
    std::array<std::vector<double>, line_count> month_lines; ///< undiscounted means
    Deterministic deterministic;
    Figure probability_cheapest; ///< no other scenario has a lower tco; those that tie share the path
    bool operator==(const ScenarioResults&) const = default;
};

/// Scenario a against scenario b over the same futures.
struct Comparison {
    std::size_t a = 0, b = 0; ///< positions of the scenarios
    Figure mean;              ///< of tco(a) − tco(b)
    Figure p10, p50, p90;
    Figure probability_a_cheaper;
    bool operator==(const Comparison&) const = default;
};

struct RunFacts {
    std::string backend = "cpu", instruction_set, version, finished;
    int threads = 1;
    double elapsed_ms = 0;
};

struct Results {
    RunFacts run;
    std::string plan, plan_sha256, currency;
    std::uint64_t paths = 0, seed = 0;
    std::string sampler;
    /// Widest bin that quantiles and CVaR were read from, as a share of the value; 0: they are exact, all paths
    /// having been kept.
    double bin_width = 0;
    int months = 0, start_month = 1, start_year = 2027;
    std::vector<ScenarioResults> scenarios;
    std::vector<Comparison> comparisons; ///< every pair a < b
};

} // namespace headroom
