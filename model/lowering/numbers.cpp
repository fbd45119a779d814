// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/lowering/numbers.h"

#include "model/lowering/place.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace headroom {
namespace {

constexpr double unbounded = std::numeric_limits<double>::infinity();
constexpr double least_mass = 0.01, noticed_loss = 0.001;

QuantileFunction constant_function(double value) {
    QuantileFunction q;
    q.a = q.median = q.lowest = q.highest = value;
    return q;
}

/// Drawn anew for each generation, not once a path.
constexpr std::array generation_parameters = {Parameter::generation_interval, Parameter::generation_performance_gain,
                                              Parameter::generation_power_gain, Parameter::generation_price_gain};

/// Without these there is no shock (docs/model.md section 1, "Base case").
constexpr std::array volatilities = {Parameter::energy_volatility, Parameter::market_volatility,
                                     Parameter::spot_availability_volatility, Parameter::demand_training_volatility,
                                     Parameter::demand_inference_volatility};

bool is_number(const ParameterRow& row) {
    return row.kind == ParameterKind::real || row.kind == ParameterKind::integer;
}

Quantity quantity_of(const Value& value) {
    if (const auto* d = std::get_if<Distribution>(&value)) return *d;
    return std::get<double>(value);
}

std::string percent(double share) { return to_text(std::round(share * 1e4) / 100); }

void report_truncation(const Distribution& d, const QuantileFunction& q, double lower, double upper,
                       const std::string& place, Faults& faults) {
    const auto bound = [](double b) { return b == unbounded || b == -unbounded ? std::string() : to_text(b); };
    const double low = std::max(lower, d.lower.value_or(-unbounded));
    const double high = std::min(upper, d.upper.value_or(unbounded));
    if (q.mass_inside < least_mass)
        faults.push_back({FaultCode::truncated_away, place,
                          {to_text(d), percent(q.mass_inside), bound(low), bound(high)}, Severity::error});
    else if (q.mass_inside < 1 - noticed_loss)
        faults.push_back({FaultCode::truncation_notice, place,
                          {to_text(d), percent(1 - q.mass_inside), bound(low), bound(high)}, Severity::notice});
}

} // namespace

QuantileFunction lower_quantity(const Quantity& quantity, double lower, double upper, bool base_case,
                                const std::string& place, Faults& faults) {
    if (const double* number = std::get_if<double>(&quantity)) return constant_function(*number);
    const auto& d = std::get<Distribution>(quantity);
    QuantileFunction q = make_quantile_function(d, lower, upper);
    report_truncation(d, q, lower, upper, place, faults);
    return base_case ? constant_function(q.median) : q;
}

void lower_parameters(const Plan& plan, std::size_t index, const ResolvedScenario& resolved, LoweredScenario& out,
                      Faults& faults) {
    for (const auto& row : parameter_table()) {
        if (!is_number(row)) continue;
        auto q = lower_quantity(quantity_of(resolved.value(row.id)), row.lower.value_or(-unbounded),
                                row.upper.value_or(unbounded), out.base_case, place_of(plan, index, row.id), faults);
        out.constants[index_of(row.id)] = q.median;
        const auto anew = std::ranges::find(generation_parameters, row.id);
        if (anew != generation_parameters.end())
            out.generation_draws[static_cast<std::size_t>(anew - generation_parameters.begin())] = std::move(q);
        else if (q.kind != QuantileKind::constant)
            out.drawn.push_back({row.id, -1, std::move(q)});
    }
    if (!out.base_case) return;
    for (const Parameter p : volatilities) out.constants[index_of(p)] = 0;
}

} // namespace headroom
