// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/cli/options.h"
#include "model/analysis/precision.h"

#include <optional>

namespace headroom::cli {

Option precision_option();

/// What --precision asks for; nothing where it is not given. Throws
/// UsageError: no share, or one beyond 0 … 0.5, or --paths beside it.
std::optional<PrecisionGoal> precision_goal(const Arguments& arguments);

/// What was asked for and what the run gives; without a full stop where that is not enough, as in a Failure.
std::string precision_sentence(const PrecisionGoal& goal, const PreciseRun& run, std::uint64_t paths);

} // namespace headroom::cli
