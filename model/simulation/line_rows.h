// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/statistics/outcome.h"

namespace headroom {

/// The lines of a month are summed over paths eight at a time: rows past the last line hold 0.
inline constexpr std::size_t line_group = 8, line_rows = (line_count + line_group - 1) / line_group * line_group;

} // namespace headroom
