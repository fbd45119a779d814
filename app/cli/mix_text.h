// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/analysis/mix.h"

#include <string>

namespace headroom::cli {

/// The best mix and how it differs from today's; then the mixes that no other beats (or `all` of them).
std::string mix_summary(const MixParameters& parameters, const MixResults& results, bool all);
/// All figures as JSON, headroom-mix/1. Throws NotFinite.
std::string mix_json(const MixParameters& parameters, const MixResults& results);

} // namespace headroom::cli
