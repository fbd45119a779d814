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
    const auto low = every_word<L>(0x000fffff);
    return {uniform_of<L>(shift_right<12>(shift_left<32>(r.word[0])) | (r.word[1] & low)),
            uniform_of<L>(shift_right<12>(shift_left<32>(r.word[2])) | (r.word[3] & low))};
}

template <class L>
struct ThreeUniforms {
    L first, second, third;
};
/// Three uniforms of 42 bits k, (2k + 1)·2^-43: enough for what is drawn every month, at two thirds of the
/// cost.
template <class L>
HEADROOM_INLINE ThreeUniforms<L> three_uniforms(const RandomWords<L>& r) {
    const auto ten = every_word<L>(0x000ffc00);
    const auto one = every_word<L>(0x3ff0000000000000);
    const auto centred = L(1.0 - 0x1p-43);
    const auto last = r.word[3];
    return {double_of(shift_right<12>(shift_left<32>(r.word[0])) | (shift_left<10>(last) & ten) | one) -
                centred,
            double_of(shift_right<12>(shift_left<32>(r.word[1])) | (last & ten) | one) - centred,
            double_of(shift_right<12>(shift_left<32>(r.word[2])) | (shift_right<10>(last) & ten) | one) -
                centred};
}

HEADROOM_END_TARGET
#endif
