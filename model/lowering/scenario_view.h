// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/lowering/lowered.h"

#include <span>
#include <vector>

namespace headroom {

// A lowered scenario as the months see it: numbers and spans of numbers, so that a device can have a copy.

struct DrawnParameterView {
    Parameter id{};
    int slot = 0;
    QuantileFunctionView quantile;
};

struct TrancheView {
    int order_month = 0, retire_month = 0;
    double gpus = 0, deposit_share = 0;
    Pool pool = Pool::shared;
    bool follows_generations = false;
    LoweredAccelerator accelerator;
    QuantileFunctionView lead_months;
};

struct PhaseView {
    int start_month = 0;
    double it_kw = 0;
    bool has_build_months = false; ///< else the parameter of the facility's kind
    QuantileFunctionView build_months;
};

struct StepView {
    int month = 0;
    double kw = 0;
    QuantileFunctionView delay_months;
};

/// What its names mean stands at LoweredScenario.
struct ScenarioView {
    int months = 60;
    bool base_case = false;
    const double* constants = nullptr; ///< [parameter_count]
    std::span<const DrawnParameterView> drawn;
    QuantileFunctionView generation_draws[generation_draw_count];
    int generations = 0;

    FacilityKind facility = FacilityKind::own;
    RefreshPolicy refresh_policy = RefreshPolicy::performance;
    int refresh_cycle = 0;
    Discounting discounting = Discounting::mid;
    bool starts_tight = true, colo_includes_energy = false, sells_capacity = false;
    int cutover_month = 0;
    std::span<const double> depreciation_schedule;
    double depreciation_each = 0; ///< the schedule's share of every month where all are equal, else 0
    double climate[12] = {}, season[12] = {};

    LoweredAccelerator frontier;
    std::span<const TrancheView> tranches;
    std::span<const Reservation> reservations;
    std::span<const PhaseView> phases;
    std::span<const StepView> steps;
};

/// What a view's spans point to, beside the scenario itself; both must outlive it.
class ScenarioTables {
public:
    explicit ScenarioTables(const LoweredScenario& scenario);
    ScenarioView view() const;

private:
    const LoweredScenario& scenario_;
    std::vector<DrawnParameterView> drawn_;
    std::vector<TrancheView> tranches_;
    std::vector<PhaseView> phases_;
    std::vector<StepView> steps_;
};

} // namespace headroom
