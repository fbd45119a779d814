// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/finance/macrs.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace headroom {

std::vector<double> macrs_shares(int years) {
    // In units of 0.01 % and on what is left after rounding, as the published table is made.
    const double rate = 2.0 / years;
    std::vector<double> shares;
    double left = 10000;
    for (int year = 0; year <= years; ++year) {
        const double part = year == 0 ? 0.5 : 1.0; // the half year
        const double declining = left * rate * part;
        const double remaining = years + 0.5 - year;
        const double straight = year == 0 ? 0 : left / std::max(remaining, 1.0);
        const double share = year == years ? left : std::round(std::max(declining, straight));
        shares.push_back(share / 10000);
        left -= share;
    }
    return shares;
}

std::vector<double> macrs_schedule(int years) {
    std::vector<double> months;
    for (const double share : macrs_shares(years)) months.insert(months.end(), 12, share / 12);
    return months;
}

std::vector<double> straight_line_schedule(int months) {
    return std::vector<double>(static_cast<std::size_t>(months), 1.0 / months);
}

} // namespace headroom
