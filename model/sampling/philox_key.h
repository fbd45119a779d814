// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>

namespace headroom {

/// The ten round keys of Philox 4x32-10 for a key of 64 bits.
struct PhiloxKey {
    static constexpr int rounds = 10;
    std::uint64_t low[rounds], high[rounds]; ///< 32 bits each
};

constexpr PhiloxKey philox_key(std::uint64_t seed) {
    PhiloxKey key{};
    std::uint32_t low = static_cast<std::uint32_t>(seed), high = static_cast<std::uint32_t>(seed >> 32);
    for (int round = 0; round < PhiloxKey::rounds; ++round) {
        key.low[round] = low;
        key.high[round] = high;
        low += 0x9e3779b9u;
        high += 0xbb67ae85u;
    }
    return key;
}

} // namespace headroom
