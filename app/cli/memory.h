// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/cli/options.h"
#include "model/plan/plan.h"
#include "model/statistics/figures.h"

#include <cstdint>

namespace headroom::cli {

Option memory_option();

/// Bytes that a run of the plan may take: what --memory says, or else 1 GiB, and more only where the plan
/// cannot do with it. Throws UsageError where --memory is no amount, Failure where it is too little for the
/// plan, or the plan needs more than this machine, or the container that this runs in, has.
std::uint64_t memory_budget(const Arguments& arguments, const Plan& plan);

/// Throws Failure where a run of the plan that keeps all its paths needs more than this machine has.
void check_memory_for_all_paths(const Plan& plan);

/// What to say of results whose quantiles were read from bins; empty where they are exact.
std::string bins_sentence(const Results& results, const Plan& plan);

} // namespace headroom::cli
