// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/cli/options.h"

#include <span>
#include <string_view>
#include <vector>

namespace headroom::cli {

struct Example {
    std::string_view line;    ///< what to type after "headroom-cli "
    std::string_view meaning; ///< what it does, one sentence
};

/// A command of headroom-cli: its parser, its help and what it does.
struct Command {
    std::string_view name;
    std::string_view summary; ///< half a line, for the list of commands
    std::vector<Operand> operands;
    std::vector<Option> options;
    std::string_view text; ///< what it does and how to read what it prints; paragraphs separated by "\n\n"
    std::vector<Example> examples;
    int (*run)(const Arguments& arguments) = nullptr; ///< gives the exit code; errors.h are thrown
};

/// In the order of the help.
std::span<const Command> commands();
/// Nothing where there is none of that name.
const Command* find_command(std::string_view name);

Command run_command();
Command merge_command();
Command validate_command();
Command compare_command();
Command parameters_command();
Command backends_command();
Command refresh_command();
Command mix_command();
Command report_command();
Command selftest_command();
Command help_command();

} // namespace headroom::cli
