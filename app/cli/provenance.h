// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/cli/options.h"
#include "model/plan/plan.h"
#include "model/statistics/figures.h"

#include <chrono>
#include <string>

namespace headroom::cli {

/// "16,384 futures (sampler sobol, seed 1) of 3 scenarios on cpu avx512, 2 threads, in 812 ms; headroom-cli
/// 0.1.0."
std::string provenance(const Results& results);

/// The same of an analysis, which was started at `start` and is done now; `what` it simulated: "11 cycles".
std::string provenance(const Plan& plan, const std::string& what, const Arguments& arguments,
                       std::chrono::steady_clock::time_point start);

} // namespace headroom::cli
