// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/terminal.h"

#include "app/cli/errors.h"

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <string>
#include <unistd.h>

namespace headroom::cli {

void prepare_streams() {
    (void)std::signal(SIGPIPE, SIG_IGN);
    (void)std::signal(SIGXFSZ, SIG_IGN); // a file that grows beyond the limit is a write that fails
    while (true) {
        const int fd = open("/dev/null", O_RDONLY); // takes the lowest number that is free
        if (fd < 0 || fd > STDERR_FILENO) {
            if (fd >= 0) close(fd);
            return;
        }
    }
}

void print(std::string_view text) {
    const bool written = std::fwrite(text.data(), 1, text.size(), stdout) == text.size();
    if (written && std::fflush(stdout) == 0) return;
    if (errno == EPIPE) throw ReaderGone();
    throw Failure(std::string("standard output cannot be written: ") + std::strerror(errno));
}

void say(std::string_view text) { (void)std::fwrite(text.data(), 1, text.size(), stderr); }

void complain(std::string_view sentence) { say("headroom-cli: " + std::string(sentence) + '\n'); }

bool error_is_terminal() { return isatty(STDERR_FILENO) == 1; }

} // namespace headroom::cli
