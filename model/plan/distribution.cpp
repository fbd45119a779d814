// SPDX-License-Identifier: GPL-3.0-or-later
// Distributions as text: "pert(0.9, 1, 1.2)", "discrete(1, 2; 0.3, 0.7)", "normal(0.4, 0.15, lower=-0.5)".
#include "model/plan/distribution.h"

#include <array>
#include <charconv>
#include <cmath>

namespace headroom {
namespace {

constexpr std::array<std::string_view, 12> names{"fixed",   "uniform",   "triangular", "pert",
                                                 "normal",  "lognormal", "beta",       "gamma",
                                                 "weibull", "metalog",   "discrete",   "empirical"};

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view blanks = " \t";
    const auto first = text.find_first_not_of(blanks);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

/// "lower=-0.5": sets that bound; false where it is none, or given twice.
bool read_own_bound(std::string_view item, Distribution& distribution) {
    const auto equals = item.find('=');
    const auto number = parse_number(trimmed(item.substr(equals + 1)));
    const auto name = trimmed(item.substr(0, equals));
    auto& bound = name == "lower" ? distribution.lower : distribution.upper;
    if (!number || bound || (name != "lower" && name != "upper")) return false;
    bound = number;
    return true;
}

/// One argument, own bound or the first weight after a semicolon.
bool read_item(std::string_view item, bool weight, Distribution& distribution) {
    if (item.find('=') != std::string_view::npos) return read_own_bound(item, distribution);
    if (distribution.lower || distribution.upper) return false;
    const auto number = parse_number(item);
    if (!number) return false;
    (weight ? distribution.weights : distribution.arguments).push_back(*number);
    return true;
}

bool read_items(std::string_view list, Distribution& distribution) {
    bool weights = false;
    while (true) {
        const auto end = list.find_first_of(",;");
        if (!read_item(trimmed(list.substr(0, end)), weights, distribution)) return false;
        if (end == std::string_view::npos) return true;
        if (list[end] == ';') {
            if (weights || distribution.shape != Shape::discrete) return false;
            weights = true;
        }
        list.remove_prefix(end + 1);
    }
}

void append_list(std::string& text, const std::vector<double>& numbers) {
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        if (i > 0) text += ", ";
        text += to_text(numbers[i]);
    }
}

} // namespace

std::string_view shape_name(Shape shape) { return names[static_cast<std::size_t>(shape)]; }

std::optional<Shape> find_shape(std::string_view name) {
    for (std::size_t i = 0; i < names.size(); ++i)
        if (names[i] == name) return static_cast<Shape>(i);
    return std::nullopt;
}

std::optional<double> parse_number(std::string_view text) {
    if (text.starts_with('+')) text.remove_prefix(1);
    if (text.empty() || text.find_first_not_of("0123456789.eE+-") != std::string_view::npos)
        return std::nullopt;
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || !std::isfinite(value))
        return std::nullopt;
    return value;
}

std::optional<Distribution> parse_distribution(std::string_view text) {
    text = trimmed(text);
    const auto open = text.find('(');
    if (open == std::string_view::npos || text.back() != ')') return std::nullopt;
    const auto shape = find_shape(trimmed(text.substr(0, open)));
    if (!shape) return std::nullopt;
    Distribution distribution;
    distribution.shape = *shape;
    if (!read_items(text.substr(open + 1, text.size() - open - 2), distribution)) return std::nullopt;
    return distribution;
}

std::string to_text(const Distribution& distribution) {
    std::string text{shape_name(distribution.shape)};
    text += '(';
    append_list(text, distribution.arguments);
    if (!distribution.weights.empty()) {
        text += "; ";
        append_list(text, distribution.weights);
    }
    if (distribution.lower) text += ", lower=" + to_text(*distribution.lower);
    if (distribution.upper) text += ", upper=" + to_text(*distribution.upper);
    text += ')';
    return text;
}

std::string to_text(double value) {
    if (value == 0) return "0"; // also the negative zero, which JSON readers lose
    std::array<char, 32> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
    return {digits.data(), end};
}

} // namespace headroom
