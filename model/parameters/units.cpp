// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/parameters/units.h"

#include "model/parameters/ascii.h"
#include "model/parameters/numeral.h"
#include "model/parameters/unit_shape.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>

namespace headroom {
namespace {

/// An exact ratio of two units: num/den · 10^exponent.
struct Factor {
    std::uint64_t num = 1, den = 1;
    int exponent = 0;

    /// From `typed` into `table`, or the other way round for what stands in a denominator.
    void convert(const UnitAtom& typed, const UnitAtom& table) {
        const auto common = std::gcd(typed.scale, table.scale);
        num *= typed.scale / common;
        den *= table.scale / common;
        const auto reduced = std::gcd(num, den);
        num /= reduced;
        den /= reduced;
        exponent += typed.exponent - table.exponent;
    }
};

constexpr std::size_t longest_quantity = 100;
constexpr std::string_view minus = "\u2212";

/// Enough of a text that is too long, cut between characters.
std::string beginning(std::string_view text) {
    std::size_t length = 40;
    while (length > 0 && (static_cast<unsigned char>(text[length]) & 0xC0u) == 0x80u)
        --length;
    std::string start(text.substr(0, length));
    start += "\u2026";
    return start;
}

double power_of_ten(int exponent) {
    double power = 1;
    for (int i = 0; i < exponent; ++i)
        power *= 10;
    return power;
}

/// Decimal factors shift the numeral, so that 9 ct are exactly the double 0.09.
std::optional<double> evaluate(const std::string& plain, const Factor& factor) {
    if (factor.num == 1 && factor.den == 1) return numeral_value(plain, factor.exponent);
    const auto value = numeral_value(plain);
    if (!value) return std::nullopt;
    const int up = std::max(factor.exponent, 0), down = std::max(-factor.exponent, 0);
    const double converted = *value * (static_cast<double>(factor.num) * power_of_ten(up)) /
                             (static_cast<double>(factor.den) * power_of_ten(down));
    return std::isfinite(converted) ? std::optional(converted) : std::nullopt;
}

std::string plain_blanks(std::string_view text) {
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        const auto length = space_length(text.substr(at));
        result += length > 0 ? ' ' : text[at];
        at += std::max<std::size_t>(length, 1);
    }
    return std::string(trim(result));
}

bool takes_magnitudes(Dimension dimension) {
    return dimension != Dimension::time && dimension != Dimension::calendar &&
           dimension != Dimension::share && dimension != Dimension::ratio;
}

class QuantityReader {
public:
    QuantityReader(std::string_view unit, std::string_view currency)
        : table_(unit_shape(unit)), unit_(unit), currency_(currency) {}

    UnitResult read(std::string_view raw) const {
        const std::string text = plain_blanks(raw);
        if (text.empty()) return fault(UnitError::empty, "");
        if (text.size() > longest_quantity) return fault(UnitError::not_a_number, beginning(text));
        const auto start = number_start(text);
        return start == text.size() ? fault(UnitError::not_a_number, text) : read_from(text, start);
    }

private:
    UnitFault fault(UnitError error, std::string_view found) const {
        return {error, std::string(found), accepted_units(unit_, currency_)};
    }

    /// Where the number starts: behind a currency in front of it, at its sign or at a bare decimal mark.
    static std::size_t number_start(std::string_view text) {
        const auto digit = std::min(text.find_first_of("0123456789"), text.size());
        auto start = digit;
        if (start > 0 && (text[start - 1] == '.' || text[start - 1] == ',')) --start;
        if (start > 0 && (text[start - 1] == '-' || text[start - 1] == '+')) return start - 1;
        return text.substr(0, start).ends_with(minus) ? start - minus.size() : start;
    }

    UnitResult read_from(const std::string& text, std::size_t start) const {
        const std::string_view front = trim(std::string_view(text).substr(0, start));
        const Numeral numeral = read_numeral(std::string_view(text).substr(start));
        if (numeral.error == NumeralError::not_a_number) return fault(UnitError::not_a_number, text);
        if (numeral.error == NumeralError::ambiguous)
            return fault(UnitError::ambiguous, text.substr(start, numeral.length));
        Factor factor;
        if (const auto error =
                find_factor(front, trim(std::string_view(text).substr(start + numeral.length)), factor))
            return *error;
        const auto value = evaluate(numeral.plain, factor);
        if (!value) return fault(UnitError::out_of_range, text);
        return UnitReading{*value};
    }

    /// Nothing where `behind` (with a currency in front) is a unit of this quantity, whose factor then stands
    /// in `out`.
    std::optional<UnitFault> find_factor(std::string_view front, std::string_view behind, Factor& out) const {
        if (!front.empty() && table_.numerator.dimension != Dimension::currency)
            return fault(UnitError::not_a_number, std::string(front) + " " + std::string(behind));
        auto error = try_unit(front, behind, 0, out);
        if (!error || error->error == UnitError::other_currency) return error;
        if (!takes_magnitudes(table_.numerator.dimension)) return error;
        for (const auto& [exponent, length] : magnitudes_at(behind)) {
            const auto rest = behind.substr(length);
            if (!rest.empty() && rest[0] != ' ' && rest[0] != '/') continue;
            auto scaled = try_unit(front, trim(rest), exponent, out);
            if (!scaled || scaled->error == UnitError::other_currency) return scaled;
        }
        return error;
    }

    std::optional<UnitFault> try_unit(std::string_view front, std::string_view text, int magnitude,
                                      Factor& out) const {
        TypedUnit typed = typed_unit(text);
        if (!front.empty()) {
            if (!typed.numerator.empty()) return fault(UnitError::unknown_unit, text);
            typed.numerator = std::string(front);
        }
        Factor factor;
        factor.exponent = magnitude;
        if (auto error = convert_numerator(typed.numerator, text, factor)) return error;
        if (!convert_denominators(typed.denominators, factor)) return fault(UnitError::unknown_unit, text);
        out = factor;
        return std::nullopt;
    }

    std::optional<UnitFault> convert_numerator(std::string_view typed, std::string_view text,
                                               Factor& factor) const {
        if (typed.empty()) return std::nullopt;
        if (table_.numerator.dimension == Dimension::currency) {
            const auto money = read_currency(typed, currency_);
            if (money.match == CurrencyMatch::other)
                return UnitFault{UnitError::other_currency, std::string(typed), std::string(currency_)};
            if (money.match == CurrencyMatch::none) return fault(UnitError::unknown_unit, text);
            factor.convert(money.atom, table_.numerator);
            return std::nullopt;
        }
        const auto atom = find_atom(typed, table_.numerator.dimension);
        if (!atom) return fault(UnitError::unknown_unit, text);
        factor.convert(*atom, table_.numerator);
        return std::nullopt;
    }

    /// Each typed denominator must be one of the table's; GPUs and instances may be left out, and all of them
    /// together.
    bool convert_denominators(const std::vector<std::string>& typed, Factor& factor) const {
        if (typed.empty()) return true;
        auto open = table_.denominators;
        for (const auto& name : typed)
            if (!take_denominator(name, open, factor) && !take_parts(name, open, factor)) return false;
        for (const auto& left : open)
            if (left.dimension != Dimension::gpu && left.dimension != Dimension::instance) return false;
        return true;
    }

    static bool take_denominator(std::string_view name, std::vector<UnitAtom>& open, Factor& factor) {
        for (auto table = open.begin(); table != open.end(); ++table) {
            const auto atom = find_atom(name, table->dimension);
            if (!atom) continue;
            factor.convert(*table, *atom);
            open.erase(table);
            return true;
        }
        return false;
    }

    /// "kW-month", "GB month".
    static bool take_parts(std::string_view name, std::vector<UnitAtom>& open, Factor& factor) {
        std::size_t start = 0;
        while (start <= name.size()) {
            const auto end = std::min(name.find_first_of("- *", start), name.size());
            if (start == 0 && end == name.size()) return false;
            if (!take_denominator(name.substr(start, end - start), open, factor)) return false;
            start = end + 1;
        }
        return true;
    }

    UnitShape table_;
    std::string_view unit_, currency_;
};

} // namespace

UnitResult read_quantity(std::string_view text, std::string_view unit, std::string_view currency) {
    return QuantityReader(unit, currency).read(text);
}

QuantityParts split_quantity(std::string_view text) {
    const auto length = read_numeral(text).length;
    auto unit = text.substr(length);
    while (const auto space = space_length(unit))
        unit.remove_prefix(space);
    return {text.substr(0, length), unit};
}

} // namespace headroom
