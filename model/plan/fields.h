// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/plan/checks.h"
#include "model/plan/plan.h"

#include <string_view>
#include <tuple>

namespace headroom {

/// A field of an object of the plan file. Reader, checks, writer and diff all go through these tables, so
/// that a key, its bounds and its member stand in one place. Default: the member initializer in plan.h.
template <class Owner, class Member>
struct Field {
    std::string_view key;
    Member Owner::*member;
    Bounds bounds{}; ///< of numbers
    bool required = false;
};
template <class Owner, class Member>
Field(std::string_view, Member Owner::*) -> Field<Owner, Member>;
template <class Owner, class Member>
Field(std::string_view, Member Owner::*, Bounds) -> Field<Owner, Member>;
template <class Owner, class Member>
Field(std::string_view, Member Owner::*, Bounds, bool) -> Field<Owner, Member>;

namespace field_bounds {
inline constexpr Bounds none{};
inline constexpr Bounds share{0, 1};
inline constexpr Bounds wait{0, 120, false, "months"};
inline constexpr Bounds power{0, 1e9, true, "kW"};
/// Months of the plan from `earliest` on.
constexpr Bounds month(int earliest, int horizon) {
    return {static_cast<double>(earliest), static_cast<double>(horizon - 1), false, "months"};
}
} // namespace field_bounds

/// The fields of a list's entries in the order of the format page; `horizon` in months.
template <class Owner>
struct Fields;

template <>
struct Fields<Tranche> {
    static auto of(int horizon) {
        using namespace field_bounds;
        return std::tuple{Field{"order_month", &Tranche::order_month, month(-120, horizon), true},
                          Field{"accelerator", &Tranche::accelerator},
                          Field{"gpus", &Tranche::gpus, Bounds{0, 1e7, true, "GPUs"}, true},
                          Field{"lead_months", &Tranche::lead_months, wait},
                          Field{"deposit_share", &Tranche::deposit_share, share},
                          Field{"follows_generations", &Tranche::follows_generations},
                          Field{"pool", &Tranche::pool},
                          Field{"retire_month", &Tranche::retire_month, month(-119, horizon)}};
    }
};

template <>
struct Fields<Reservation> {
    static auto of(int horizon) {
        using namespace field_bounds;
        return std::tuple{
            Field{"start_month", &Reservation::start_month, month(0, horizon), true},
            Field{"term_months", &Reservation::term_months, Bounds{1, 120, false, "months"}, true},
            Field{"h100e", &Reservation::h100e, Bounds{0, 1e9, true, "H100e"}, true},
            Field{"discount", &Reservation::discount, Bounds{0, 0.95}, true},
            Field{"renew", &Reservation::renew}};
    }
};

template <>
struct Fields<FacilityPhase> {
    static auto of(int horizon) {
        using namespace field_bounds;
        return std::tuple{Field{"start_month", &FacilityPhase::start_month, month(-120, horizon), true},
                          Field{"it_kw", &FacilityPhase::it_kw, power, true},
                          Field{"build_months", &FacilityPhase::build_months, wait}};
    }
};

template <>
struct Fields<PowerStep> {
    static auto of(int horizon) {
        using namespace field_bounds;
        return std::tuple{Field{"month", &PowerStep::month, month(0, horizon), true},
                          Field{"kw", &PowerStep::kw, power, true},
                          Field{"delay_months", &PowerStep::delay_months, wait}};
    }
};

template <>
struct Fields<Accelerator> {
    static auto of(int) {
        using namespace field_bounds;
        constexpr Bounds performance{0, 1e6, true, "H100e"};
        return std::tuple{
            Field{"id", &Accelerator::id, none, true},
            Field{"name", &Accelerator::name},
            Field{"perf_training", &Accelerator::perf_training, performance, true},
            Field{"perf_inference", &Accelerator::perf_inference, performance},
            Field{"kw", &Accelerator::kw, Bounds{0, 1e6, true, "kW"}, true},
            Field{"price", &Accelerator::price, Bounds{0, 1e12}, true},
            Field{"gpus_per_node", &Accelerator::gpus_per_node, Bounds{1, 1e6, false, "GPUs"}, true},
            Field{"node_kw", &Accelerator::node_kw, Bounds{0, 1e12, true, "kW"}},
            Field{"node_units", &Accelerator::node_units, Bounds{0, 1000, true, "U"}},
            Field{"liquid_required", &Accelerator::liquid_required}};
    }
};

/// Calls visit(field) for each field of Owner.
template <class Owner, class Visit>
void for_each_field(int horizon, Visit&& visit) {
    std::apply([&](const auto&... field) { (visit(field), ...); }, Fields<Owner>::of(horizon));
}

/// The lists of a scenario: visit("tranches", &Scenario::tranches) and so on, in the order of the format
/// page.
template <class Visit>
void for_each_list(Visit&& visit) {
    visit("tranches", &Scenario::tranches);
    visit("reservations", &Scenario::reservations);
    visit("facility_phases", &Scenario::facility_phases);
    visit("power_steps", &Scenario::power_steps);
}

inline constexpr std::string_view pool_names[] = {"shared", "training",
                                                  "inference"};                   ///< in the order of Pool
inline constexpr std::string_view sampler_names[] = {"sobol", "latin", "random"}; ///< in the order of Sampler

} // namespace headroom
