// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/format/digits.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace headroom::views {

namespace {

/// Of the value rounded to so many digits: 999.96 with three is 1.00e3.
int rounded_position(double value, int digits) {
    if (value == 0 || !std::isfinite(value)) return 0;
    // By the decimal text: log10 is off by one next to powers of ten.
    std::array<char, 32> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), std::abs(value),
                                   std::chars_format::scientific, digits - 1)
                         .ptr;
    const auto e = std::find(text.data(), end, 'e');
    int position = 0;
    std::from_chars(e[1] == '+' ? e + 2 : e + 1, end, position);
    return position;
}

} // namespace

int leading_position(double value) { return rounded_position(value, 13); }

int shown_decimals(double value, std::optional<double> standard_error, int significant) {
    const int by_size = std::max(0, significant - 1 - rounded_position(value, significant));
    if (standard_error && *standard_error > 0) return std::min(-leading_position(*standard_error), by_size);
    return by_size;
}

int step_decimals(double step) {
    int decimals = 0;
    for (double scaled = std::abs(step); decimals < 9; ++decimals, scaled *= 10)
        if (std::abs(scaled - std::round(scaled)) <= 1e-6 * scaled) break;
    return decimals;
}

} // namespace headroom::views
