// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "views/format/format.h"

#include <functional>

namespace headroom::views {

/// With how many digits after the point (negative: tens, hundreds …) a value stands in a magnitude.
using DecimalsIn = std::function<int(const Magnitude&)>;

/// The magnitude in which a value of this unit is shown, by the language: M and bn in English, Mio. and Mrd.
/// in German, 万 and 億 in Japanese. The next one where rounding reaches it: never "1,000 k".
Magnitude magnitude_of(double value, const Unit& unit, const QLocale& locale, const DecimalsIn& decimals_in);

/// To `decimals` after the point; negative: to tens, hundreds ….
double rounded(double value, int decimals);

/// Digits with their magnitude, currency sign and unit, in the order of the locale. `digits` without a sign.
QString dressed(const QString& digits, bool negative, const Unit& unit, const Magnitude& magnitude,
                const QLocale& locale);

/// The digits of a magnitude rounded at `decimals` (negative: tens, hundreds …), grouped, without a sign.
QString plain_digits(double value, int decimals, const QLocale& locale);

} // namespace headroom::views
