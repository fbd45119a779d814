// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/progress.h"

#include "app/cli/terminal.h"

namespace headroom::cli {
namespace {

constexpr auto patience = std::chrono::milliseconds(300); ///< what is over sooner needs no line
constexpr auto pause = std::chrono::milliseconds(100);    ///< between two pictures

} // namespace

Progress::Progress(bool wanted) : wanted_(wanted && error_is_terminal()) {}

Progress::~Progress() {
    if (shown_) say("\r\033[K");
}

void Progress::show(std::uint64_t done, std::uint64_t total) {
    const auto now = Clock::now();
    if (!wanted_ || done == 0 || now - started_ < patience || now - last_ < pause) return;
    last_ = now;
    shown_ = true;
    const std::chrono::duration<double> elapsed = now - started_;
    const double left = elapsed.count() * static_cast<double>(total - done) / static_cast<double>(done);
    say("\r\033[K" + std::to_string(done * 100 / total) + " % of " + std::to_string(total) + " futures, " +
        std::to_string(static_cast<long>(left) + 1) + " s left; Ctrl-C stops");
}

} // namespace headroom::cli
