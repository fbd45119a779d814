// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/parameters/parameter.h"

#include <string>
#include <string_view>
#include <variant>

namespace headroom {

/// A quantity that a person typed, in the table's unit.
struct UnitReading {
    double value = 0;
    bool operator==(const UnitReading&) const = default;
};

enum class UnitError {
    empty,         ///< nothing was typed
    not_a_number,  ///< no number stands where one should
    ambiguous,     ///< a mark that may set off thousands or decimals: "9,500", "1.000"
    out_of_range,  ///< a number that no double holds: "1e999"
    unknown_unit,  ///< a unit that does not fit this quantity
    other_currency ///< an amount in a currency that is not the plan's
};

/// Why a text is no quantity of a unit. Text is made at the edge: unit_fault_text().
struct UnitFault {
    UnitError error{};
    std::string found; ///< the part of the text that is the trouble
    std::string
        accepted; ///< units that would do, "USD/kWh, ct/kWh, USD/MWh"; the plan's currency for other_currency
    bool operator==(const UnitFault&) const = default;
};

using UnitResult = std::variant<UnitReading, UnitFault>;

/// Reads "80 MW", "9 ct/kWh", "$55/MWh", "12 %", "2 years", "80k", "1 000", "2.5M USD" into the unit of a
/// table row
/// ("kW", "currency/kWh", "1/year" …). A number without a unit is in the table's unit; denominators may be
/// left out altogether ("9 ct" for currency/kWh), since they are written beside the field. k, M, G and bn (or
/// thousand, million, billion) multiply quantities that are no times and no shares. Time converts as the
/// model page counts it: a month has 730 h, a year twelve months. Numbers as in read_numeral(). Units and
/// words in English. `currency` is the plan's ISO 4217 code; an amount in another currency is refused, never
/// converted.
UnitResult read_quantity(std::string_view text, std::string_view unit, std::string_view currency);

/// What read_quantity takes for a unit, for error messages and hints: "kW, W, MW, GW".
std::string accepted_units(std::string_view unit, std::string_view currency);

/// One English sentence: what was found, what is accepted.
std::string unit_fault_text(const UnitFault& fault);

/// A typed quantity cut where its number ends: "14 ct/kWh" is "14" and "ct/kWh", so that "6-9-14 ct/kWh" can
/// lend its unit to the other two numbers. Nothing is checked.
struct QuantityParts {
    std::string_view number, unit;
};
QuantityParts split_quantity(std::string_view text);

/// The unit as people read it behind a value: "USD/kWh" for "currency/kWh", "/year" for "1/year"; empty for
/// ratios, calendar months and years, and names.
std::string unit_label(std::string_view unit, std::string_view currency);

/// How a parameter's value is shown: × 10^decimal_shift, with this unit behind it. 0.1 is shown as 10 % where
/// the table says so (shown_as), with "% of capex/year" for "share of capex/year"; otherwise the table's own
/// unit.
struct UnitDisplay {
    std::string label; ///< may be empty
    int decimal_shift = 0;
    bool operator==(const UnitDisplay&) const = default;
};
UnitDisplay display_unit(const ParameterRow& row, std::string_view currency);

} // namespace headroom
