// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/parameters/numeral.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>
#include <vector>

namespace headroom {
namespace {

constexpr std::size_t longest_numeral = 200;
constexpr std::array<std::string_view, 5> spaces = {" ", "\t", "\u00A0", "\u202F", "\u2009"};
constexpr std::array<std::string_view, 2> apostrophes = {"'", "\u2019"};
constexpr std::string_view minus = "\u2212";

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool digit_at(std::string_view text, std::size_t at) { return at < text.size() && is_digit(text[at]); }

template <std::size_t N>
std::size_t prefix_length(std::string_view text, const std::array<std::string_view, N>& marks) {
    for (const auto mark : marks)
        if (text.starts_with(mark)) return mark.size();
    return 0;
}

/// Digits between marks: parts has one more entry than marks. Marks are '.', ',', ' ' (any space), '\''.
struct Digits {
    std::vector<std::string> parts{""};
    std::string marks;
    std::size_t length = 0;
};

/// Whether exactly three digits start the text.
bool starts_with_group(std::string_view text) {
    return digit_at(text, 0) && digit_at(text, 1) && digit_at(text, 2) && !digit_at(text, 3);
}

Digits scan_digits(std::string_view text) {
    Digits found;
    for (std::size_t at = 0; at < text.size();) {
        const auto rest = text.substr(at);
        const std::size_t space = space_length(rest);
        const std::size_t gap = space > 0 ? space : prefix_length(rest, apostrophes);
        if (is_digit(text[at])) {
            found.parts.back() += text[at++];
        } else if (text[at] == '.' || text[at] == ',') {
            found.marks += text[at++];
            found.parts.emplace_back();
        } else if (gap > 0 && at > 0 && is_digit(text[at - 1]) && starts_with_group(rest.substr(gap))) {
            found.marks += space > 0 ? ' ' : '\'';
            found.parts.emplace_back();
            at += gap;
        } else {
            break;
        }
        found.length = at;
    }
    return found;
}

/// "e-3" with its length in the text; nothing where no exponent stands.
struct Exponent {
    std::string plain;
    std::size_t length = 0;
};

Exponent scan_exponent(std::string_view text) {
    if (text.empty() || (text[0] != 'e' && text[0] != 'E')) return {};
    std::size_t at = 1;
    std::string plain = "e";
    if (text.substr(at).starts_with(minus) || text.substr(at).starts_with('-')) {
        at += text[at] == '-' ? 1 : minus.size();
        plain += '-';
    } else if (text.substr(at).starts_with('+')) {
        ++at;
    }
    const std::size_t digits = at;
    while (digit_at(text, at))
        plain += text[at++];
    return at > digits ? Exponent{plain, at} : Exponent{};
}

bool is_group(const std::string& part) { return part.size() == 3; }

/// Whether "9,500" or "1.000" stands there: one mark before three digits that may set off thousands.
bool may_be_thousands(const Digits& digits) {
    const auto& head = digits.parts.front();
    return digits.marks.size() == 1 && is_group(digits.parts[1]) && !head.empty() && head.size() <= 3 &&
           head[0] != '0';
}

/// Which of the marks is the decimal mark: its index, marks.size() for none, nothing where it cannot be told.
/// Before an exponent nobody sets off thousands.
std::optional<std::size_t> decimal_mark(const Digits& digits, bool has_exponent) {
    const auto& marks = digits.marks;
    const auto points = std::count(marks.begin(), marks.end(), '.');
    const auto commas = std::count(marks.begin(), marks.end(), ',');
    const std::size_t last = marks.find_last_of(".,");
    if (last == std::string::npos) return marks.size();
    if (points + commas > 1 && (points == 0 || commas == 0)) return marks.size();
    if (!has_exponent && may_be_thousands(digits) &&
        (commas == 1 || (points == 1 && digits.parts[1].back() == '0')))
        return std::nullopt;
    return last;
}

/// Whether the marks before the decimal mark are one kind of mark between groups of three, and none stands
/// after it.
bool well_grouped(const Digits& digits, std::size_t decimal) {
    if (decimal + 1 < digits.marks.size()) return false;
    for (std::size_t i = 0; i < decimal; ++i)
        if (digits.marks[i] != digits.marks[0] || !is_group(digits.parts[i + 1])) return false;
    const auto& head = digits.parts.front();
    const bool same_mark =
        decimal > 0 && decimal < digits.marks.size() && digits.marks[decimal] == digits.marks[0];
    return !same_mark && (decimal == 0 || (!head.empty() && head.size() <= 3 && head[0] != '0'));
}

std::string join(const Digits& digits, std::size_t decimal) {
    std::string plain;
    for (std::size_t i = 0; i < digits.parts.size(); ++i) {
        if (i > 0 && i - 1 == decimal) plain += '.';
        plain += digits.parts[i];
    }
    return plain;
}

} // namespace

std::size_t space_length(std::string_view text) { return prefix_length(text, spaces); }

Numeral read_numeral(std::string_view text) {
    Numeral numeral;
    std::size_t at = 0;
    const bool negative = text.starts_with('-') || text.starts_with(minus);
    if (negative)
        at = text[0] == '-' ? 1 : minus.size();
    else if (text.starts_with('+'))
        at = 1;
    const Digits digits = scan_digits(text.substr(at));
    const Exponent exponent = scan_exponent(text.substr(at + digits.length));
    numeral.length = at + digits.length + exponent.length;
    const bool some =
        std::any_of(digits.parts.begin(), digits.parts.end(), [](const auto& p) { return !p.empty(); });
    const auto decimal = decimal_mark(digits, exponent.length > 0);
    if (!some || numeral.length > longest_numeral)
        numeral.error = NumeralError::not_a_number;
    else if (!decimal)
        numeral.error = NumeralError::ambiguous;
    else if (!well_grouped(digits, *decimal))
        numeral.error = NumeralError::not_a_number;
    else {
        if (negative) numeral.plain += '-';
        numeral.plain += join(digits, *decimal);
        numeral.plain += exponent.plain;
    }
    return numeral;
}

std::optional<double> numeral_value(const std::string& plain, int shift) {
    const auto e = plain.find('e');
    int exponent = 0;
    if (e != std::string::npos) {
        const auto [end, error] =
            std::from_chars(plain.data() + e + 1, plain.data() + plain.size(), exponent);
        if (error != std::errc{} || std::abs(exponent) > 10000) return std::nullopt;
    }
    const std::string shifted = plain.substr(0, e) + "e" + std::to_string(exponent + shift);
    double value = 0;
    const auto [end, error] = std::from_chars(shifted.data(), shifted.data() + shifted.size(), value);
    if (error != std::errc{}) return std::nullopt;
    return value;
}

} // namespace headroom
