// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/analysis/obstacle.h"
#include "model/analysis/variants.h"
#include "model/plan/fault.h"
#include "model/plan/plan.h"
#include "model/simulation/engine.h"
#include "model/statistics/figures.h"

#include <optional>
#include <string>
#include <vector>

namespace headroom {

inline constexpr std::size_t most_mix_points = 1000;

/// How much to own, to reserve and to take from the spot market (docs/model.md section 8, "Mix"): a grid over
/// four axes.
struct MixParameters {
    std::size_t scenario = 0;                      ///< its position in the plan: where today's mix stands
    std::vector<double> owned = {0, 0.5, 1, 2, 3}; ///< multiples of the scenario's fleet, 0 … 100
    std::vector<double> reserved;                  ///< H100e from month 0 on, renewed at each term's end
    std::vector<int> terms = {12, 36};             ///< months of those reservations, 1 … 120
    std::vector<double> spot = {0, 0.25, 0.5};     ///< largest share of training on spot
    double risk_weight = 0.5;                      ///< λ of mean + λ·CVaR₉₅, 0 … 100
    double shortfall_share = 0.02;      ///< x: a future is short where more of its demand is left unserved
    double shortfall_probability = 0.1; ///< y: the share of short futures that is put up with
    bool operator==(const MixParameters&) const = default;
};

/// One mix over all futures. Costs are risk_adjusted_cost, a present value in the plan's currency.
struct MixPoint {
    double owned = 1;          ///< multiple of the scenario's fleet
    double owned_gpus = 0;     ///< as ordered, all tranches together
    double reserved_h100e = 0; ///< mean over the months
    double term_months = 0;    ///< mean by H100e; 0 where nothing is reserved
    double discount = 0;       ///< on the market price, mean by H100e
    double spot = 0;           ///< the median where spot.maximum_share is uncertain
    Figure mean, cvar95;
    Figure objective;   ///< mean + λ·CVaR₉₅
    Figure short_share; ///< share of the futures in which more than x of the demand is left unserved
    Figure utilisation; ///< mean over months and futures
    Figure tco;
    Figure over_today; ///< paired mean difference of the cost to today's mix
    Figure
        over_best; ///< paired difference of the objective to the best mix; 0 with error 0 where there is none
    bool feasible = false;  ///< short_share ≤ y
    bool doubtful = false;  ///< short_share lies within two standard errors of y
    bool efficient = false; ///< feasible, and no feasible mix has both a lower mean and a lower CVaR₉₅
    bool as_good_as_best = false; ///< feasible, and over_best is within two standard errors
};

struct MixResults {
    std::string scenario, currency;
    std::uint64_t paths = 0;
    std::vector<MixPoint> points;      ///< the first is today's mix, the scenario as it stands; then the grid
    std::vector<std::size_t> frontier; ///< positions of the efficient mixes, by ascending mean
    std::optional<std::size_t> best; ///< least objective of the feasible ones; nothing where none is feasible
    std::size_t least_short = 0; ///< the mix with the least share of short futures: how far the grid reaches
    /// The efficient mix of the least mean with a CVaR₉₅ no higher than today's: the same risk for less
    /// (today's own where it is efficient; nothing where no efficient mix is as safe).
    std::optional<std::size_t> cheaper_at_todays_risk;
};

struct MixRun {
    MixResults results;
    Faults faults;        ///< errors (nothing ran), or notices
    bool complete = true; ///< false: it was cancelled, and the points are those that were finished till then
};

/// Axes that suit the scenario: its fleet from none to half as much again, reservations up to its demand at
/// the start, its own spot share among the others.
MixParameters usual_mix(const Plan& plan, std::size_t scenario);

/// The discount for a term: market.reserved_discount_12 and _36 (their medians, where uncertain) and a
/// logarithmic curve through both, within 0 … 0.95.
double reserved_discount(double discount_12, double discount_36, double term_months);

/// Why the analysis cannot run; nothing where it can. The plan has no errors (validate_plan).
std::optional<Obstacle> cannot_run(const Plan& plan, const MixParameters& parameters);

/// Every mix of the grid over the same futures. What is owned is scaled as a whole: GPUs of every tranche,
/// and with the IT power that they and the storage need the hall: phases, design power and power steps. The
/// connection to the grid (facility.grid_limit_kw) and the people of the site (staff.fixed_fte) are left as
/// they are; without a fleet there is no hall and no owned storage. The scenario's own reservations are
/// replaced. Throws Cancelled, also with keep_finished where no mix was finished.
MixRun run_mix(const Plan& plan, const MixParameters& parameters, const RunOptions& options,
               WhenCancelled when_cancelled = WhenCancelled::discard);

/// A mix of the grid as a scenario of the plan, based on the one that it varies: what it owns, reserves and
/// takes from the spot market, and nothing else, so that the two compare. `point`: its position in the
/// results; 0 is the scenario itself. The name is left to the caller.
Scenario mix_scenario(const Plan& plan, const MixParameters& parameters, std::size_t point);

} // namespace headroom
