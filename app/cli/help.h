// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/cli/command.h"

#include <string>

namespace headroom::cli {

/// What headroom-cli is, its commands, first examples.
std::string general_help();
/// Everything about one command, made from its table.
std::string command_help(const Command& command);
/// "headroom-cli run PLAN [OPTION]…"
std::string usage_line(const Command& command);
/// Throws UsageError, with the command that was probably meant.
const Command& command_named(std::string_view name);

} // namespace headroom::cli
