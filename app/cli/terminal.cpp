// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/terminal.h"

#include "app/cli/errors.h"

#include <cstdio>
#include <string>
#include <unistd.h>

namespace headroom::cli {

void print(std::string_view text) {
    const bool written = std::fwrite(text.data(), 1, text.size(), stdout) == text.size();
    if (!written || std::fflush(stdout) != 0)
        throw Failure("standard output cannot be written; is the disk full?");
}

void say(std::string_view text) { (void)std::fwrite(text.data(), 1, text.size(), stderr); }

void complain(std::string_view sentence) { say("headroom-cli: " + std::string(sentence) + '\n'); }

bool error_is_terminal() { return isatty(STDERR_FILENO) == 1; }

} // namespace headroom::cli
