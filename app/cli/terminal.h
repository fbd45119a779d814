// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string_view>

namespace headroom::cli {

/// Before anything else: a closed pipe is an error of a write, no death; and no file takes the place of a
/// standard stream that is closed.
void prepare_streams();
/// To standard output, all of it; throws ReaderGone where it is a pipe that nobody reads, Failure where it
/// cannot be written otherwise (closed, a full disk behind it).
void print(std::string_view text);
/// To standard error, as it is.
void say(std::string_view text);
/// "headroom-cli: …" and a newline, to standard error.
void complain(std::string_view sentence);

bool error_is_terminal();

} // namespace headroom::cli
