// SPDX-License-Identifier: GPL-3.0-or-later
// Distributions as text: "pert(0.9, 1, 1.2)", "discrete(1, 2; 0.3, 0.7)", "normal(0.4, 0.15, lower=-0.5)".
#include "model/plan/distribution.h"

#include <array>
#include <charconv>
#include <cmath>
#include <utility>

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
bool split_own_bound(std::string_view item, DistributionText& parts) {
    const auto equals = item.find('=');
    const auto name = trimmed(item.substr(0, equals));
    auto& bound = name == "lower" ? parts.lower : parts.upper;
    if (bound || (name != "lower" && name != "upper")) return false;
    bound = trimmed(item.substr(equals + 1));
    return true;
}

bool split_item(std::string_view item, bool weight, DistributionText& parts) {
    if (item.find('=') != std::string_view::npos) return split_own_bound(item, parts);
    if (parts.lower || parts.upper) return false;
    (weight ? parts.weights : parts.arguments).push_back(item);
    return true;
}

bool split_items(std::string_view list, DistributionText& parts) {
    bool weights = false;
    while (true) {
        const auto end = list.find_first_of(",;");
        if (!split_item(trimmed(list.substr(0, end)), weights, parts)) return false;
        if (end == std::string_view::npos) return true;
        if (list[end] == ';') {
            if (weights || parts.shape != Shape::discrete) return false;
            weights = true;
        }
        list.remove_prefix(end + 1);
    }
}

bool read_all(const std::vector<std::string_view>& texts, std::vector<double>& numbers) {
    for (const auto text : texts) {
        const auto number = parse_number(text);
        if (!number) return false;
        numbers.push_back(*number);
    }
    return true;
}

bool read_bound(const std::optional<std::string_view>& text, std::optional<double>& bound) {
    if (text) bound = parse_number(*text);
    return text.has_value() == bound.has_value();
}

/// "a, b; c, d": items of a list.
class List {
public:
    void add(std::string_view item) {
        if (!text_.empty()) text_ += std::exchange(separator_, ", ");
        text_ += item;
    }
    void add(const std::vector<double>& numbers) {
        for (const double number : numbers)
            add(to_text(number));
    }
    void add_bound(std::string_view name, const std::optional<double>& bound) {
        if (!bound) return;
        add(name);
        text_ += to_text(*bound);
    }
    void begin_weights() { separator_ = "; "; }
    void end_weights() { separator_ = ", "; }
    const std::string& text() const { return text_; }

private:
    std::string text_;
    const char* separator_ = ", ";
};

} // namespace

std::string_view shape_name(Shape shape) { return names[static_cast<std::size_t>(shape)]; }

std::size_t pure_numbers(Shape shape) {
    switch (shape) {
    case Shape::beta:
        return 2;
    case Shape::gamma:
    case Shape::weibull:
        return 1;
    default:
        return 0;
    }
}

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

std::optional<DistributionText> split_distribution(std::string_view text) {
    text = trimmed(text);
    const auto open = text.find('(');
    if (open == std::string_view::npos || text.back() != ')') return std::nullopt;
    const auto shape = find_shape(trimmed(text.substr(0, open)));
    if (!shape) return std::nullopt;
    DistributionText parts;
    parts.shape = *shape;
    if (!split_items(text.substr(open + 1, text.size() - open - 2), parts)) return std::nullopt;
    return parts;
}

std::optional<Distribution> parse_distribution(std::string_view text) {
    const auto parts = split_distribution(text);
    if (!parts) return std::nullopt;
    Distribution distribution;
    distribution.shape = parts->shape;
    const bool sound = read_all(parts->arguments, distribution.arguments) &&
                       read_all(parts->weights, distribution.weights) &&
                       read_bound(parts->lower, distribution.lower) &&
                       read_bound(parts->upper, distribution.upper);
    return sound ? std::optional(std::move(distribution)) : std::nullopt;
}

std::string to_text(const Distribution& distribution) {
    List list;
    list.add(distribution.arguments);
    list.begin_weights();
    list.add(distribution.weights);
    list.end_weights();
    list.add_bound("lower=", distribution.lower);
    list.add_bound("upper=", distribution.upper);
    std::string text{shape_name(distribution.shape)};
    text += '(';
    text += list.text();
    return text += ')';
}

std::string to_text(double value) {
    if (value == 0) return "0"; // also the negative zero, which JSON readers lose
    const double magnitude = std::abs(value);
    const bool plain = magnitude >= 1e-5 && magnitude < 1e16; // 10000000 rather than 1e+07
    std::array<char, 32> digits{};
    const auto end = digits.data() + digits.size();
    const auto result = plain ? std::to_chars(digits.data(), end, value, std::chars_format::fixed)
                              : std::to_chars(digits.data(), end, value);
    return {digits.data(), result.ptr};
}

} // namespace headroom
