// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/statistics/figures.h"

#include <string>
#include <string_view>
#include <vector>

namespace headroom::cli {

/// How figures of one table are written: × factor, with a word before the unit.
struct Scale {
    double factor = 1;
    std::string_view word; ///< "million ", or empty
};
inline constexpr Scale plain{1, ""}, percent{100, ""};

/// Thousands, millions or billions, so that the largest of the amounts has one to four digits before the
/// point.
Scale money_scale(double largest);

/// "1,234.5"; with negative decimals rounded to tens, hundreds …; "-0.0" is "0.0". Locale-free.
std::string decimal_text(double value, int decimals);

/// Decimals (below 0: zeros before the point) down to the first uncertain digit of a figure; six significant
/// digits where it has no error.
int decimals_of(const Figure& figure, Scale scale);
/// For figures side by side: as many as the least certain of them has.
int shared_decimals(const std::vector<Figure>& figures, Scale scale);

/// "50.5"; 0 without an error is "0" whatever the decimals.
std::string figure_text(const Figure& figure, Scale scale, int decimals);
std::string figure_text(const Figure& figure, Scale scale);
/// For sentences: three significant digits, fewer where the error says so.
std::string short_text(const Figure& figure, Scale scale);
/// "24.12 ± 0.03", the error with one significant digit.
std::string with_error(const Figure& figure, Scale scale);
/// "20.1 to 29.9"
std::string range_text(const Figure& low, const Figure& high, Scale scale, int decimals);
std::string range_text(const Figure& low, const Figure& high, Scale scale);
/// An input that is a share, in percent, as exactly as it was given: "7.5".
std::string percent_text(double share);
/// A probability as a person says it: "62 of 100", "fewer than 1 of 100", "all".
std::string futures_text(double probability);
/// "in 42 of 100 futures", "in no future".
std::string in_futures(double probability);

} // namespace headroom::cli
