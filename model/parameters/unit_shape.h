// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/parameters/unit_atoms.h"

#include <string>
#include <string_view>
#include <vector>

namespace headroom {

/// A unit of the parameter table taken apart: "currency/kW/month" is money over power over time.
struct UnitShape {
    UnitAtom numerator;
    std::vector<UnitAtom> denominators;
};

/// Of a unit of the table. A text that names none ("accelerator", "") is a bare number.
UnitShape unit_shape(std::string_view table_unit);

/// A unit as a person typed it: parts between '/', with "per", "a year", "p.a." understood, trimmed.
struct TypedUnit {
    std::string numerator;
    std::vector<std::string> denominators;
};

/// `text` has plain blanks only.
TypedUnit typed_unit(std::string_view text);

} // namespace headroom
