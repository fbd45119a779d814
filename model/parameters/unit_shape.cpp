// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/parameters/unit_shape.h"

#include "model/parameters/ascii.h"

#include <initializer_list>

namespace headroom {
namespace {

std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    for (std::size_t start = 0;;) {
        const auto end = text.find(separator, start);
        parts.push_back(trim(text.substr(start, end - start)));
        if (end == std::string_view::npos) return parts;
        start = end + 1;
    }
}

UnitAtom numerator_atom(std::string_view name, bool has_denominators) {
    if (name.starts_with("share")) return {"", Dimension::share};
    if (name == "ratio") return {"", Dimension::ratio};
    if (name == "currency") return {"currency", Dimension::currency};
    if (name == "1" && has_denominators) return {"", Dimension::share};
    if (name == "month") return *find_atom(name, Dimension::calendar);
    if (name == "year") return {"", Dimension::number};
    for (const auto& atom : unit_atoms())
        if (!name.empty() && atom.name == name && atom.dimension != Dimension::root_year) return atom;
    return {"", Dimension::number};
}

UnitAtom denominator_atom(std::string_view name) {
    for (const auto& atom : unit_atoms())
        if (atom.name == name && atom.dimension != Dimension::calendar && atom.dimension != Dimension::annual)
            return atom;
    return {name, Dimension::none};
}

std::vector<std::string_view> words_of(std::string_view text) {
    std::vector<std::string_view> words;
    for (const auto word : split(text, ' '))
        if (!word.empty()) words.push_back(word);
    return words;
}

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> list) {
    for (const auto entry : list)
        if (equal_ignoring_case(word, entry)) return true;
    return false;
}

/// "% per year", "% a year" and "% p.a." as "%/year"; "% of capex/year" too, since it is said what it is of.
std::string with_slashes(std::string_view text) {
    const auto words = words_of(text);
    std::string result;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const bool more = i + 1 < words.size();
        if (more && is_one_of(words[i], {"per"}) && is_one_of(words[i + 1], {"cent"})) {
            result += "%";
            ++i;
        } else if (more && is_one_of(words[i], {"of"})) {
            const auto& last = words.back();
            if (const auto slash = last.find('/'); slash != std::string_view::npos)
                result += last.substr(slash);
            break;
        } else if (more && is_one_of(words[i], {"per", "a", "an", "each", "every"})) {
            result += '/';
        } else if (is_one_of(words[i], {"p.a.", "p.a", "annually", "yearly", "annual"})) {
            result += "/year";
        } else {
            if (!result.empty() && result.back() != '/') result += ' ';
            result += words[i];
        }
    }
    return result;
}

} // namespace

UnitShape unit_shape(std::string_view table_unit) {
    const auto parts = split(table_unit, '/');
    UnitShape shape{numerator_atom(parts.front(), parts.size() > 1), {}};
    if (shape.numerator.dimension == Dimension::share && parts.size() == 2 && parts[1] == "year") {
        shape.denominators.push_back(
            *find_atom("year", Dimension::annual)); // growth compounds: 1 %/month is no 12 %
        return shape;
    }
    for (std::size_t i = 1; i < parts.size(); ++i)
        shape.denominators.push_back(denominator_atom(parts[i]));
    return shape;
}

TypedUnit typed_unit(std::string_view text) {
    const std::string slashed = with_slashes(text);
    const auto parts = split(slashed, '/');
    TypedUnit unit{std::string(parts.front()), {}};
    for (std::size_t i = 1; i < parts.size(); ++i)
        unit.denominators.emplace_back(parts[i]);
    return unit;
}

} // namespace headroom
