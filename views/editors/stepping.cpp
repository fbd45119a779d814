// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/editors/stepping.h"

#include "views/format/digits.h"

#include <algorithm>
#include <cmath>

namespace headroom::views {
namespace {

constexpr double large_factor = 10;

double power_of_ten(int exponent) {
    double power = 1;
    for (; exponent > 0; --exponent)
        power *= 10;
    for (; exponent < 0; ++exponent)
        power /= 10;
    return power;
}

/// Twelve digits, so that a row of steps gathers no dust.
double tidy(double value) {
    if (value == 0) return 0;
    const int decimals = 11 - leading_position(value);
    const double scale = power_of_ten(std::abs(decimals));
    return decimals >= 0 ? std::round(value * scale) / scale : std::round(value / scale) * scale;
}

/// What a step from zero is: a hundredth of a small range, one of a wide one.
double least_step(const FieldRules& rules, double shown_factor) {
    const double span = std::max(std::abs(rules.bounds.lower), std::abs(rules.bounds.upper)) * shown_factor;
    if (!std::isfinite(span) || span >= 100 || rules.format.decimal_shift > 0) return 1;
    return power_of_ten(leading_position(span) - 2);
}

/// Width of the grid at a value, both as shown.
double step_at(double size, const FieldRules& rules, double shown_factor) {
    const double least = least_step(rules, shown_factor);
    if (size == 0) return least;
    const double magnitude = power_of_ten(leading_position(size));
    const double leading = size / magnitude;
    const double share = leading < 2 ? 0.1 : leading < 5 ? 0.2 : 0.5;
    return std::max(share * magnitude, least / 10);
}

/// The next point of a grid beyond a value.
double next_on_grid(double value, double step, int direction) {
    const double position = value / step;
    const double nearest = std::round(position);
    if (std::abs(position - nearest) < 1e-9 * std::max(1.0, std::abs(position)))
        return (nearest + direction) * step;
    return (direction > 0 ? std::ceil(position) : std::floor(position)) * step;
}

double likely_value(const Distribution& d) {
    const auto& a = d.arguments;
    switch (d.shape) {
    case Shape::triangular:
    case Shape::pert:
    case Shape::metalog:
        return a[1];
    case Shape::uniform:
        return (a[0] + a[1]) / 2;
    case Shape::fixed:
    case Shape::normal:
    case Shape::lognormal:
        return a[0];
    case Shape::gamma:
    case Shape::weibull:
        return a[1];
    case Shape::beta:
        return a[3];
    case Shape::discrete:
    case Shape::empirical:
        break;
    }
    return 0;
}

bool is_shape_argument(Shape shape, std::size_t argument) {
    return shape == Shape::beta ? argument < 2
                                : argument == 0 && (shape == Shape::gamma || shape == Shape::weibull);
}

std::optional<Quantity> if_sound(Quantity quantity, const FieldRules& rules) {
    if (!fault_of(quantity, rules).isEmpty()) return std::nullopt;
    return quantity;
}

} // namespace

double stepped(double value, int direction, StepSize size, const FieldRules& rules) {
    const double factor = power_of_ten(rules.format.decimal_shift);
    const double amount = value * factor;
    double step = rules.whole ? 1 : step_at(std::abs(amount), rules, factor);
    if (size == StepSize::large) step *= large_factor;
    double next = next_on_grid(amount, step, direction);
    // Down from 1 the grid is that of the values below: 0.95, not 0.9.
    if (!rules.whole && size == StepSize::usual && std::abs(next) < std::abs(amount) && next != 0)
        next = next_on_grid(amount, step_at(std::abs(next), rules, factor), direction);
    return std::clamp(tidy(tidy(next) / factor),
                      rules.bounds.open ? std::nextafter(rules.bounds.lower, 1e300) : rules.bounds.lower,
                      rules.bounds.upper);
}

std::optional<Quantity> stepped(const Quantity& quantity, int direction, StepSize size,
                                const FieldRules& rules) {
    if (const auto* number = std::get_if<double>(&quantity)) {
        const double next = stepped(*number, direction, size, rules);
        return next == *number ? std::nullopt : if_sound(next, rules);
    }
    auto d = std::get<Distribution>(quantity);
    const double before = likely_value(d);
    const double after = stepped(before, direction, size, rules);
    if (before == 0 || after == before || before * after < 0) return std::nullopt;
    for (std::size_t i = 0; i < d.arguments.size(); ++i)
        if (!is_shape_argument(d.shape, i)) d.arguments[i] = tidy(d.arguments[i] * (after / before));
    return if_sound(std::move(d), rules);
}

std::optional<Quantity> stepped_argument(const Distribution& distribution, std::size_t argument,
                                         int direction, StepSize size, const FieldRules& rules) {
    auto d = distribution;
    if (argument >= d.arguments.size()) return std::nullopt;
    d.arguments[argument] = stepped(d.arguments[argument], direction, size, rules);
    return if_sound(std::move(d), rules);
}

} // namespace headroom::views
