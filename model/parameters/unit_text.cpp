// SPDX-License-Identifier: GPL-3.0-or-later
// What people read about units; units.cpp reads what people write.
#include "model/parameters/unit_shape.h"
#include "model/parameters/units.h"

namespace headroom {
namespace {

std::string listed_name(const UnitAtom& atom, std::string_view currency) {
    return std::string(atom.dimension == Dimension::currency && atom.name == "currency" ? currency
                                                                                        : atom.name);
}

/// The atoms of the same dimension that are listed on that side of the line, the table's own first where it
/// has one.
std::vector<UnitAtom> alternatives(const UnitAtom& table, Listed side, std::string_view currency) {
    std::vector<UnitAtom> found;
    if (!table.name.empty()) found.push_back(table);
    if (table.dimension == Dimension::currency && has_cents(currency))
        found.push_back({"ct", Dimension::currency, 1, -2});
    for (const auto& atom : unit_atoms()) {
        const bool listed = atom.listed == side || atom.listed == Listed::both;
        const bool same = atom.scale == table.scale && atom.exponent == table.exponent;
        if (listed && atom.dimension == table.dimension && (!same || table.name.empty()))
            found.push_back(atom);
    }
    return found;
}

std::string join_unit(const UnitShape& shape, std::string_view currency) {
    std::string text = listed_name(shape.numerator, currency);
    for (const auto& atom : shape.denominators) {
        text += '/';
        text += listed_name(atom, currency);
    }
    return text;
}

} // namespace

std::string accepted_units(std::string_view unit, std::string_view currency) {
    const UnitShape table = unit_shape(unit);
    std::vector<UnitShape> shapes;
    for (const auto& atom : alternatives(table.numerator, Listed::above, currency))
        shapes.push_back({atom, table.denominators});
    for (std::size_t i = 0; i < table.denominators.size() && !shapes.empty(); ++i) {
        const auto atoms = alternatives(table.denominators[i], Listed::below, currency);
        for (std::size_t j = 1; j < atoms.size(); ++j) {
            shapes.push_back(shapes.front());
            shapes.back().denominators[i] = atoms[j];
        }
    }
    std::string list;
    for (const auto& shape : shapes) {
        if (!list.empty()) list += ", ";
        list += join_unit(shape, currency);
    }
    return list;
}

namespace {

/// "'1.000' can be one thousand …": both readings of an ambiguous numeral, and how each is written.
std::string two_readings(const std::string& numeral) {
    const auto mark = numeral.find_first_of(".,");
    const auto head = numeral.substr(0, mark), group = numeral.substr(std::min(mark + 1, numeral.size()));
    auto fraction = group;
    while (!fraction.empty() && fraction.back() == '0')
        fraction.pop_back();
    const auto small = fraction.empty() ? head : head + '.' + fraction;
    return "'" + numeral + "' can mean " + head + group + " or " + small + "; write " + head + group +
           " or " + head + ' ' + group + " for the one, " +
           (fraction.empty() ? small + " or " + small + ".0" : small + '0') + " for the other.";
}

} // namespace

std::string unit_fault_text(const UnitFault& fault) {
    std::string found = "'";
    found += fault.found;
    found += "'";
    const std::string units = fault.accepted.empty()
                                  ? "a plain number is accepted."
                                  : "a plain number is accepted, or one with " + fault.accepted + ".";
    switch (fault.error) {
    case UnitError::empty:
        return "Nothing was entered; " + units;
    case UnitError::not_a_number:
        return found + " is no number; numbers are written like 1234.5, 1 234.5, 1.2e3 or 80k.";
    case UnitError::ambiguous:
        return two_readings(fault.found);
    case UnitError::out_of_range:
        return found + " is beyond what can be computed with.";
    case UnitError::unknown_unit:
        return found + " is no unit of this value; " + units;
    case UnitError::other_currency:
        return found + " is not the plan's currency; amounts are in " + fault.accepted +
               " and are not converted.";
    }
    return {};
}

std::string unit_label(std::string_view unit, std::string_view currency) {
    const auto dimension = unit_shape(unit).numerator.dimension;
    const bool fraction = unit.find('/') != std::string_view::npos;
    if (dimension == Dimension::calendar || dimension == Dimension::ratio ||
        (dimension == Dimension::number && !fraction))
        return {};
    constexpr std::string_view money = "currency";
    std::string label(unit);
    if (unit.starts_with(money))
        label.replace(0, money.size(), currency);
    else if (unit.starts_with("1/"))
        label.erase(0, 1);
    return label;
}

UnitDisplay display_unit(const ParameterRow& row, std::string_view currency) {
    if (!row.as_percent) return {unit_label(row.unit, currency), 0};
    const auto numerator = row.unit.starts_with("share") ? std::string_view("share") : std::string_view("1");
    std::string label = "%";
    label += row.unit.substr(numerator.size());
    return {label, 2};
}

} // namespace headroom
