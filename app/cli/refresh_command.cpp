// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/analysis_options.h"
#include "app/cli/command.h"
#include "app/cli/delivery.h"
#include "app/cli/provenance.h"
#include "app/cli/refresh_text.h"
#include "app/cli/scenario_choice.h"
#include "app/cli/simulate.h"
#include "app/cli/text.h"
#include "model/analysis/variants.h"

namespace headroom::cli {
namespace {

RefreshParameters parameters_of(const Arguments& arguments, const Plan& plan) {
    RefreshParameters parameters;
    const auto& operands = arguments.operands();
    parameters.scenario = operands.size() > 1 ? scenario_named(operands[1], plan) : first_with_fleet(plan);
    const auto months = [&](std::string_view option, int otherwise) {
        return static_cast<int>(
            arguments.integer(option, 1, 1000).value_or(static_cast<std::uint64_t>(otherwise)));
    };
    parameters.first = months("--from", parameters.first);
    parameters.last = months("--to", parameters.last);
    parameters.step = months("--step", parameters.step);
    if (const auto obstacle = cannot_run(plan, parameters)) throw WrongInput(obstacle_text(*obstacle));
    return parameters;
}

int refresh(const Arguments& arguments) {
    const Interrupt interrupt;
    const bool quiet = arguments.has("--quiet");
    const auto destinations = check_destinations(arguments, arguments.operands().front());
    PlanInput input = read_plan_input(arguments);
    const auto parameters = parameters_of(arguments, input.plan);
    const auto start = std::chrono::steady_clock::now();
    const auto results = simulate(input, arguments, interrupt, quiet, [&](const RunOptions& options) {
        return run_refresh(input.plan, parameters, options);
    });
    Delivery delivery{{},
                      {},
                      refresh_summary(results),
                      provenance(input.plan, counted(results.cycles.size(), "cycle"), arguments, start)};
    if (arguments.has("--json")) delivery.json = refresh_json(results);
    deliver(delivery, destinations, input, interrupt, quiet);
    return exit_success;
}

} // namespace

Command refresh_command() {
    return {"refresh",
            "after how many months a fleet should be replaced",
            {{"PLAN"}, {"SCENARIO", false}},
            analysis_options({
                {"--from", "MONTHS", "Shortest cycle; 24 where it is left out."},
                {"--to", "MONTHS", "Longest cycle; 84 where it is left out."},
                {"--step", "MONTHS", "From one cycle to the next; 6 where it is left out."},
            }),
            "Replaces the fleet of a scenario (the first that owns GPUs) every so many months, for each "
            "cycle over the "
            "same futures, and says which cycle costs least: on average, and in how many futures.\n\n"
            "Short cycles buy new hardware often and sell the old while it is worth something; long ones run "
            "slow, "
            "power-hungry GPUs for little capital. The mean decides for somebody who must choose before the "
            "future is "
            "known; “best in” says how often that would turn out right, and regret what it costs where it "
            "does not.\n\n"
            "The plan's own refresh.cycle_months does not count here; its refresh.policy does.",
            {{"refresh plan.json", "cycles of 24, 30, … 84 months"},
             {"refresh plan.json 'Own hall' --from 36 --to 60 --step 3", "closer, for one scenario"},
             {"refresh plan.json --paths 2048", "faster, with larger errors"}},
            refresh};
}

} // namespace headroom::cli
