// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/simulate.h"

#include "app/cli/backend_choice.h"
#include "app/cli/terminal.h"

namespace headroom::cli {

RunOptions run_options(const Arguments& arguments, const Interrupt& interrupt, Progress& progress) {
    RunOptions options;
    options.threads = static_cast<int>(arguments.integer("--threads", 1, most_threads).value_or(0));
    options.cancel = interrupt.flag();
    options.progress = [&progress](std::uint64_t done, std::uint64_t total) { progress.show(done, total); };
    options.device = chosen_device(arguments);
    options.device_failed = [](const std::string& why) {
        complain("the graphics card failed: " + why + ". The processor goes on; the results are the same.");
    };
    return options;
}

void take_faults(PlanInput& input, const Faults& faults) {
    if (has_errors(faults)) throw WrongInput(fault_lines(input.file, faults));
    add_faults(input.notices, faults);
}

} // namespace headroom::cli
