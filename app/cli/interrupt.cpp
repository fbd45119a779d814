// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/interrupt.h"

#include "app/cli/errors.h"

#include <csignal>

namespace headroom::cli {
namespace {

std::atomic<bool> raised = false;
std::atomic<int> by = 0;
static_assert(std::atomic<bool>::is_always_lock_free && std::atomic<int>::is_always_lock_free,
              "a signal handler may touch nothing else");

extern "C" void on_signal(int signal) {
    by = signal;
    raised = true;
}

constexpr int handled[] = {SIGINT, SIGTERM};

} // namespace

Interrupt::Interrupt() {
    raised = false;
    struct sigaction action {};
    action.sa_handler = on_signal;
    sigemptyset(&action.sa_mask);
    action.sa_flags = static_cast<int>(SA_RESETHAND | SA_RESTART); // the second one ends the program
    for (const int signal : handled) {
        struct sigaction before {};
        sigaction(signal, nullptr, &before);
        if (before.sa_handler != SIG_IGN) sigaction(signal, &action, nullptr); // nohup means it
    }
}

Interrupt::~Interrupt() {
    for (const int signal : handled) {
        struct sigaction now {};
        sigaction(signal, nullptr, &now);
        if (now.sa_handler == on_signal) (void)std::signal(signal, SIG_DFL);
    }
}

const std::atomic<bool>* Interrupt::flag() const { return &raised; }

void Interrupt::check() const {
    if (raised) throw Interrupted(by);
}

} // namespace headroom::cli
