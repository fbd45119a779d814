// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/delivery.h"
#include "app/cli/memory.h"
#include "app/cli/precision.h"
#include "app/cli/provenance.h"
#include "app/cli/shards.h"
#include "app/cli/simulate.h"
#include "app/cli/summary.h"
#include "app/cli/text.h"
#include "model/report/results_csv.h"
#include "model/report/results_json.h"

namespace headroom::cli {
namespace {

int run(const Arguments& arguments) {
    const bool quiet = arguments.has("--quiet");
    const auto destinations = check_destinations(arguments, arguments.operands().front());
    PlanInput input = read_plan_input(arguments);
    const Interrupt interrupt; // from here on; while a pipe is read, Ctrl-C simply ends the program
    if (const auto shard = asked_shard(arguments, input.plan))
        return run_shard(*shard, input, arguments, interrupt);
    const auto goal = precision_goal(arguments);
    const std::uint64_t memory = memory_budget(arguments, input.plan);
    PreciseRun precise;
    const Results results = simulate(input, arguments, interrupt, quiet, [&](RunOptions options) {
        options.memory = memory;
        if (!goal) return run_plan(input.plan, options);
        precise = run_to_precision(input.plan, *goal, options);
        return std::move(precise.run);
    });
    Delivery delivery{{}, {}, decision_summary(results), provenance(results)};
    if (goal && precise.met)
        delivery.provenance += paragraphs(precision_sentence(*goal, precise, results.paths));
    delivery.provenance += paragraphs(bins_sentence(results, input.plan));
    if (arguments.has("--json")) delivery.json = results_json(results);
    if (destinations.csv)
        for (auto& file : results_csv(results, input.plan))
            delivery.tables.emplace_back(*destinations.csv / file.name, std::move(file.text));
    deliver(delivery, destinations, input, interrupt, quiet);
    if (goal && !precise.met) throw Failure(precision_sentence(*goal, precise, results.paths));
    return exit_success;
}

std::vector<Option> options() {
    std::vector<Option> all = {
        {"--json", "FILE",
         "Writes everything that was computed as JSON (headroom-results/1); “-” writes it to standard "
         "output, "
         "and the summary to standard error."},
        {"--csv", "FOLDER",
         "Writes it as tidy CSV tables, one figure a row, into this folder. All files are written or none."},
    };
    const auto shared = simulation_options();
    all.insert(all.end(), shared.begin(), shared.end());
    all.push_back(precision_option());
    all.push_back(memory_option());
    all.push_back(shard_option());
    all.push_back(out_option());
    all.push_back({"--quiet", "", "Prints no summary and no progress; notices and faults only."});
    return all;
}

} // namespace

Command run_command() {
    return {
        "run",
        "simulate a plan and print what decides: costs, ranges, risks",
        {{"PLAN"}},
        options(),
        "Simulates every scenario of a plan over the same random futures and prints a summary for somebody "
        "who "
        "decides.\n\n"
        "The answer says in how many of 100 futures a scenario is the cheapest. Costs are present values of "
        "all cash over the plan's horizon, less what hardware and hall are still worth at its end. P10 to "
        "P90 "
        "is the range that eight of ten futures fall into; it is the world that is uncertain there. The "
        "standard error after ± is about the simulation alone: more futures make it smaller. Digits that it "
        "makes uncertain are not shown.\n\n"
        "Cheap and short belong together: look at the demand that is not served before the cost. What it "
        "costs to fall short, and carbon at its price, are not cash; they are told apart.\n\n"
        "Differences are taken future by future, so that what both scenarios meet cancels out. headroom-cli "
        "compare says where a difference comes from.\n\n"
        "PLAN is a file, a pipe, or “-” for standard input. Files are written all or none and each as a "
        "whole; one that "
        "is write-protected is not replaced; folders that are missing are made. The same plan, seed "
        "and number of paths give the same results file, whatever the machine, except for what stands under "
        "“run”.",
        {{"run plan.json", "the summary"},
         {"run plan.json --json report/results.json --csv report", "and the files"},
         {"run plan.json --set 'energy.price=14 ct/kWh' --set facility.kind=colo",
          "what if power were dearer and the hall rented?"},
         {"run plan.json --set 'Own hall:energy.price=6-9-14 ct/kWh'",
          "an uncertain price (low, likely, high) for one scenario"},
         {"run plan.json --paths 16777216 --shard 3/16 --out part-3.shard",
          "a sixteenth of very many futures, for headroom-cli merge"},
         {"run - < plan.json", "a plan that a script writes"},
         {"run plan.json --precision 0.1%", "as many futures as it takes to be that sure"},
         {"run plan.json --json - --quiet | jq '.scenarios[0].results.tco.mean'", "for scripts"}},
        run};
}

} // namespace headroom::cli
