// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <cstddef>
#include <span>

namespace headroom {

struct ValueRange {
    double low, high;
};

/// f(… f(f(start, v0), v1) …) of an f for which order and repetition make no difference, in eight interleaved
/// lanes that a compiler can put into registers.
template <class F>
double reduce(std::span<const double> values, double start, F f) {
    std::array<double, 8> kept;
    kept.fill(start);
    std::size_t i = 0;
    for (; i + 8 <= values.size(); i += 8)
        for (std::size_t k = 0; k < 8; ++k)
            kept[k] = f(kept[k], values[i + k]);
    for (; i < values.size(); ++i)
        kept[0] = f(kept[0], values[i]);
    for (std::size_t k = 1; k < 8; ++k)
        kept[0] = f(kept[0], kept[k]);
    return kept[0];
}

/// Smallest and largest value; at least one value, no NaN.
inline ValueRange value_range(std::span<const double> values) {
    return {reduce(values, values[0], [](double kept, double v) { return v < kept ? v : kept; }),
            reduce(values, values[0], [](double kept, double v) { return kept < v ? v : kept; })};
}

} // namespace headroom
