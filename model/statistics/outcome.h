// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <cstddef>
#include <string_view>

namespace headroom {

/// What a path leaves behind (docs/plan-format.md, "Result ids"), in the order of the results file.
enum class Result {
    tco,
    shortfall_cost,
    carbon_cost,
    risk_adjusted_cost,
    useful_h100e_hours,
    cost_per_h100e_hour,
    cost_per_million_tokens,
    cost_per_1000_inferences,
    cost_per_training_run,
    cost_per_epoch,
    utilisation_mean,
    utilisation_min,
    shortfall_share,
    shortfall_months,
    runway_month,
    peak_kw,
    energy_mwh,
    co2_t,
    co2_market_t,
    co2_rented_t,
    dark_share,
    refreshes,
    tco_after_tax,
    npv,
    irr,
    payback_month
};
inline constexpr std::size_t result_count = 26;

/// The lines of the cost (docs/model.md section 6). The first nineteen are cash and add up to tco.
enum class Line {
    servers,
    network_storage,
    facility,
    residual,
    energy,
    demand_charge,
    water,
    colocation,
    facility_opex,
    staff,
    maintenance,
    software,
    insurance_tax,
    reserved,
    on_demand,
    spot,
    commitments,
    cloud_extras,
    migration,
    shortfall,
    carbon
};
inline constexpr std::size_t line_count = 21;
inline constexpr std::size_t cash_line_count = 19;

/// Month by month, over paths.
enum class Series {
    cost,
    cumulative_discounted_cost,
    demand,
    firm_capacity,
    utilisation,
    shortfall_share,
    energy_price,
    market_price,
    facility_kw,
    dark_share,
    revenue
};
inline constexpr std::size_t series_count = 11;

struct OutcomeName {
    std::string_view id;   ///< in files
    std::string_view unit; ///< "currency", "currency/H100e-hour", "share", "month" …
};
const std::array<OutcomeName, result_count>& result_names();
const std::array<OutcomeName, line_count>& line_names();
const std::array<OutcomeName, series_count>& series_names();

constexpr std::size_t index_of(Result r) { return static_cast<std::size_t>(r); }
constexpr std::size_t index_of(Line l) { return static_cast<std::size_t>(l); }
constexpr std::size_t index_of(Series s) { return static_cast<std::size_t>(s); }

/// Whether the result (series) exists only where capacity is sold (revenue.enabled).
constexpr bool needs_revenue(Result r) {
    return r == Result::npv || r == Result::irr || r == Result::payback_month;
}
constexpr bool needs_revenue(Series s) { return s == Series::revenue; }
/// Whether the bad tail of a result is the low one (NPV, IRR, useful hours, utilisation, runway).
constexpr bool low_is_bad(Result r) {
    return r == Result::npv || r == Result::irr || r == Result::useful_h100e_hours ||
           r == Result::utilisation_mean || r == Result::utilisation_min || r == Result::runway_month;
}

} // namespace headroom
