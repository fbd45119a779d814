// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/plan/plan.h"

#include <cstdint>

namespace headroom::cli {

/// Bytes that a run of the plan keeps: every result of every path of every scenario.
double memory_of_run(const Plan& plan);
/// Bytes that this machine, or the container that this runs in, has.
double memory_of_machine();
/// How many paths of the plan's scenarios fit into it.
std::uint64_t paths_that_fit(const Plan& plan);
/// Throws Failure where the first is more than the second, with the number of paths that would do.
void check_memory(const Plan& plan);

} // namespace headroom::cli
