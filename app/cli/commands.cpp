// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"

#include <algorithm>

namespace headroom::cli {

std::span<const Command> commands() {
    static const std::vector<Command> all = {run_command(),      merge_command(),      compare_command(),
                                             refresh_command(),  mix_command(),        report_command(),
                                             validate_command(), parameters_command(), backends_command(),
                                             selftest_command(), help_command()};
    return all;
}

const Command* find_command(std::string_view name) {
    const auto all = commands();
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const Command& command) { return command.name == name; });
    return found == all.end() ? nullptr : &*found;
}

} // namespace headroom::cli
