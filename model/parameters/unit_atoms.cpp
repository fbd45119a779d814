// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/parameters/unit_atoms.h"

#include "model/parameters/ascii.h"

#include <algorithm>
#include <array>

namespace headroom {
namespace {

using enum Dimension;

// Time in seconds of a model year (model page, section 1): 730 h a month, twelve months a year. Power in W,
// energy in Wh, mass in g, volume in ml, data in bytes.
constexpr UnitAtom atoms[] = {
    {"", number, 1, 0},
    {"1", number, 1, 0},
    {"", share, 1, 0},
    {"1", share, 1, 0},
    {"%", share, 1, -2, Listed::above},
    {"percent", share, 1, -2},
    {"\u2030", share, 1, -3},
    {"bp", share, 1, -4},
    {"bps", share, 1, -4},
    {"basis points", share, 1, -4},
    {"", ratio, 1, 0},
    {"x", ratio, 1, 0, Listed::above},
    {"\u00D7", ratio, 1, 0},
    {"times", ratio, 1, 0},
    {"%", ratio, 1, -2, Listed::above},
    {"percent", ratio, 1, -2},
    {"years", time, 31536, 3, Listed::above},
    {"year", time, 31536, 3, Listed::below},
    {"yr", time, 31536, 3},
    {"yrs", time, 31536, 3},
    {"y", time, 31536, 3},
    {"a", time, 31536, 3},
    {"quarters", time, 7884, 3},
    {"quarter", time, 7884, 3},
    {"months", time, 2628, 3, Listed::above},
    {"month", time, 2628, 3, Listed::below},
    {"mo", time, 2628, 3},
    {"mos", time, 2628, 3},
    {"mth", time, 2628, 3},
    {"mths", time, 2628, 3},
    {"weeks", time, 6048, 2, Listed::above},
    {"week", time, 6048, 2},
    {"wk", time, 6048, 2},
    {"wks", time, 6048, 2},
    {"w", time, 6048, 2},
    {"days", time, 864, 2, Listed::above},
    {"day", time, 864, 2},
    {"d", time, 864, 2},
    {"hours", time, 36, 2, Listed::above},
    {"hour", time, 36, 2},
    {"h", time, 36, 2},
    {"hr", time, 36, 2},
    {"hrs", time, 36, 2},
    {"min", time, 6, 1, Listed::above},
    {"minutes", time, 6, 1},
    {"minute", time, 6, 1},
    {"mins", time, 6, 1},
    {"s", time, 1, 0, Listed::above},
    {"sec", time, 1, 0},
    {"secs", time, 1, 0},
    {"second", time, 1, 0},
    {"seconds", time, 1, 0},
    {"month", calendar, 1, 0},
    {"year", annual, 1, 0},
    {"yr", annual, 1, 0},
    {"y", annual, 1, 0},
    {"a", annual, 1, 0},
    {"sqrt(year)", root_year, 1, 0, Listed::below},
    {"\u221Ayear", root_year, 1, 0},
    {"\u221Aa", root_year, 1, 0},
    {"year", root_year, 1, 0},
    {"yr", root_year, 1, 0},
    {"a", root_year, 1, 0},
    {"kW", power, 1, 3, Listed::both},
    {"W", power, 1, 0, Listed::above},
    {"MW", power, 1, 6, Listed::both},
    {"GW", power, 1, 9, Listed::above},
    {"kWh", energy, 1, 3, Listed::below},
    {"Wh", energy, 1, 0},
    {"MWh", energy, 1, 6, Listed::below},
    {"GWh", energy, 1, 9},
    {"kg", mass, 1, 3, Listed::both},
    {"g", mass, 1, 0, Listed::above},
    {"t", mass, 1, 6, Listed::below},
    {"tonne", mass, 1, 6},
    {"tonnes", mass, 1, 6},
    {"tCO2", mass, 1, 6},
    {"tCO2e", mass, 1, 6},
    {"t CO2", mass, 1, 6},
    {"t CO2e", mass, 1, 6},
    {"kgCO2", mass, 1, 3},
    {"kg CO2", mass, 1, 3},
    {"kgCO2e", mass, 1, 3},
    {"kg CO2e", mass, 1, 3},
    {"gCO2", mass, 1, 0},
    {"g CO2", mass, 1, 0},
    {"gCO2e", mass, 1, 0},
    {"g CO2e", mass, 1, 0},
    {"l", volume, 1, 3, Listed::above},
    {"litre", volume, 1, 3},
    {"litres", volume, 1, 3},
    {"liter", volume, 1, 3},
    {"liters", volume, 1, 3},
    {"ml", volume, 1, 0},
    {"m3", volume, 1, 6, Listed::both},
    {"m\u00B3", volume, 1, 6},
    {"gal", volume, 3785411784, -6, Listed::above}, // US liquid gallon, 231 cubic inches
    {"kgal", volume, 3785411784, -3, Listed::below},
    {"GB", data, 1, 9, Listed::both},
    {"MB", data, 1, 6, Listed::above},
    {"TB", data, 1, 12, Listed::both},
    {"PB", data, 1, 15, Listed::above},
    {"GiB", data, 1073741824, 0},
    {"TiB", data, 1099511627776, 0},
    {"GPUs", gpu, 1, 0, Listed::above},
    {"GPU", gpu, 1, 0, Listed::below},
    {"H100e", h100e, 1, 0, Listed::above},
    {"H100es", h100e, 1, 0},
    {"H100e-hours", h100e_hour, 1, 0, Listed::above},
    {"H100e-hour", h100e_hour, 1, 0, Listed::below},
    {"H100e-h", h100e_hour, 1, 0},
    {"H100eh", h100e_hour, 1, 0},
    {"h", h100e_hour, 1, 0},
    {"hour", h100e_hour, 1, 0},
    {"hours", h100e_hour, 1, 0},
    {"hr", h100e_hour, 1, 0},
    {"instance", instance, 1, 0, Listed::below},
    {"FTE", staff, 1, 0, Listed::above},
    {"FTEs", staff, 1, 0},
    {"U", rack_unit, 1, 0, Listed::above},
    {"RU", rack_unit, 1, 0},
    {"tokens", token, 1, 0, Listed::above},
    {"token", token, 1, 0},
};

// Another quantity when read with the other capitals: milliwatts, bits.
constexpr std::array<std::string_view, 6> other_quantities = {"mW", "mWh", "Mb", "Gb", "Tb", "Pb"};

struct Symbol {
    std::string_view text;
    std::string_view codes; ///< the currencies that it stands for, separated by blanks
};
constexpr Symbol symbols[] = {
    {"$", "USD CAD AUD NZD SGD HKD TWD MXN"},
    {"US$", "USD"},
    {"C$", "CAD"},
    {"A$", "AUD"},
    {"S$", "SGD"},
    {"HK$", "HKD"},
    {"\u20AC", "EUR"},
    {"\u00A3", "GBP"},
    {"\u00A5", "JPY CNY"},
    {"\u5143", "CNY"},
    {"\u5186", "JPY"},
    {"\u20B9", "INR"},
    {"\u20A9", "KRW"},
    {"kr", "SEK NOK DKK ISK"},
    {"z\u0142", "PLN"},
    {"R$", "BRL"},
};
constexpr std::string_view known_codes =
    "USD EUR GBP JPY CNY CHF CAD AUD NZD SGD HKD TWD INR KRW SEK NOK DKK ISK PLN "
    "CZK HUF RON BRL MXN ZAR ILS AED SAR THB MYR IDR PHP VND TRY CLP";
constexpr std::string_view without_cents = "JPY KRW VND CLP ISK";
constexpr std::array<std::string_view, 6> cents = {"ct", "cts", "cent", "cents", "c", "\u00A2"};

bool lists(std::string_view codes, std::string_view code) {
    const auto at = codes.find(code);
    return code.size() == 3 && at != std::string_view::npos && at % 4 == 0;
}

CurrencyMatch match_currency(std::string_view typed, std::string_view plan) {
    if (equal_ignoring_case(typed, plan) || typed == "currency") return CurrencyMatch::plan;
    for (const auto& symbol : symbols)
        if (typed == symbol.text)
            return lists(symbol.codes, plan) ? CurrencyMatch::plan : CurrencyMatch::other;
    return lists(known_codes, ascii_upper(typed)) ? CurrencyMatch::other : CurrencyMatch::none;
}

bool is_cent(std::string_view typed, std::string_view plan) {
    if (!has_cents(plan)) return false;
    return std::find(cents.begin(), cents.end(), typed) != cents.end() || (typed == "p" && plan == "GBP");
}

} // namespace

std::span<const UnitAtom> unit_atoms() { return atoms; }

std::optional<UnitAtom> find_atom(std::string_view typed, Dimension dimension) {
    const auto of_dimension = [&](const UnitAtom& atom) { return atom.dimension == dimension; };
    for (const auto& atom : atoms)
        if (of_dimension(atom) && atom.name == typed) return atom;
    if (std::find(other_quantities.begin(), other_quantities.end(), typed) != other_quantities.end())
        return std::nullopt;
    for (const auto& atom : atoms)
        if (of_dimension(atom) && equal_ignoring_case(atom.name, typed)) return atom;
    return std::nullopt;
}

bool has_cents(std::string_view currency) { return !lists(without_cents, currency); }

CurrencyReading read_currency(std::string_view typed, std::string_view plan_currency) {
    if (is_cent(typed, plan_currency)) return {CurrencyMatch::plan, {"ct", currency, 1, -2}};
    const auto whole = match_currency(typed, plan_currency);
    if (whole != CurrencyMatch::none) return {whole, {"currency", currency, 1, 0}};
    for (const auto& [exponent, length] : magnitudes_at(typed)) {
        const auto match = match_currency(trim(typed.substr(length)), plan_currency);
        if (match != CurrencyMatch::none) return {match, {"currency", currency, 1, exponent}};
    }
    return {};
}

std::vector<Magnitude> magnitudes_at(std::string_view text) {
    struct Word {
        std::string_view text;
        int exponent;
    };
    static constexpr Word words[] = {{"thousand", 3}, {"million", 6}, {"billion", 9}, {"mio", 6}, {"bn", 9},
                                     {"k", 3},        {"K", 3},       {"M", 6},       {"G", 9}};
    std::vector<Magnitude> found;
    for (const auto& word : words)
        if (text.starts_with(word.text)) found.push_back({word.exponent, word.text.size()});
    return found;
}

} // namespace headroom
