// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/precision.h"

#include "model/statistics/difference.h"

#include <algorithm>
#include <limits>
#include <stdexcept>

namespace headroom {
namespace {

/// A figure of 0 with an error is as unsure as can be.
double share_of(const Figure& figure) {
    if (figure.value == 0 && figure.standard_error > 0) return std::numeric_limits<double>::infinity();
    return relative_error(figure);
}

/// What a doubling of the paths divides the error by: √2 for independent paths; for stratified ones what the
/// quantiles of the templates showed at least, 2^0.6.
double gain_of_doubling(Sampler sampler) { return sampler == Sampler::random ? 1.414 : 1.516; }

std::uint64_t more_paths(std::uint64_t paths, double error, const PrecisionGoal& goal, Sampler sampler) {
    std::uint64_t factor = 2;
    for (double left = error / gain_of_doubling(sampler); factor < 16 && left > goal.share;
         left /= gain_of_doubling(sampler))
        factor *= 2;
    return std::min(paths * factor, goal.most_paths);
}

} // namespace

double headline_error(const Results& results) {
    double largest = 0;
    for (const auto& scenario : results.scenarios) {
        const Summary& cost = scenario.results[index_of(Result::tco)];
        largest = std::max({largest, share_of(cost.mean), share_of(cost.quantiles[at_p50])});
    }
    return largest;
}

PreciseRun run_to_precision(const Plan& plan, const PrecisionGoal& goal, const RunOptions& options) {
    if (!(goal.share > 0) || goal.most_paths < first_paths)
        throw std::invalid_argument("internal error: no precision to run to");
    Plan next = plan;
    next.simulation.paths = first_paths;
    for (PreciseRun precise;;) {
        precise.run = run_plan(next, options);
        if (has_errors(precise.run.faults)) return precise;
        precise.reached = headline_error(precise.run.results);
        precise.met = precise.reached <= goal.share;
        if (precise.met || next.simulation.paths >= goal.most_paths) return precise;
        next.simulation.paths =
            more_paths(next.simulation.paths, precise.reached, goal, plan.simulation.sampler);
    }
}

} // namespace headroom
