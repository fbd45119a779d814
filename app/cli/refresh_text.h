// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/analysis/refresh.h"

#include <string>

namespace headroom::cli {

/// Which cycle is the best, and how sure that is; then every cycle.
std::string refresh_summary(const RefreshResults& results);
/// All figures as JSON, headroom-refresh/1. Throws NotFinite.
std::string refresh_json(const RefreshResults& results);

} // namespace headroom::cli
