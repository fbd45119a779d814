// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/plan/checks.h"

#include "model/parameters/nearest.h"
#include "model/parameters/units.h"
#include "model/plan/limits.h"
#include "model/plan/shown_text.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace headroom {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

/// Drawn anew for each generation, so that no correlation can name it.
bool is_drawn_anew(Parameter id) {
    return id == Parameter::generation_interval || id == Parameter::generation_performance_gain ||
           id == Parameter::generation_power_gain || id == Parameter::generation_price_gain;
}

std::string bound_text(double bound) { return std::isinf(bound) ? std::string() : to_text(bound); }

std::string value_found(const Value& value) {
    if (const auto* number = std::get_if<double>(&value)) return to_text(*number);
    if (const auto* flag = std::get_if<bool>(&value)) return *flag ? "true" : "false";
    if (const auto* text = std::get_if<std::string>(&value)) return "the text “" + shown(*text) + "”";
    return shown(to_text(std::get<Distribution>(value)));
}

Check wrong_type(const ParameterRow& row, const Value& value, std::string_view currency) {
    return Finding{FaultCode::wrong_type, {value_found(value), expected_value(row, currency)}};
}

bool is_currency(std::string_view text) {
    return text.size() == 3 &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

Check check_text(const ParameterRow& row, const std::string& text) {
    if (row.kind == ParameterKind::choice) {
        if (std::find(row.choices.begin(), row.choices.end(), text) != row.choices.end()) return {};
        return Finding{FaultCode::unknown_choice,
                       {shown(text), std::string(nearest_name(text, row.choices)), joined(row.choices)}};
    }
    if (row.id == Parameter::plan_currency && !is_currency(text))
        return Finding{FaultCode::bad_name,
                       {shown(text), "a currency has three capital letters, as USD (ISO 4217)"}};
    return check_name(text, most_id_characters);
}

/// The values that a distribution can take, as far as its arguments say so: infinite ends for the others.
struct Support {
    double lower = -infinity, upper = infinity;
};

Support support(const Distribution& distribution) {
    const auto& a = distribution.arguments;
    Support support;
    switch (distribution.shape) {
    case Shape::fixed:
    case Shape::uniform:
    case Shape::triangular:
    case Shape::pert:
        support = {a.front(), a.back()};
        break;
    case Shape::beta:
        support = {a[2], a[3]};
        break;
    case Shape::lognormal:
    case Shape::gamma:
    case Shape::weibull:
        support = {0, infinity};
        break;
    case Shape::metalog:
        support = {a.size() > 3 ? a[3] : -infinity, a.size() > 4 ? a[4] : infinity};
        break;
    case Shape::discrete:
    case Shape::empirical: {
        const auto [least, most] = std::minmax_element(a.begin(), a.end());
        support = {*least, *most};
        break;
    }
    case Shape::normal:
        break;
    }
    return {std::max(support.lower, distribution.lower.value_or(-infinity)),
            std::min(support.upper, distribution.upper.value_or(infinity))};
}

Check check_numeric(const ParameterRow& row, const Value& value, std::string_view currency) {
    const auto unit = unit_label(row.unit, currency);
    const Bounds bounds{row.lower.value_or(-infinity), row.upper.value_or(infinity), false, unit};
    if (const auto* number = std::get_if<double>(&value))
        return row.kind == ParameterKind::integer ? check_whole(*number, bounds)
                                                  : check_number(*number, bounds);
    if (const auto* distribution = std::get_if<Distribution>(&value)) {
        if (!row.may_be_uncertain) return Finding{FaultCode::not_uncertain, {std::string(row.key)}};
        return check_distribution(*distribution, bounds);
    }
    return wrong_type(row, value, currency);
}

} // namespace

Check check_number(double value, const Bounds& bounds) {
    if (!std::isfinite(value)) return Finding{FaultCode::not_finite, {to_text(value)}};
    const bool above = bounds.open ? value > bounds.lower : value >= bounds.lower;
    if (above && value <= bounds.upper) return {};
    return Finding{FaultCode::out_of_bounds,
                   {to_text(value), bound_text(bounds.lower), bound_text(bounds.upper),
                    std::string(bounds.unit), bounds.open ? "open" : ""}};
}

Check check_whole(double value, const Bounds& bounds) {
    if (std::isfinite(value) && value != std::floor(value))
        return Finding{FaultCode::not_an_integer,
                       {to_text(value), bound_text(bounds.lower), bound_text(bounds.upper)}};
    return check_number(value, bounds);
}

Check check_distribution(const Distribution& distribution, const Bounds& bounds) {
    if (auto rule = argument_error(distribution); !rule.empty())
        return Finding{FaultCode::bad_distribution, {shown(to_text(distribution)), std::move(rule)}};
    if (distribution.shape == Shape::fixed)
        if (auto finding = check_number(distribution.arguments.front(), bounds)) return finding;
    const auto [lower, upper] = support(distribution);
    if (lower <= upper && lower <= bounds.upper && upper >= bounds.lower) return {};
    const double lowest = std::max(bounds.lower, distribution.lower.value_or(-infinity));
    const double highest = std::min(bounds.upper, distribution.upper.value_or(infinity));
    return Finding{FaultCode::truncated_away,
                   {shown(to_text(distribution)), "0", bound_text(lowest), bound_text(highest)}};
}

Check check_quantity(const Quantity& quantity, const Bounds& bounds) {
    if (const auto* number = std::get_if<double>(&quantity)) return check_number(*number, bounds);
    return check_distribution(std::get<Distribution>(quantity), bounds);
}

Check check_name(std::string_view name, std::size_t most) {
    const auto [characters, has_hidden, is_blank] = extent(name);
    if (characters < 1 || characters > most)
        return Finding{FaultCode::bad_name,
                       {shown(name), "it must have 1 to " + std::to_string(most) + " characters"}};
    if (has_hidden)
        return Finding{FaultCode::bad_name, {shown(name), "it holds control characters or invisible ones"}};
    if (is_blank)
        return Finding{
            FaultCode::bad_name,
            {shown(name), "it holds nothing but blanks; give it at least one character that can be seen"}};
    return {};
}

Check check_value(const ParameterRow& row, const Value& value, std::string_view currency) {
    switch (row.kind) {
    case ParameterKind::integer:
    case ParameterKind::real:
        return check_numeric(row, value, currency);
    case ParameterKind::boolean:
        return std::holds_alternative<bool>(value) ? Check{} : wrong_type(row, value, currency);
    case ParameterKind::text:
    case ParameterKind::choice:
    case ParameterKind::accelerator:
        break;
    }
    const auto* text = std::get_if<std::string>(&value);
    return text != nullptr ? check_text(row, *text) : wrong_type(row, value, currency);
}

std::string expected_value(const ParameterRow& row, std::string_view currency) {
    switch (row.kind) {
    case ParameterKind::boolean:
        return "true or false";
    case ParameterKind::choice:
        return "one of the texts " + joined(row.choices);
    case ParameterKind::text:
    case ParameterKind::accelerator:
        return "a text";
    case ParameterKind::integer:
    case ParameterKind::real:
        break;
    }
    std::string text = row.kind == ParameterKind::integer ? "a whole number" : "a number";
    if (row.lower && row.upper) text += " from " + to_text(*row.lower) + " to " + to_text(*row.upper);
    if (!row.unit.empty()) {
        text += " (";
        text += unit_label(row.unit, currency);
        text += ')';
    }
    return row.may_be_uncertain ? text + " or a distribution" : text;
}

Check check_correlated(Parameter id) {
    const auto& row = parameter_row(id);
    if (!row.may_be_uncertain) return Finding{FaultCode::not_uncertain, {std::string(row.key)}};
    if (is_drawn_anew(id))
        return Finding{
            FaultCode::bad_correlation,
            {"a correlation names parameters that are drawn once a path, and this one is drawn anew for "
             "each generation",
             std::string(row.key)}};
    return {};
}

std::string_view currency_for_words(const Plan& plan) {
    const auto* text = std::get_if<std::string>(&plan_value(plan, Parameter::plan_currency));
    return text != nullptr && is_currency(*text) ? std::string_view(*text) : "currency";
}

bool is_plan_parameter(const ParameterRow& row) { return row.key.starts_with("plan."); }

std::string joined(const std::vector<std::string_view>& texts) {
    std::string all;
    for (const auto text : texts) {
        if (!all.empty()) all += ", ";
        all += text;
    }
    return all;
}

} // namespace headroom
