// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/lowering/lowered.h"

#include <vector>

namespace headroom {

/// What a hall offers month by month with everything uncertain at its median: kW, one entry a month.
struct HallOutlook {
    std::vector<double> ready_kw; ///< IT power of the phases ready
    std::vector<double> full_kw;  ///< facility power where all of that is drawn
    std::vector<double> limit_kw; ///< energised; infinite without steps and without a limit
};
HallOutlook hall_outlook(const LoweredScenario& scenario);

} // namespace headroom
