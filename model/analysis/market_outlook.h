// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/plan/plan.h"

#include <array>
#include <cstdint>
#include <vector>

namespace headroom {

/// Quantiles of a process month by month: reported_quantiles (model/statistics/figures.h), type 7, each with
/// an entry a month. Over few futures: for looking at, not for reports (a quantile p of n independent paths
/// has an error of about √(p(1 − p)/n) in probability; Sobol′ paths have less).
using ProcessFan = std::array<std::vector<double>, 7>;

/// The market of a scenario by itself (docs/model.md section 3), over the futures that the plan draws.
struct MarketOutlook {
    ProcessFan on_demand, spot; ///< price of an H100e-hour
    ProcessFan spot_share;      ///< obtainable share of the pool
    std::vector<double> tight;  ///< probability that the market is tight
};

/// Of the first `paths` futures of the plan's seed (fewer where the plan has fewer). The plan is one that can
/// be calculated.
MarketOutlook market_outlook(const Plan& plan, std::size_t scenario, std::uint64_t paths);

} // namespace headroom
