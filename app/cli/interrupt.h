// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <atomic>

namespace headroom::cli {

/// While it lives, Ctrl-C and SIGTERM raise a flag instead of ending the program; the second one ends it.
class Interrupt {
public:
    Interrupt();
    ~Interrupt();
    Interrupt(const Interrupt&) = delete;
    Interrupt& operator=(const Interrupt&) = delete;

    const std::atomic<bool>* flag() const;
    /// Throws Interrupted where the flag is up.
    void check() const;
};

} // namespace headroom::cli
