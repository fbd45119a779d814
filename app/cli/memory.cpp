// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/memory.h"

#include "app/cli/errors.h"
#include "app/cli/figure_text.h"
#include "model/statistics/outcome.h"

#include <algorithm>
#include <fstream>
#include <unistd.h>

namespace headroom::cli {
namespace {

/// Results and discounted hours of a path; sorting and pairing take a few of them again for a while.
constexpr double doubles_a_path = result_count + 1 + 4;
constexpr double gigabyte = 1e9;

std::string gigabytes(double bytes) {
    return decimal_text(bytes / gigabyte, bytes < 10 * gigabyte ? 1 : 0) + " GB";
}

} // namespace

double memory_of_run(const Plan& plan) {
    const double paths = plan.simulation.base_case ? 1 : static_cast<double>(plan.simulation.paths);
    return paths * static_cast<double>(plan.scenarios.size()) * doubles_a_path * sizeof(double);
}

double memory_of_machine() {
    double memory =
        static_cast<double>(sysconf(_SC_PHYS_PAGES)) * static_cast<double>(sysconf(_SC_PAGE_SIZE));
    std::ifstream limit("/sys/fs/cgroup/memory.max"); // "max", or bytes
    if (double bytes = 0; limit >> bytes && bytes > 0) memory = std::min(memory, bytes);
    return memory;
}

std::uint64_t paths_that_fit(const Plan& plan) {
    Plan one = plan;
    one.simulation.paths = 1;
    return static_cast<std::uint64_t>(memory_of_machine() / memory_of_run(one));
}

void check_memory(const Plan& plan) {
    const double needed = memory_of_run(plan), there = memory_of_machine();
    if (needed <= there) return;
    const double thousands = std::max(1.0, static_cast<double>(paths_that_fit(plan) / 1000));
    throw Failure("so many futures need " + gigabytes(needed) + " of memory, and this machine has " +
                  gigabytes(there) + "; --paths " + decimal_text(thousands * 1000, 0) + " would fit");
}

} // namespace headroom::cli
