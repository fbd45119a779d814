// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <algorithm>
#include <cstddef>

namespace headroom {

/// Which end of a figure is the bad one: the one that CVaR is taken of.
enum class Tail { high, low };

/// The share of the probability that CVaR is the mean of.
inline constexpr double tail_share = 0.05;

/// 1 where the high values are the bad ones, −1 where the low ones are: what makes one tail the other.
inline double sign_of(Tail tail) { return tail == Tail::high ? 1 : -1; }

/// The worst 5 % of n values: those beyond `edge` count fully, and the one of that rank by what is left.
struct TailPosition {
    double weight;    ///< n·5 %
    std::size_t edge; ///< rank, 0 the smallest
    TailPosition(std::size_t n, Tail tail) : weight(static_cast<double>(n) * tail_share) {
        const std::size_t whole = std::min(static_cast<std::size_t>(weight), n - 1);
        edge = tail == Tail::high ? n - 1 - whole : whole;
    }
};

} // namespace headroom
