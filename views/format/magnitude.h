// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "views/format/format.h"

namespace headroom::views {

/// The magnitude in which a value of this unit is shown, by the language: M and bn in English, Mio. and Mrd.
/// in German, 万 and 億 in Japanese.
Magnitude magnitude_of(double value, const Unit& unit, const QLocale& locale);

/// Digits with their magnitude, currency sign and unit, in the order of the locale. `digits` without a sign.
QString dressed(const QString& digits, bool negative, const Unit& unit, const Magnitude& magnitude,
                const QLocale& locale);

/// The digits of a magnitude rounded at `decimals` (negative: tens, hundreds …), grouped, without a sign.
QString plain_digits(double value, int decimals, const QLocale& locale);

} // namespace headroom::views
