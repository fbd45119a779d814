// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/simulate.h"

#include "app/cli/progress.h"

namespace headroom::cli {
namespace {

constexpr std::uint64_t most_threads = 1024;

} // namespace

Results simulate_plan(PlanInput& input, const Arguments& arguments, const Interrupt& interrupt, bool quiet) {
    RunOptions options;
    options.threads = static_cast<int>(arguments.integer("--threads", 1, most_threads).value_or(0));
    options.cancel = interrupt.flag();
    Progress progress(!quiet);
    options.progress = [&](std::uint64_t done, std::uint64_t total) { progress.show(done, total); };
    Run run;
    try {
        run = run_plan(input.plan, options);
    } catch (const Cancelled&) {
        interrupt.check();
        throw;
    }
    interrupt.check();
    add_faults(input.notices, run.faults);
    if (!has_errors(run.faults)) return std::move(run.results);
    throw WrongInput(fault_lines(input.file, run.faults));
}

} // namespace headroom::cli
