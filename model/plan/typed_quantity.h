// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/plan/checks.h"
#include "model/plan/distribution.h"

#include <string_view>

namespace headroom {

/// What a typed number is measured in.
struct TypedUnit {
    std::string_view of_table; ///< "currency/kWh", as in the parameter table; what the reading is in
    /// The unit of numbers that have none: "%" in a field that shows percents, where 12 means 0.12; empty:
    /// the table's own.
    std::string_view assumed = {};
};

struct QuantityReading {
    Quantity quantity = 0.0; ///< meaningful only without a finding
    Check finding;           ///< not_a_quantity; bounds are for checks.h
};

/// A number or a range as a person types it: "80 kW", "6-9-14" (low-likely-high), "9 ±20%" (of the value) or
/// "9 ± 2", which are perts; any distribution, "pert(6, 9, 14) ct/kWh". `currency` is the plan's; amounts in
/// another one are refused.
QuantityReading read_typed_quantity(std::string_view text, const TypedUnit& unit, std::string_view currency);

/// Without the blanks, tabs and no-break spaces around it.
std::string_view trimmed(std::string_view text);

} // namespace headroom
