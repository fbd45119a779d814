// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace headroom {

enum class NumeralError { none, not_a_number, ambiguous, out_of_range };

/// A number as people write it, made plain: digits, at most one decimal point, at most one exponent.
struct Numeral {
    std::string plain;                       ///< "-1234.5e3"; what std::from_chars reads; empty with an error
    NumeralError error = NumeralError::none; ///< not_a_number or ambiguous
    std::size_t length = 0;                  ///< bytes of the text that belong to the number
};

/// Reads the number that `text` starts with. Accepted: + − (U+2212) -, a decimal point, groups of three
/// digits set off by space, U+00A0, U+202F, U+2009 or an apostrophe, an exponent. A comma is read where it
/// can mean one thing only: 1,234,567 and 1,234.5 are grouped; 9,5 and 0,055 and 1.234,5 have a decimal
/// comma; 9,500 is ambiguous. Where a point and nothing else stands, it is the decimal point; but 1.000
/// and 2.500, three digits of which the last is 0, are ambiguous: a program writes no such zero, and half of
/// the world sets off thousands so. Locale-free.
Numeral read_numeral(std::string_view text);

/// The value of a plain numeral × 10^shift, correctly rounded once; nothing where it overflows or vanishes.
std::optional<double> numeral_value(const std::string& plain, int shift = 0);

/// Bytes of the space that `text` starts with (0 where it starts with none): blank, tab, U+00A0, U+202F,
/// U+2009.
std::size_t space_length(std::string_view text);

} // namespace headroom
