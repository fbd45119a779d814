// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/analysis/mix.h"

namespace headroom {

/// Which mixes are feasible, efficient and best, from their figures: fills the flags of the points,
/// `frontier`, `best` and `cheaper_at_todays_risk`. Of mixes that cost the same the first counts.
void judge_mixes(const MixParameters& parameters, MixResults& results);

} // namespace headroom
