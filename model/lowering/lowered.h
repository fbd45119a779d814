// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/plan/plan.h"
#include "model/sampling/quantile_function.h"
#include "model/sampling/world.h"
#include "model/statistics/figures.h"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace headroom {

enum class Discounting { mid, start, end, none };
enum class FacilityKind { none, own, colo };
enum class RefreshPolicy { performance, power, count, economic };
enum class Depreciation { straight_line, macrs_5 };

/// A parameter that is drawn once a path: where its uniform lies in the world, and what makes a value of it.
struct DrawnParameter {
    Parameter id{};
    int slot = 0;
    QuantileFunction quantile;
};

/// Per GPU: H100e, kW nameplate, money.
struct LoweredAccelerator {
    double perf_training = 1, perf_inference = 1, kw = 1, price = 0;
};

struct LoweredTranche {
    int order_month = 0;
    int retire_month = 0; ///< beyond the horizon where it never retires
    double gpus = 0, deposit_share = 0;
    Pool pool = Pool::shared;
    bool follows_generations = false;
    LoweredAccelerator accelerator; ///< the named one, or the frontier at the start where it follows generations
    QuantileFunction lead_months;
};

struct LoweredPhase {
    int start_month = 0;
    double it_kw = 0;
    std::optional<QuantileFunction> build_months; ///< nothing: the parameter of the facility's kind
};

struct LoweredStep {
    int month = 0;
    double kw = 0;
    QuantileFunction delay_months;
};

/// A scenario as flat numbers: all that the simulation sees. Shapes are checked, the catalogue is resolved.
struct LoweredScenario {
    std::string name;
    int months = 60;     ///< H
    bool base_case = false;

    /// Value of each parameter that is a number: fixed, or the median of a drawn one. Volatilities are 0 in a base
    /// case, which is what "every shock absent" means.
    std::array<double, parameter_count> constants{};
    std::vector<DrawnParameter> drawn;
    /// The draws that are made anew for each generation; index GenerationDraw.
    std::array<QuantileFunction, generation_draw_count> generation_draws;
    int generations = 0; ///< most that can be announced before the horizon

    FacilityKind facility = FacilityKind::own;
    RefreshPolicy refresh_policy = RefreshPolicy::performance;
    int refresh_cycle = 0; ///< months, 0 = never
    Discounting discounting = Discounting::mid;
    bool starts_tight = true, colo_includes_energy = false, sells_capacity = false;
    int cutover_month = 0;
    /// Share of the cost that is written off in each month after payment; the rest of the book is 0 after the last.
    std::vector<double> depreciation_schedule;
    std::array<double, 12> climate{}, season{}; ///< cosines of hottest and dearest month, by month index mod 12

    LoweredAccelerator frontier; ///< generation.frontier
    std::vector<LoweredTranche> tranches;
    std::vector<Reservation> reservations;
    std::vector<LoweredPhase> phases;
    std::vector<LoweredStep> steps;

    Deterministic deterministic;
    double constant(Parameter p) const { return constants[index_of(p)]; }
};

/// A plan ready to run: the shared world and its scenarios.
struct LoweredPlan {
    std::string name;
    WorldPlan world;
    std::uint64_t paths = 0;
    Sampler sampler = Sampler::sobol;
    bool base_case = false;
    std::vector<LoweredScenario> scenarios;
};

} // namespace headroom
