// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/analysis/obstacle.h"
#include "model/analysis/variants.h"
#include "model/plan/fault.h"
#include "model/plan/plan.h"
#include "model/simulation/engine.h"
#include "model/statistics/figures.h"
#include "model/statistics/outcome.h"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace headroom {

inline constexpr int shortest_cycle = 6, longest_cycle = 120; ///< months
inline constexpr std::size_t most_cycles = 64;

/// After how many months should a fleet be replaced (docs/model.md section 8, "Refresh")? Cycles first, first
/// + step … up to last, in months.
struct RefreshParameters {
    std::size_t scenario = 0; ///< its position in the plan
    int first = 24, last = 84, step = 6;
    bool operator==(const RefreshParameters&) const = default;
};

/// One cycle, judged over the same futures as all others. Amounts in the plan's currency; annual ones are
/// annuities of present values over the horizon of the analysis.
struct CycleResult {
    int months = 0;
    /// What the replacement chain costs a year: the lines of the fleet and its hall (is_of_chain), and
    /// elsewhere_extra. What the scenario rents or lacks whatever the cycle is left out: over the long
    /// horizon it would drown the rest.
    Summary annual_cost;
    /// Of it: what the cycle costs elsewhere (rent, shortfall, revenue forgone) beyond the cycle that on this
    /// path costs least there. Downtime, and capacity that grows or shrinks with the policy, come in here.
    Figure elsewhere_extra;
    Summary tco;                            ///< present value over the horizon, all of the scenario
    std::array<Figure, line_count> lines{}; ///< annuities of the lines' present values
    Figure refreshes;                       ///< replacements, added up over the tranches
    Figure best_share; ///< share of the futures in which no other cycle is cheaper; those that tie share a
                       ///< future
    Figure
        regret; ///< mean of annual cost less that of the future's own best cycle: the price of not knowing it
    Figure over_best; ///< paired mean difference of annual cost to the cycle that is cheapest on average
    /// The difference is within two of its standard errors: the paths do not tell this cycle from the best.
    bool as_good_as_best = false;
};

/// Whether a line belongs to the fleet and its hall; the others (rent, contracts, migration, shortfall) serve
/// what the fleet does not.
constexpr bool is_of_chain(Line line) { return line <= Line::insurance_tax || line == Line::carbon; }

struct RefreshResults {
    std::string scenario, currency;
    int horizon = 0; ///< months over which every cycle is judged
    double annuity_rate =
        0; ///< a year; the median where finance.discount_rate is uncertain, 0 without discounting
    std::uint64_t paths = 0;
    std::vector<CycleResult> cycles; ///< ascending; empty with errors
    std::size_t best = 0;            ///< position of the cycle with the least mean
};

struct RefreshRun {
    RefreshResults results;
    Faults faults;        ///< errors (nothing ran), or notices
    bool complete = true; ///< false: it was cancelled, and the cycles are those that were finished till then
};

/// The same horizon for every cycle, so that none is judged by another demand: three of the longest cycle
/// from the delivery of the first GPUs on, and at least the plan's own. At least three cycles of any length
/// fit in then, and none wins or loses by a half-used fleet. This may be longer than the plan file could ask
/// for, and all that the plan says goes on till then: growth fades, contracts end or renew, GPUs that never
/// retire are replaced.
int refresh_horizon(const Plan& plan, const RefreshParameters& parameters);

/// Why the analysis cannot run; nothing where it can. The plan has no errors (validate_plan).
std::optional<Obstacle> cannot_run(const Plan& plan, const RefreshParameters& parameters);

/// The scenario once for each cycle, all over the futures of the plan. Throws Cancelled, also with
/// keep_finished where no cycle was finished.
RefreshRun run_refresh(const Plan& plan, const RefreshParameters& parameters, const RunOptions& options,
                       WhenCancelled when_cancelled = WhenCancelled::discard);

} // namespace headroom
