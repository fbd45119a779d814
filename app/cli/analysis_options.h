// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/cli/options.h"

namespace headroom::cli {

/// An analysis' own options and those that all have: --json, those of the simulation, --quiet.
std::vector<Option> analysis_options(std::vector<Option> own);

} // namespace headroom::cli
