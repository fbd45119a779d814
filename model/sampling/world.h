// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/plan/plan.h"

#include <array>
#include <cstdint>
#include <vector>

namespace headroom {

/// The five monthly shocks, in the order of the plan's shocks.correlation.
enum class Shock { energy, training, inference, market, spot };
inline constexpr int shock_count = 5;
/// The two-state chains and the losses, each with one uniform a month and one for its first switch.
enum class Chain { crisis, regime, training_loss, inference_loss };
inline constexpr int chain_count = 4;
/// Switches of the market regime with a uniform of their own, drawn once a path; the first is its chain's.
inline constexpr int regime_switches = 4;
/// What is drawn anew for each generation j ≥ 1: the interval to the next, and the three gains.
enum class GenerationDraw { interval, performance, power, price };
inline constexpr int generation_draw_count = 4;
inline constexpr int most_generations = 16;

/// Which random numbers a plan needs. Every number is a function of (seed, path, month, driver) alone, so
/// that asking for more of them moves none.
struct WorldPlan {
    std::uint64_t seed = 1;
    Sampler sampler = Sampler::random;
    std::uint64_t paths = 16384; ///< latin strata need it; sobol and random do not
    int months = 60;
    std::vector<Parameter> parameters; ///< drawn once a path; ascending
    int generations = 0;               ///< 0 … most_generations
    int tranches = 0, phases = 0,
        steps = 0; ///< lead times, build times, delays: the most that a scenario has
    /// Lower triangle of the Cholesky factor of the copula over `correlated` (rows in that order), row-major.
    std::vector<Parameter> correlated; ///< ascending, a subset of parameters
    std::vector<double> copula_factor; ///< correlated.size()² numbers
    std::array<std::array<double, shock_count>, shock_count>
        shock_factor{}; ///< lower triangular, rows = shocks
};

/// Where each draw of a path lies: slot numbers. A world of n paths side by side is slot_count() rows of n
/// doubles. Uniform draws lie strictly between 0 and 1; shocks are standard normal, correlated already; those
/// of month 0 are 0.
class WorldLayout {
public:
    explicit WorldLayout(const WorldPlan& plan)
        : parameters_(static_cast<int>(plan.parameters.size())), generations_(plan.generations),
          tranches_(plan.tranches), phases_(plan.phases), steps_(plan.steps), months_(plan.months) {}

    constexpr int parameter(int position) const { return position; } ///< position in WorldPlan::parameters; uniform
    constexpr int generation(int j, GenerationDraw draw) const {     ///< j from 1; uniform
        return parameters_ + (j - 1) * generation_draw_count + static_cast<int>(draw);
    }
    constexpr int first_switch(Chain chain) const { return after_generations() + static_cast<int>(chain); } ///< uniform
    constexpr int regime_switch(int n) const { ///< n from 0, the first; uniform
        return n == 0 ? first_switch(Chain::regime) : after_generations() + chain_count + n - 1;
    }
    constexpr int lead(int tranche) const { return regime_switch(regime_switches) + tranche; } ///< uniform
    constexpr int build(int phase) const { return lead(tranches_) + phase; }                                ///< uniform
    constexpr int delay(int step) const { return build(phases_) + step; }                                   ///< uniform
    constexpr int shock(int month, Shock which) const { return month_start(month) + static_cast<int>(which); }
    constexpr int chain(int month, Chain which) const {
        return month_start(month) + shock_count + static_cast<int>(which);
    } ///< uniform
    constexpr int slot_count() const { return month_start(months_); }

private:
    constexpr int after_generations() const { return parameters_ + generations_ * generation_draw_count; }
    constexpr int month_start(int month) const { return delay(steps_) + month * (shock_count + chain_count); }
    int parameters_, generations_, tranches_, phases_, steps_, months_;
};

} // namespace headroom
