// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

namespace headroom {

/// A published figure, and what this program makes of the same inputs by the functions that it plans with.
struct SelftestRow {
    int number = 0;       ///< of the example
    std::string subject;  ///< "Cluster day: 256 GPUs of 700 W …": the example with its inputs
    std::string quantity; ///< "Facility energy"
    std::string unit;     ///< "kWh", "USD", "" where it has none
    double published = 0, computed = 0;
    double tolerance =
        0; ///< relative: how far the published figure is rounded, or simpler than the program's
    std::string source;
    bool passed = false; ///< |computed − published| ≤ tolerance · |published|
};

/// All examples, in some tenths of a second.
std::vector<SelftestRow> run_selftest();

} // namespace headroom
