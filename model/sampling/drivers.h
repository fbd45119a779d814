// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>

namespace headroom {

/// What a random number is for. Together with (seed, path, index) it fixes the number, so these values, and
/// the indices beside them, are never changed or used again for something else: a number of an old plan stays
/// what it was.
///
/// A call of the generator has the counter (path's low 32 bits, its high 32 bits, index, driver) and gives
/// two uniforms of 52 bits (once a path), or shocks of 32 bits and chains of 24 (every month).
enum class Driver : std::uint32_t {
    parameter = 0,    ///< index row/2, uniform row mod 2 of the pair; row of the parameter table
    generation = 1,   ///< index 2(j − 1) + draw/2, uniform draw mod 2; generation j from 1, GenerationDraw
    first_switch = 2, ///< index chain/2, uniform chain mod 2; Chain
    lead = 3,         ///< index tranche/2, uniform tranche mod 2
    build = 4,        ///< index phase/2, uniform phase mod 2
    delay = 5,        ///< index step/2, uniform step mod 2
    component = 6, ///< index n/2, uniform n mod 2, n = 4·shock + component (shock_components.h); latin alone
    regime_switch = 7, ///< index (n − 1)/2, uniform (n − 1) mod 2; switch n from 1 after the first
    shocks = 16,   ///< index month; its four words: energy, training, inference, market
    chains =
        17, ///< index month; word 0: spot's shock, words 1 … 3: crisis, regime, training and inference losses
    scramble = 32, ///< keys of the scrambled points: index dimension, "path" randomisation
    strata = 33    ///< keys of the strata's order: index dimension, "path" randomisation
};

} // namespace headroom
