// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/simulate.h"

namespace headroom::cli {

RunOptions run_options(const Arguments& arguments, const Interrupt& interrupt, Progress& progress) {
    RunOptions options;
    options.threads = static_cast<int>(arguments.integer("--threads", 1, most_threads).value_or(0));
    options.cancel = interrupt.flag();
    options.progress = [&progress](std::uint64_t done, std::uint64_t total) { progress.show(done, total); };
    return options;
}

void take_faults(PlanInput& input, const Faults& faults) {
    if (has_errors(faults)) throw WrongInput(fault_lines(input.file, faults));
    add_faults(input.notices, faults);
}

} // namespace headroom::cli
