// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/statistics/outcome.h"

namespace headroom {

const std::array<OutcomeName, result_count>& result_names() {
    static constexpr std::array<OutcomeName, result_count> names = {{
        {"tco", "currency"},
        {"shortfall_cost", "currency"},
        {"carbon_cost", "currency"},
        {"risk_adjusted_cost", "currency"},
        {"useful_h100e_hours", "H100e-hours"},
        {"cost_per_h100e_hour", "currency/H100e-hour"},
        {"cost_per_million_tokens", "currency"},
        {"cost_per_1000_inferences", "currency"},
        {"cost_per_training_run", "currency"},
        {"cost_per_epoch", "currency"},
        {"utilisation_mean", "share"},
        {"utilisation_min", "share"},
        {"shortfall_share", "share"},
        {"shortfall_months", "months"},
        {"runway_month", "month"},
        {"peak_kw", "kW"},
        {"energy_mwh", "MWh"},
        {"co2_t", "t"},
        {"co2_market_t", "t"},
        {"co2_rented_t", "t"},
        {"dark_share", "share"},
        {"refreshes", "1"},
        {"tco_after_tax", "currency"},
        {"npv", "currency"},
        {"irr", "1/year"},
        {"payback_month", "month"},
    }};
    return names;
}

const std::array<OutcomeName, line_count>& line_names() {
    static constexpr std::array<OutcomeName, line_count> names = {{
        {"servers", "currency"},       {"network_storage", "currency"}, {"facility", "currency"},
        {"residual", "currency"},      {"energy", "currency"},          {"demand_charge", "currency"},
        {"water", "currency"},         {"colocation", "currency"},      {"facility_opex", "currency"},
        {"staff", "currency"},         {"maintenance", "currency"},     {"software", "currency"},
        {"insurance_tax", "currency"}, {"reserved", "currency"},        {"on_demand", "currency"},
        {"spot", "currency"},          {"commitments", "currency"},     {"cloud_extras", "currency"},
        {"migration", "currency"},     {"shortfall", "currency"},       {"carbon", "currency"},
    }};
    return names;
}

const std::array<OutcomeName, series_count>& series_names() {
    static constexpr std::array<OutcomeName, series_count> names = {{
        {"cost", "currency"},
        {"cumulative_discounted_cost", "currency"},
        {"demand", "H100e"},
        {"firm_capacity", "H100e"},
        {"utilisation", "share"},
        {"shortfall_share", "share"},
        {"energy_price", "currency/kWh"},
        {"market_price", "currency/H100e-hour"},
        {"facility_kw", "kW"},
        {"dark_share", "share"},
        {"revenue", "currency"},
    }};
    return names;
}

} // namespace headroom
