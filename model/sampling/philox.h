// SPDX-License-Identifier: GPL-3.0-or-later
#if defined(HEADROOM_MODEL_SAMPLING_PHILOX_H) == defined(HWY_TARGET_TOGGLE)
#ifdef HEADROOM_MODEL_SAMPLING_PHILOX_H
#undef HEADROOM_MODEL_SAMPLING_PHILOX_H
#else
#define HEADROOM_MODEL_SAMPLING_PHILOX_H
#endif

#include "model/lane/lane.h"
#include "model/sampling/philox_key.h"

HEADROOM_BEGIN_TARGET

/// Four random words of 32 bits; what stands above them in the 64 bits has no meaning.
template <class L>
struct RandomWords {
    WordOf<L> word[4];
};

/// Philox 4x32-10 (Salmon, Moraes, Dror, Shaw: Parallel random numbers, as easy as 1, 2, 3; SC 2011) of a
/// counter of four words of 32 bits. Bits above 32 in the counter change nothing.
template <class L>
HEADROOM_INLINE RandomWords<L> philox(const PhiloxKey& key, WordOf<L> c0, WordOf<L> c1, WordOf<L> c2,
                                      WordOf<L> c3) {
    const auto first = every_word<L>(0xd2511f53);
    const auto second = every_word<L>(0xcd9e8d57);
    for (int round = 0; round < PhiloxKey::rounds; ++round) {
        const auto a = multiply_low32(c0, first);
        const auto b = multiply_low32(c2, second);
        // Only low halves are ever used again: products read 32 bits, exclusive ors keep them in their place.
        c0 = shift_right<32>(b) ^ (c1 ^ every_word<L>(key.low[round]));
        c2 = shift_right<32>(a) ^ (c3 ^ every_word<L>(key.high[round]));
        c1 = b;
        c3 = a;
    }
    return {{c0, c1, c2, c3}};
}

/// From 52 bits k, at bits 0 … 51: (2k + 1)·2^-53, exact, never 0 or 1.
template <class L>
HEADROOM_INLINE L uniform_of(WordOf<L> bits) {
    return double_of(bits | every_word<L>(0x3ff0000000000000)) - L(1.0 - 0x1p-53);
}

template <class L>
struct TwoUniforms {
    L first, second;
};
/// Two uniforms of 52 bits.
template <class L>
HEADROOM_INLINE TwoUniforms<L> two_uniforms(const RandomWords<L>& r) {
    const auto high = every_word<L>(0x000ffffffff00000), low = every_word<L>(0x000fffff);
    return {uniform_of<L>((shift_left<20>(r.word[0]) & high) | (r.word[1] & low)),
            uniform_of<L>((shift_left<20>(r.word[2]) & high) | (r.word[3] & low))};
}

/// Four uniforms of 24 bits k, (k + ½)·2^-24, from the last three words: three from their upper 24 bits, the
/// fourth from their lower eight. A probability a month is met to within 2^-25.
template <class L>
HEADROOM_INLINE void four_small_uniforms(const RandomWords<L>& r, L (&u)[4]) {
    const auto high = every_word<L>(0x000ffffff0000000), byte = every_word<L>(0xff);
    const auto one = every_word<L>(0x3ff0000000000000);
    const auto uniform = [&](WordOf<L> bits) { return double_of(bits | one) - L(1.0 - 0x1p-25); };
    for (int i = 0; i < 3; ++i)
        u[i] = uniform(shift_left<20>(r.word[i + 1]) & high);
    u[3] = uniform(shift_left<44>(r.word[1] & byte) | shift_left<36>(r.word[2] & byte) |
                   shift_left<28>(r.word[3] & byte));
}

HEADROOM_END_TARGET
#endif
