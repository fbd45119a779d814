// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/plan/typed_quantity.h"

#include "model/parameters/numeral.h"
#include "model/parameters/units.h"
#include "model/plan/shown_text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <span>
#include <vector>

namespace headroom {
namespace {

/// The way to a value; what is wrong stands in `finding` then.
template <class T>
struct Reading {
    T value{};
    Check finding;
};

template <class T>
Reading<T> refused(std::string reason) {
    return {{}, Finding{FaultCode::not_a_quantity, {std::move(reason)}}};
}

/// Twelve digits: 9 · 1.2 is 10.8, not 10.799999999999999.
double rounded(double value) {
    std::array<char, 64> digits{};
    const auto end =
        std::to_chars(digits.data(), digits.data() + digits.size(), value, std::chars_format::general, 12)
            .ptr;
    std::from_chars(digits.data(), end, value);
    return value;
}

class QuantityTyping {
public:
    QuantityTyping(const TypedUnit& unit, std::string_view currency) : unit_(unit), currency_(currency) {}

    Reading<Quantity> read(std::string_view text) const {
        if (text.find('(') != std::string_view::npos) return distribution(text);
        if (const auto spread = find_spread(text); spread.length > 0)
            return spread_around(text.substr(0, spread.at), text.substr(spread.at + spread.length));
        const auto parts = range_parts(text);
        if (parts.size() == 3)
            return leaves_units_open(parts, split_quantity(trimmed(parts.back())).unit)
                       ? open_units(text, "6-9-14 ct/kWh")
                       : range(parts);
        if (parts.size() != 1)
            return refused<Quantity>("“" + shown(text) + "” has " + std::to_string(parts.size()) +
                                     " numbers; a range has three: low-likely-high, as 6-9-14");
        const auto number = quantity(text, "");
        return {number.value, number.finding};
    }

private:
    /// One number; it takes `lent` for a unit where it has none, or what the field assumes.
    Reading<double> quantity(std::string_view text, std::string_view lent) const {
        std::string whole(trimmed(text));
        if (lent.empty()) lent = unit_.assumed;
        if (!lent.empty() && !whole.empty() && split_quantity(whole).unit.empty()) {
            whole += ' ';
            whole += lent;
        }
        const auto result = read_quantity(whole, unit_.of_table, currency_);
        if (const auto* fault = std::get_if<UnitFault>(&result))
            return refused<double>(unit_fault_text(*fault));
        return {std::get<UnitReading>(result).value, {}};
    }

    /// Says in what it is: "6 ct/kWh", "5 %"; not "6", nor "80k", which is a number as it stands.
    bool has_own_unit(std::string_view text) const {
        const auto unit = split_quantity(trimmed(text)).unit;
        if (unit.empty()) return false;
        const auto multiplies = read_quantity("1 " + std::string(unit), "H100e", currency_);
        return unit.find('%') != std::string_view::npos || std::holds_alternative<UnitFault>(multiplies);
    }

    /// Some of the numbers say in what they are, and nothing says it of the others.
    bool leaves_units_open(std::span<const std::string_view> numbers, std::string_view lent) const {
        if (!lent.empty()) return false;
        const auto with = std::count_if(numbers.begin(), numbers.end(),
                                        [&](std::string_view number) { return has_own_unit(number); });
        return with > 0 && with < std::ssize(numbers);
    }
    static Reading<Quantity> open_units(std::string_view text, std::string_view example) {
        return refused<Quantity>(
            "in “" + shown(text) +
            "” some numbers have a unit and some have none; write it once at the end, as " +
            std::string(example) + ", or behind each");
    }

    struct Spread {
        std::size_t at = 0, length = 0;
    };
    static Spread find_spread(std::string_view text) {
        for (const std::string_view sign : {"±", "+/-", "+-"})
            if (const auto at = text.find(sign); at != std::string_view::npos) return {at, sign.size()};
        return {};
    }

    /// "9 ±20%", "9 ct/kWh ± 2": a pert; a percentage is one of the value.
    Reading<Quantity> spread_around(std::string_view middle_text, std::string_view spread_text) const {
        spread_text = trimmed(spread_text);
        const auto middle =
            quantity(middle_text, spread_text.ends_with('%') ? "" : split_quantity(spread_text).unit);
        if (middle.finding) return {{}, middle.finding};
        Reading<double> low, high;
        if (spread_text.ends_with('%')) {
            const auto percent =
                read_quantity(spread_text.substr(0, spread_text.size() - 1), "ratio", currency_);
            if (const auto* fault = std::get_if<UnitFault>(&percent))
                return refused<Quantity>(unit_fault_text(*fault));
            const double share = std::get<UnitReading>(percent).value;
            low.value = middle.value * (100 - share) / 100;
            high.value = middle.value * (100 + share) / 100;
        } else {
            const auto spread = quantity(spread_text, split_quantity(trimmed(middle_text)).unit);
            if (spread.finding) return {{}, spread.finding};
            low.value = middle.value - spread.value;
            high.value = middle.value + spread.value;
        }
        if (middle.value < 0) std::swap(low.value, high.value);
        return {
            Distribution{Shape::pert, {rounded(low.value), middle.value, rounded(high.value)}, {}, {}, {}},
            {}};
    }

    /// Cut at the dashes that stand between two numbers; the one of "1e-3", of "-5" and of "H100e-hour" is
    /// none.
    static std::vector<std::string_view> range_parts(std::string_view text) {
        std::vector<std::string_view> parts;
        std::size_t start = 0;
        for (std::size_t at = 0; at < text.size(); ++at) {
            const auto length = dash_length(text.substr(at));
            const auto before = text.substr(start, at - start);
            if (length == 0 || !ends_number(before) || !starts_number(text.substr(at + length))) continue;
            parts.push_back(before);
            start = at + length;
            at = start - 1;
        }
        parts.push_back(text.substr(start));
        return parts;
    }
    static std::size_t dash_length(std::string_view text) {
        for (const std::string_view dash : {"-", "–", "—"})
            if (text.starts_with(dash)) return dash.size();
        return 0;
    }
    static bool is_digit(char c) { return c >= '0' && c <= '9'; }
    static bool ends_number(std::string_view text) {
        if (text.find_first_of("0123456789") == std::string_view::npos) return false;
        const bool exponent = text.size() > 1 && (text.back() == 'e' || text.back() == 'E') &&
                              (is_digit(text[text.size() - 2]) || text[text.size() - 2] == '.');
        return !exponent;
    }
    static bool starts_number(std::string_view text) {
        text = trimmed(text);
        for (const std::string_view sign : {"-", "−", "+", ".", "$", "€", "£", "¥"})
            if (text.starts_with(sign)) return true;
        return !text.empty() && is_digit(text.front());
    }

    Reading<Quantity> range(const std::vector<std::string_view>& parts) const {
        const auto unit = split_quantity(trimmed(parts.back())).unit;
        Distribution pert{Shape::pert, {}, {}, {}, {}};
        for (const auto part : parts) {
            const auto number = quantity(part, unit);
            if (number.finding) return {{}, number.finding};
            pert.arguments.push_back(number.value);
        }
        return {std::move(pert), {}};
    }

    /// "pert(6, 9, 14) ct/kWh", "normal(80k, 5k, lower=60k)".
    Reading<Quantity> distribution(std::string_view text) const {
        const auto close = text.rfind(')');
        const auto unit =
            close == std::string_view::npos ? std::string_view() : trimmed(text.substr(close + 1));
        const auto parts =
            close == std::string_view::npos ? std::nullopt : split_distribution(text.substr(0, close + 1));
        if (!parts)
            return refused<Quantity>(
                "“" + shown(text) +
                "” is no distribution; type one as pert(0.9, 1, 1.2) or normal(0.4, 0.15, lower=0)");
        if (leaves_units_open(with_units(*parts), unit)) return open_units(text, "pert(6, 9, 14) ct/kWh");
        Distribution result;
        result.shape = parts->shape;
        for (std::size_t i = 0; i < parts->arguments.size(); ++i) {
            const auto number = i >= pure_numbers(parts->shape) ? quantity(parts->arguments[i], unit)
                                                                : plain_number(parts->arguments[i]);
            if (number.finding) return {{}, number.finding};
            result.arguments.push_back(number.value);
        }
        return with_rest(*parts, unit, std::move(result));
    }

    static std::vector<std::string_view> with_units(const DistributionText& parts) {
        std::vector<std::string_view> numbers;
        for (std::size_t i = pure_numbers(parts.shape); i < parts.arguments.size(); ++i)
            numbers.push_back(parts.arguments[i]);
        for (const auto& bound : {parts.lower, parts.upper})
            if (bound) numbers.push_back(*bound);
        return numbers;
    }

    Reading<Quantity> with_rest(const DistributionText& parts, std::string_view unit,
                                Distribution result) const {
        for (const auto weight : parts.weights) {
            const auto number = plain_number(weight);
            if (number.finding) return {{}, number.finding};
            result.weights.push_back(number.value);
        }
        const auto read_bound = [&](const auto& text, std::optional<double>& bound) -> Check {
            if (!text) return {};
            const auto number = quantity(*text, unit);
            bound = number.value;
            return number.finding;
        };
        if (auto finding = read_bound(parts.lower, result.lower)) return {{}, std::move(finding)};
        if (auto finding = read_bound(parts.upper, result.upper)) return {{}, std::move(finding)};
        return {std::move(result), {}};
    }

    static Reading<double> plain_number(std::string_view text) {
        if (const auto number = parse_number(text)) return {*number, {}};
        return refused<double>("“" + shown(text) + "” is not a number");
    }

    TypedUnit unit_;
    std::string_view currency_;
};

} // namespace

std::string_view trimmed(std::string_view text) {
    while (const auto length = space_length(text))
        text.remove_prefix(length);
    constexpr std::array<std::string_view, 5> spaces{" ", "\t", "\u00A0", "\u202F", "\u2009"};
    for (bool cut = true; cut;) {
        cut = false;
        for (const auto space : spaces) {
            if (!text.ends_with(space)) continue;
            text.remove_suffix(space.size());
            cut = true;
        }
    }
    return text;
}

QuantityReading read_typed_quantity(std::string_view text, const TypedUnit& unit, std::string_view currency) {
    auto reading = QuantityTyping(unit, currency).read(trimmed(text));
    return {std::move(reading.value), std::move(reading.finding)};
}

} // namespace headroom
