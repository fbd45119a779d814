// SPDX-License-Identifier: GPL-3.0-or-later
// How many plain paths a run of 16,384 Sobol′ paths, its 16 randomisations included, is worth: the mean
// squared error of many plain runs of 16,384 paths over that of as many Sobol′ runs, times 16,384. Every
// scenario of every template; both are measured against four runs of 1,048,576 Sobol′ paths with other seeds.
//
//     sobol_worth_benchmark [RUNS]      of each kind; 64 where nothing is said
#include "model/lowering/lower.h"
#include "model/plan/plan_json.h"
#include "model/simulation/engine.h"
#include "model/statistics/summary.h"

#include <array>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

namespace headroom {
namespace {

constexpr std::uint64_t paths = 16'384, reference_paths = 1u << 20;
constexpr std::array figure_names = {"mean", "CVaR95", "P50", "P90"};
using Figures = std::array<double, figure_names.size()>;

/// Of the total cost, by scenario.
std::vector<Figures> figures_of(Plan plan, Sampler sampler, std::uint64_t seed, std::uint64_t count) {
    plan.simulation.sampler = sampler;
    plan.simulation.seed = seed;
    plan.simulation.paths = count;
    const LoweredPlan lowered = lower_plan(plan).plan;
    std::vector<Figures> all;
    for (const auto& scenario : simulate(lowered, {}, {.months = false, .lines = false})) {
        const Summary cost =
            summarise(scenario.results[index_of(Result::tco)], ErrorModel::exact, Tail::high);
        all.push_back(
            {cost.mean.value, cost.cvar95.value, cost.quantiles[at_p50].value, cost.quantiles[at_p90].value});
    }
    return all;
}

void add(std::vector<Figures>& to, const std::vector<Figures>& what) {
    to.resize(what.size());
    for (std::size_t s = 0; s < what.size(); ++s)
        for (std::size_t f = 0; f < figure_names.size(); ++f)
            to[s][f] += what[s][f];
}

std::vector<Figures> squares(std::vector<Figures> of, const std::vector<Figures>& about) {
    for (std::size_t s = 0; s < of.size(); ++s)
        for (std::size_t f = 0; f < figure_names.size(); ++f)
            of[s][f] = (of[s][f] - about[s][f]) * (of[s][f] - about[s][f]);
    return of;
}

void measure(const std::filesystem::path& file, std::uint64_t runs) {
    const Plan plan = read_plan_file(file).plan;
    constexpr std::uint64_t references = 4, reference_seed = 1'000'000;
    std::vector<Figures> truth, sobol, plain;
    for (std::uint64_t i = 0; i < references; ++i)
        add(truth, figures_of(plan, Sampler::sobol, reference_seed + i, reference_paths));
    for (auto& scenario : truth)
        for (double& figure : scenario)
            figure /= static_cast<double>(references);
    for (std::uint64_t seed = 1; seed <= runs; ++seed) {
        add(sobol, squares(figures_of(plan, Sampler::sobol, seed, paths), truth));
        add(plain, squares(figures_of(plan, Sampler::random, seed, paths), truth));
    }
    for (std::size_t s = 0; s < truth.size(); ++s) {
        std::printf("| %s, %s |", file.stem().c_str(), plan.scenarios[s].name.c_str());
        for (std::size_t f = 0; f < figure_names.size(); ++f)
            std::printf(" %.0f |", static_cast<double>(paths) * plain[s][f] / sobol[s][f] / 1000);
        std::printf("\n");
        std::fflush(stdout);
    }
}

} // namespace
} // namespace headroom

int main(int argc, char** argv) {
    const std::uint64_t runs = argc > 1 ? std::strtoull(argv[1], nullptr, 10) : 64;
    if (runs == 0) {
        std::fprintf(stderr, "usage: sobol_worth_benchmark [RUNS]\n");
        return 2;
    }
    std::printf("thousands of plain paths | mean | CVaR95 | P50 | P90   (%llu runs of each kind)\n",
                static_cast<unsigned long long>(runs));
    for (const char* name : {"regional-training-hall", "enterprise-on-premises", "mid-market-retailer"})
        headroom::measure(std::string(HEADROOM_SOURCE_DIR) + "/templates/" + name + ".json", runs);
}
