// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/analysis_options.h"
#include "app/cli/command.h"
#include "app/cli/delivery.h"
#include "app/cli/mix_text.h"
#include "app/cli/provenance.h"
#include "app/cli/scenario_choice.h"
#include "app/cli/simulate.h"
#include "model/analysis/variants.h"

namespace headroom::cli {
namespace {

MixParameters parameters_of(const Arguments& arguments, const Plan& plan) {
    const auto& operands = arguments.operands();
    auto parameters =
        usual_mix(plan, operands.size() > 1 ? scenario_named(operands[1], plan) : first_with_fleet(plan));
    const auto axis = [&](std::string_view option, auto& values) {
        const auto typed = arguments.numbers(option);
        if (!typed.empty()) values.assign(typed.begin(), typed.end());
    };
    axis("--owned", parameters.owned);
    axis("--reserved", parameters.reserved);
    axis("--spot", parameters.spot);
    if (const auto terms = arguments.numbers("--terms"); !terms.empty()) {
        parameters.terms.clear();
        for (const double term : terms) {
            if (!(term >= 1 && term <= 1000) || term != static_cast<int>(term))
                throw UsageError("--terms takes whole months, as in 12,36");
            parameters.terms.push_back(static_cast<int>(term));
        }
    }
    const auto number = [&](std::string_view option, double& value) {
        const auto typed = arguments.numbers(option);
        if (typed.size() > 1) throw UsageError(std::string(option) + " takes one number");
        if (!typed.empty()) value = typed[0];
    };
    number("--risk-weight", parameters.risk_weight);
    number("--shortfall-share", parameters.shortfall_share);
    number("--shortfall-probability", parameters.shortfall_probability);
    if (const auto obstacle = cannot_run(plan, parameters)) throw WrongInput(obstacle_text(*obstacle));
    return parameters;
}

int mix(const Arguments& arguments) {
    const Interrupt interrupt;
    const bool quiet = arguments.has("--quiet");
    const auto destinations = check_destinations(arguments, arguments.operands().front());
    PlanInput input = read_plan_input(arguments);
    const auto parameters = parameters_of(arguments, input.plan);
    const auto start = std::chrono::steady_clock::now();
    const auto results = simulate(input, arguments, interrupt, quiet, [&](const RunOptions& options) {
        return run_mix(input.plan, parameters, options);
    });
    Delivery delivery{
        {},
        {},
        mix_summary(parameters, results, arguments.has("--all")),
        provenance(input.plan, std::to_string(results.points.size()) + " mixes", arguments, start)};
    if (arguments.has("--json")) delivery.json = mix_json(parameters, results);
    deliver(delivery, destinations, input, interrupt, quiet);
    return exit_success;
}

} // namespace

Command mix_command() {
    return {
        "mix",
        "how much to own, to reserve and to take from the spot market",
        {{"PLAN"}, {"SCENARIO", false}},
        analysis_options({
            {"--owned", "LIST", "Multiples of the scenario's fleet, as in 0,0.5,1,2."},
            {"--reserved", "LIST",
             "H100e reserved from the start on, renewed at each term's end: 0,128,256."},
            {"--terms", "LIST", "Months of those reservations: 12,36. The discount follows from the term."},
            {"--spot", "LIST", "Largest share of the training that runs on spot: 0,0.3."},
            {"--risk-weight", "NUMBER", "How much the worst 5 % of the futures count beside the mean; 0.5."},
            {"--shortfall-share", "SHARE", "A future is short where more of its demand is unserved; 0.02."},
            {"--shortfall-probability", "SHARE", "Share of short futures that is put up with; 0.1."},
            {"--all", "", "Lists every mix, not only those worth a look."},
        }),
        "Computes a grid of mixes over the same futures: multiples of a scenario's fleet (the first that "
        "owns "
        "GPUs) with their hall, reserved capacity by term, and the largest share on spot; what they do not "
        "serve "
        "is rented on demand or left. Says which mix is best, and how it differs from the scenario as it "
        "stands.\n\n"
        "The cost counts unserved demand and carbon at their prices. Its mean says what to expect, the mean "
        "of "
        "its worst 5 % (CVaR) how bad it gets; the mixes that no other beats in both are the frontier to "
        "choose "
        "from. Without lists, the grid suits the scenario.",
        {{"mix plan.json", "a grid that suits the first scenario with GPUs"},
         {"mix plan.json 'Own hall' --owned 0,1,2 --reserved 0,256 --terms 36 --spot 0.3",
          "a grid of your own"},
         {"mix plan.json --shortfall-probability 0.02 --risk-weight 1",
          "for somebody who must not fall short"},
         {"mix plan.json --paths 1024", "faster, with larger errors"}},
        mix};
}

} // namespace headroom::cli
