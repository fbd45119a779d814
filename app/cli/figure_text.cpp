// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/figure_text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace headroom::cli {
namespace {

constexpr int most_digits = 6;  ///< significant ones, of a figure with an error
constexpr int exact_digits = 4; ///< of one without
constexpr int most_decimals = 9;

/// Position of the first digit that is not 0: 0 for 1 … 9.99, −1 for 0.1 … 0.99.
int leading_position(double value) {
    if (value == 0) return 0;
    std::array<char, 32> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), std::abs(value),
                                   std::chars_format::scientific, 15)
                         .ptr;
    int position = 0;
    const auto e = std::find(text.data(), end, 'e');
    std::from_chars(e[1] == '+' ? e + 2 : e + 1, end, position);
    return position;
}

void group_thousands(std::string& digits) {
    const auto point = std::min(digits.find('.'), digits.size());
    const std::size_t first = digits[0] == '-' ? 1 : 0;
    for (auto at = point; at > first + 3;)
        digits.insert(at -= 3, 1, ',');
}

} // namespace

Scale money_scale(double largest) {
    if (largest >= 1e10) return {1e-9, "billion "};
    if (largest >= 1e6) return {1e-6, "million "};
    if (largest >= 1e4) return {1e-3, "thousand "};
    return plain;
}

std::string decimal_text(double value, int decimals) {
    if (decimals < 0) {
        const double step = std::pow(10.0, -decimals);
        value = std::round(value / step) * step;
    }
    std::array<char, 400> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed,
                                   std::max(0, decimals))
                         .ptr;
    std::string digits(text.data(), end);
    if (digits.find_first_of("123456789") == std::string::npos && digits[0] == '-') digits.erase(0, 1);
    group_thousands(digits);
    return digits;
}

int decimals_of(const Figure& figure, Scale scale) {
    const double value = figure.value * scale.factor;
    const int first = leading_position(value);
    if (figure.standard_error > 0) {
        const int uncertain = leading_position(figure.standard_error * scale.factor);
        return std::min(-std::max(uncertain, first - most_digits + 1), most_decimals);
    }
    return value == std::round(value) ? 0 : std::clamp(exact_digits - 1 - first, 0, most_decimals);
}

int shared_decimals(const std::vector<Figure>& figures, Scale scale) {
    int uncertain = most_decimals, exact = 0;
    bool any = false;
    for (const Figure& figure : figures) {
        const int decimals = decimals_of(figure, scale);
        if (figure.standard_error > 0) {
            any = true;
            uncertain = std::min(uncertain, decimals);
        } else {
            exact = std::max(exact, decimals);
        }
    }
    return any ? uncertain : exact;
}

std::string figure_text(const Figure& figure, Scale scale, int decimals) {
    if (figure == Figure{}) return "0";
    return decimal_text(figure.value * scale.factor, decimals);
}

std::string figure_text(const Figure& figure, Scale scale) {
    return figure_text(figure, scale, decimals_of(figure, scale));
}

std::string short_text(const Figure& figure, Scale scale) {
    const int three = 2 - leading_position(figure.value * scale.factor);
    return figure_text(figure, scale, std::min(decimals_of(figure, scale), three));
}

std::string with_error(const Figure& figure, Scale scale) {
    if (figure.standard_error == 0) return figure_text(figure, scale);
    const int decimals = decimals_of(figure, scale);
    return figure_text(figure, scale, decimals) + " ± " +
           decimal_text(figure.standard_error * scale.factor, decimals);
}

std::string range_text(const Figure& low, const Figure& high, Scale scale, int decimals) {
    return figure_text(low, scale, decimals) + " to " + figure_text(high, scale, decimals);
}

std::string range_text(const Figure& low, const Figure& high, Scale scale) {
    return range_text(low, high, scale, shared_decimals({low, high}, scale));
}

std::string percent_text(double share) {
    std::array<char, 32> digits{}; // twelve: 100 · 0.07 is 7, not 7.000000000000001
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), share * 100,
                                   std::chars_format::general, 12)
                         .ptr;
    return {digits.data(), end};
}

std::string futures_text(double probability) {
    if (probability >= 1) return "all";
    if (probability <= 0) return "none";
    if (probability > 0.995) return "more than 99 of 100";
    if (probability < 0.005) return "fewer than 1 of 100";
    return decimal_text(probability * 100, 0) + " of 100";
}

std::string in_futures(double probability) {
    return probability <= 0 ? "in no future" : "in " + futures_text(probability) + " futures";
}

} // namespace headroom::cli
