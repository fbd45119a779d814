// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/cli/interrupt.h"
#include "app/cli/plan_input.h"
#include "model/report/shard_file.h"

#include <optional>

namespace headroom::cli {

Option shard_option();
Option out_option();

/// What --shard asks for, with --out beside it and nothing that belongs to a whole run; nothing where it is
/// not given. Throws UsageError: no part, or one of more parts than the plan has chunks of paths.
std::optional<Shard> asked_shard(const Arguments& arguments, const Plan& plan);

/// "shard 3 of 16"
std::string shard_name(const Shard& shard);

/// Simulates the part and writes it to its file.
int run_shard(const Shard& shard, PlanInput& input, const Arguments& arguments, const Interrupt& interrupt);

} // namespace headroom::cli
