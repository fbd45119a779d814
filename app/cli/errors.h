// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <stdexcept>
#include <string>

namespace headroom::cli {

inline constexpr int exit_success = 0;
inline constexpr int exit_failure = 1;     ///< files that cannot be written, a fault of the program
inline constexpr int exit_wrong_input = 2; ///< options, plans, values
inline constexpr int exit_signal = 128;    ///< and the number of the signal

/// A command line that cannot be understood; followed by where to read more.
struct UsageError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// A plan or a value that cannot be used; the text stands by itself, a line a fault.
struct WrongInput : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// What is no fault of the input: a disk that is full, a folder that may not be written.
struct Failure : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// Nobody reads standard output any more, as behind “| head -1”: nothing to complain about.
struct ReaderGone : std::runtime_error {
    ReaderGone() : std::runtime_error("standard output is closed") {}
};

/// The person stopped it.
struct Interrupted : std::runtime_error {
    explicit Interrupted(int by) : std::runtime_error("stopped"), signal(by) {}
    int signal; ///< SIGINT or SIGTERM
};

} // namespace headroom::cli
