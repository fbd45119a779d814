// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/cli/analysis_options.h"
#include "app/cli/delivery.h"
#include "app/cli/provenance.h"
#include "app/cli/simulate.h"
#include "model/analysis/obstacle.h"

#include <chrono>

namespace headroom::cli {

/// A command that varies one scenario of a plan, from the command line to the files. `Analysis` is a struct
/// of
///
///     static Parameters parameters(const Arguments&, const Plan&, std::size_t scenario); // from the options
///     static auto run(const Plan&, const Parameters&, const RunOptions&);                // results and
///     faults static std::string what(const Results&);                                          // "11
///     cycles" static std::string summary(const Parameters&, const Results&, const Arguments&); static
///     std::string json(const Parameters&, const Results&);
///
/// and there is a cannot_run(plan, parameters). Gives the exit code.
template <class Analysis>
int run_analysis(const Arguments& arguments) {
    const bool quiet = arguments.has("--quiet");
    const auto destinations = check_destinations(arguments, arguments.operands().front());
    PlanInput input = read_plan_input(arguments);
    const Interrupt interrupt;
    const auto parameters =
        Analysis::parameters(arguments, input.plan, asked_scenario(arguments, input.plan));
    if (const auto obstacle = cannot_run(input.plan, parameters)) throw WrongInput(obstacle_text(*obstacle));
    const auto start = std::chrono::steady_clock::now();
    const auto results = simulate(input, arguments, interrupt, quiet, [&](const RunOptions& options) {
        return Analysis::run(input.plan, parameters, options);
    });
    Delivery delivery{{},
                      {},
                      Analysis::summary(parameters, results, arguments),
                      provenance(input.plan, Analysis::what(results), arguments, start)};
    if (arguments.has("--json")) delivery.json = Analysis::json(parameters, results);
    deliver(delivery, destinations, input, interrupt, quiet);
    return exit_success;
}

} // namespace headroom::cli
