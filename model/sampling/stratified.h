// SPDX-License-Identifier: GPL-3.0-or-later
#if defined(HEADROOM_MODEL_SAMPLING_STRATIFIED_H) == defined(HWY_TARGET_TOGGLE)
#ifdef HEADROOM_MODEL_SAMPLING_STRATIFIED_H
#undef HEADROOM_MODEL_SAMPLING_STRATIFIED_H
#else
#define HEADROOM_MODEL_SAMPLING_STRATIFIED_H
#endif

#include "model/lane/lane.h"
#include "model/sampling/philox.h"
#include "model/sampling/sampler.h"

HEADROOM_BEGIN_TARGET

// Consecutive paths of a lane are of different randomisations and have the same number in each: what depends
// on the number is done once for all of them.

/// Digits of Sobol's point `number`, first digit in bit 0.
HEADROOM_INLINE std::uint32_t sobol_digits(const std::uint32_t* directions, std::uint32_t number) {
    std::uint32_t digits = 0;
    for (int bit = 0; number >> bit; ++bit)
        digits ^= directions[bit] & (0u - ((number >> bit) & 1u));
    return digits;
}

/// Nested uniform scrambling of the low 32 bits, of which the first binary digit is bit 0: digit k is flipped
/// by a hash of the digits before it. Laine and Karras (Stratified sampling for stochastic transparency,
/// 2011) and Burley (Practical hash-based Owen scrambling, JCGT 2020), with Vegdahl's constants.
template <class L>
HEADROOM_INLINE WordOf<L> scramble(WordOf<L> digits, WordOf<L> sum, WordOf<L> factor) {
    auto x = digits ^ multiply_low32(digits, every_word<L>(0x3d20adea));
    x = multiply_low32(x + sum, factor);
    x = x ^ multiply_low32(x, every_word<L>(0x05526c56));
    return x ^ multiply_low32(x, every_word<L>(0x53a22864));
}

/// The uniforms of draw i: the scrambled point, in the middle of its 2^-32.
template <class L>
HEADROOM_INLINE L sobol_uniform(const WorldView& world, int i, std::uint64_t first_path) {
    const auto number = static_cast<std::uint32_t>(first_path / randomisations);
    const auto keys = static_cast<std::size_t>(i) * randomisations + first_path % randomisations;
    const std::uint32_t digits =
        sobol_digits(world.directions + static_cast<std::size_t>(i) * sobol_bits, number);
    const auto scrambled = scramble<L>(every_word<L>(digits), words_at<L>(world.scramble_sum + keys),
                                       words_at<L>(world.scramble_factor + keys));
    return uniform_of<L>(shift_left<20>(reverse_low32(scrambled)) | every_word<L>(0x80000));
}

/// One round of a permutation of 0 … mask, a power of two less one, keyed by 32 bits (Kensler, Correlated
/// multi-jittered sampling, Pixar 2013).
template <class L>
HEADROOM_INLINE WordOf<L> permute_once(WordOf<L> i, WordOf<L> mask, WordOf<L> key) {
    const auto times = [](WordOf<L> a, std::uint64_t b) { return multiply_low32(a, every_word<L>(b)); };
    i = times(i ^ key, 0xe170893d);
    i = i ^ shift_right<16>(key);
    i = i ^ shift_right<4>(i & mask);
    i = times(i ^ shift_right<8>(key), 0x0929eb3f);
    i = i ^ shift_right<23>(key);
    i = i ^ shift_right<1>(i & mask);
    i = multiply_low32(i, every_word<L>(1) | shift_right<27>(key));
    i = times(i, 0x6935fa69);
    i = times(i ^ shift_right<11>(i & mask), 0x74dcb303);
    i = times(i ^ shift_right<2>(i & mask), 0x9e501cc3);
    i = times(i ^ shift_right<2>(i & mask), 0xc860a3df);
    i = i & mask;
    return i ^ shift_right<5>(i);
}

/// A keyed permutation of 0 … count − 1: rounds until the number is below count, then a rotation.
template <class L>
HEADROOM_INLINE L permuted(L number, L count, WordOf<L> mask, WordOf<L> key, L rotation) {
    constexpr std::uint64_t exponent = 0x4330000000000000; // of 2^52
    auto i = bits_of(min(number, count - L(1.0)) + L(0x1p52)) & every_word<L>(0xffffffff);
    L found = count; // not found yet
    do {
        i = permute_once<L>(i, mask, key);
        found = select(found < count, found, double_of(i | every_word<L>(exponent)) - L(0x1p52));
    } while (!when_all(found < count));
    const L rotated = found + rotation;
    return select(rotated < count, rotated, rotated - count);
}

/// A uniform in the stratum of draw i that belongs to these paths; `within` says where in it.
template <class L>
HEADROOM_INLINE L latin_uniform(const WorldView& world, int i, std::uint64_t first_path, L within) {
    const auto r = first_path % randomisations;
    const auto keys = static_cast<std::size_t>(i) * randomisations + r;
    const L count = lane_at<L>(world.strata_count + r);
    const L number = L(static_cast<double>(first_path / randomisations));
    const L stratum =
        permuted(number, count, words_at<L>(world.strata_mask + r), words_at<L>(world.strata_key + keys),
                 lane_at<L>(world.strata_rotation + keys));
    return min((stratum + within) / count, L(1.0 - 0x1p-53));
}

HEADROOM_END_TARGET
#endif
