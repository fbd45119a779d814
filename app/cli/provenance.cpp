// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/provenance.h"

#include "app/cli/backend_choice.h"
#include "app/cli/figure_text.h"
#include "app/cli/plan_input.h"
#include "app/cli/text.h"
#include "model/analysis/run.h"
#include "model/plan/fields.h"

namespace headroom::cli {
namespace {

std::string futures(std::uint64_t paths, std::string_view sampler, std::uint64_t seed) {
    if (paths == 1) return "One deterministic future (the base case)";
    return decimal_text(static_cast<double>(paths), 0) + " futures (sampler " + std::string(sampler) +
           ", seed " + std::to_string(seed) + ')';
}

std::string machine(const RunFacts& run) {
    return " on " + run.backend + ' ' + run.instruction_set + ", " +
           counted(static_cast<std::size_t>(run.threads), "thread") + ", in " +
           decimal_text(run.elapsed_ms, 0) + " ms; headroom-cli " + run.version + '.';
}

} // namespace

std::string provenance(const Results& results) {
    return paragraphs(futures(results.paths, results.sampler, results.seed) + " of " +
                      counted(results.scenarios.size(), "scenario") + machine(results.run));
}

std::string provenance(const Plan& plan, const std::string& what, const Arguments& arguments,
                       std::chrono::steady_clock::time_point start) {
    const auto& simulation = plan.simulation;
    RunOptions options;
    options.threads = static_cast<int>(arguments.integer("--threads", 1, most_threads).value_or(0));
    options.device = chosen_device(arguments);
    const RunFacts run = run_facts(options, start);
    return paragraphs(futures(simulation.base_case ? 1 : simulation.paths,
                              sampler_names[static_cast<std::size_t>(simulation.sampler)], simulation.seed) +
                      " of " + what + machine(run));
}

} // namespace headroom::cli
