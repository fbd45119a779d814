// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <chrono>
#include <cstdint>
#include <string>

namespace headroom::cli {

/// One line on the terminal that is written over as the work goes on, and wiped at the end. Where standard
/// error is no terminal, nothing.
class Progress {
public:
    explicit Progress(bool wanted);
    ~Progress();
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;

    /// `done` of `total` units of work. One caller at a time.
    void show(std::uint64_t done, std::uint64_t total);

private:
    using Clock = std::chrono::steady_clock;
    bool wanted_;
    bool shown_ = false;
    Clock::time_point started_ = Clock::now(), last_ = started_;
};

} // namespace headroom::cli
