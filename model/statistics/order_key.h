// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <bit>
#include <cstdint>
#include <limits>

namespace headroom {

/// Doubles as integers of the same order, consecutive doubles as consecutive integers; 0 is 0, −0 is −1.
inline std::int64_t order_key(double v) {
    const auto bits = std::bit_cast<std::int64_t>(v);
    return bits ^ (bits >> 63 & std::numeric_limits<std::int64_t>::max());
}
inline double value_of_order_key(std::int64_t key) {
    return std::bit_cast<double>(key ^ (key >> 63 & std::numeric_limits<std::int64_t>::max()));
}

} // namespace headroom
