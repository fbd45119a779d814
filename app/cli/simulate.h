// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/cli/interrupt.h"
#include "app/cli/plan_input.h"
#include "app/cli/progress.h"
#include "model/analysis/run.h"

namespace headroom::cli {

/// What --threads and --backend say, a line of progress, and Ctrl-C. Progress and flag must outlive the run.
RunOptions run_options(const Arguments& arguments, const Interrupt& interrupt, Progress& progress);

/// Throws WrongInput with all faults where one is an error; else adds them to the notices of `input`.
void take_faults(PlanInput& input, const Faults& faults);

/// Calls `analyse` with the options of a run and gives its results; it leaves a struct of `results` and
/// `faults` behind. Throws WrongInput with the errors of the plan as a whole, Interrupted.
template <class Analyse>
auto simulate(PlanInput& input, const Arguments& arguments, const Interrupt& interrupt, bool quiet,
              Analyse analyse) {
    Progress progress(!quiet);
    try {
        auto outcome = analyse(run_options(arguments, interrupt, progress));
        take_faults(input, outcome.faults);
        return std::move(outcome.results);
    } catch (const Cancelled&) {
        interrupt.check();
        throw;
    }
}

} // namespace headroom::cli
