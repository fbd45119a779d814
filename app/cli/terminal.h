// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string_view>

namespace headroom::cli {

/// To standard output, all of it; throws Failure where it cannot be written (a full disk behind a pipe).
void print(std::string_view text);
/// To standard error, as it is.
void say(std::string_view text);
/// "headroom-cli: …" and a newline, to standard error.
void complain(std::string_view sentence);

bool error_is_terminal();

} // namespace headroom::cli
