// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace headroom {

/// What a unit measures. Atoms convert within their dimension only.
enum class Dimension {
    none,
    number,
    share,
    ratio,
    time,
    calendar,
    annual,
    root_year,
    power,
    energy,
    mass,
    volume,
    data,
    gpu,
    h100e,
    h100e_hour,
    instance,
    staff,
    rack_unit,
    token,
    currency
};

/// Where an atom is named to people as accepted; those that are nowhere are spellings of others.
enum class Listed { nowhere, above, below, both };

/// One spelling of a unit without denominators, worth scale·10^exponent of its dimension's reference.
struct UnitAtom {
    std::string_view name;
    Dimension dimension = Dimension::none;
    std::uint64_t scale = 1;
    int exponent = 0;
    Listed listed = Listed::nowhere; ///< above or below a fraction's line
};

/// All atoms, those of a dimension in the order in which they are listed to people; but not money:
/// read_currency().
std::span<const UnitAtom> unit_atoms();

/// The atom of that dimension that a person spelled; capitals matter only where they change the meaning (mW
/// is no MW).
std::optional<UnitAtom> find_atom(std::string_view typed, Dimension dimension);

enum class CurrencyMatch { none, plan, other };

/// An amount's unit: the code or a symbol of the plan's currency, its hundredths (ct, ¢, p for pounds), with
/// k, M or bn in front ("MUSD", "k$"). `plan` with the atom, or `other` where it is a currency that is not
/// the plan's.
struct CurrencyReading {
    CurrencyMatch match = CurrencyMatch::none;
    UnitAtom atom;
};
CurrencyReading read_currency(std::string_view typed, std::string_view plan_currency);
/// Whether hundredths of the currency are in use.
bool has_cents(std::string_view currency);

/// Thousands, millions, billions in front of a unit or alone: exponent and length of the word that `text`
/// starts with.
struct Magnitude {
    int exponent = 0;
    std::size_t length = 0;
};
std::vector<Magnitude> magnitudes_at(std::string_view text);

} // namespace headroom
