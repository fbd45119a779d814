// SPDX-License-Identifier: GPL-3.0-or-later
// Compiled once for each instruction set by Highway, chosen at run time.
#define HEADROOM_USE_HIGHWAY
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "model/statistics/lane_passes.cpp"
#include "model/statistics/lane_passes.h"

#include "model/statistics/order_key.h"
#include "model/statistics/page_counts.h"

#include <array>
#include <limits>

#include <hwy/foreach_target.h>
#include <hwy/highway.h>

#include "model/lane/lane.h"

HEADROOM_BEGIN_TARGET

constexpr std::size_t at_once = 8;
constexpr double infinity = std::numeric_limits<double>::infinity();

/// Eight of the values, past the last one the last one again.
HEADROOM_INLINE EightPaths eight_of(std::span<const double> values, std::size_t first) {
    if (first + at_once <= values.size()) return lane_at<EightPaths>(values.data() + first);
    double padded[at_once];
    for (std::size_t k = 0; k < at_once; ++k)
        padded[k] = values[first + k < values.size() ? first + k : values.size() - 1];
    return lane_at<EightPaths>(padded);
}

template <class Choose>
HEADROOM_INLINE double joined(EightPaths lane, Choose choose) {
    double values[at_once];
    store(lane, values);
    for (std::size_t k = 1; k < at_once; ++k)
        values[0] = choose(values[0], values[k]);
    return values[0];
}

HEADROOM_FUNCTION Extent find_extent(std::span<const double> values) {
    using L = EightPaths;
    L low = eight_of(values, 0), high = low, low_other(infinity), high_other(-infinity), nothing(0.0);
    for (std::size_t i = 0; i < values.size(); i += at_once) {
        const L v = eight_of(values, i);
        const auto zero = v == L(0.0);
        low = min(v, low);
        high = max(v, high);
        low_other = min(select(zero, L(infinity), v), low_other);
        high_other = max(select(zero, L(-infinity), v), high_other);
        nothing += v - v; // NaN from the first value on that is not finite
    }
    const auto lower = [](double a, double b) HEADROOM_CLOSURE { return b < a ? b : a; };
    const auto higher = [](double a, double b) HEADROOM_CLOSURE { return a < b ? b : a; };
    const auto sum = [](double a, double b) HEADROOM_CLOSURE { return a + b; };
    return {joined(low, lower), joined(high, higher), joined(low_other, lower), joined(high_other, higher),
            joined(nothing, sum) == 0};
}

HEADROOM_FUNCTION std::uint64_t find_equal(std::span<const double> values, double wanted) {
    using L = EightPaths;
    L count(0.0);
    const std::size_t whole = values.size() / at_once * at_once;
    for (std::size_t i = 0; i < whole; i += at_once)
        count += select(lane_at<L>(values.data() + i) == L(wanted), L(1.0), L(0.0));
    double total = joined(count, [](double a, double b) HEADROOM_CLOSURE { return a + b; });
    for (std::size_t i = whole; i < values.size(); ++i)
        total += values[i] == wanted ? 1 : 0;
    return static_cast<std::uint64_t>(total);
}

HEADROOM_FUNCTION void sum_groups(std::span<const double> values, double* sums) {
    using L = EightPaths;
    static_assert(randomisations == 2 * at_once);
    L low(0.0), high(0.0);
    std::size_t i = 0;
    for (; i + randomisations <= values.size(); i += randomisations) {
        low += lane_at<L>(values.data() + i);
        high += lane_at<L>(values.data() + i + at_once);
    }
    store(low, sums);
    store(high, sums + at_once);
    for (std::size_t r = 0; i < values.size(); ++i, ++r)
        sums[r] += values[i];
}

/// Row and bin of a page's place, given the low bits of the bin's number.
template <class Word>
HEADROOM_INLINE Word place_of_bits(Word bits, Word bin_mask) {
    static_assert(counts_of_row == 2 * page_bins);
    return bits + (bits & ~bin_mask);
}

HEADROOM_INLINE std::uint16_t window_place(double v, int shift, std::uint64_t mask,
                                           std::uint64_t zero_place) {
    const auto bits = static_cast<std::uint64_t>(order_key(v + 0.0) >> shift) & mask;
    return static_cast<std::uint16_t>(v == 0 ? zero_place
                                             : place_of_bits<std::uint64_t>(bits, page_bins - 1));
}

HEADROOM_FUNCTION void find_places(std::span<const double> values, int shift, std::size_t window,
                                   std::uint16_t* places) {
    const std::uint64_t mask = window * page_bins - 1, zero_place = window * counts_of_row;
    std::size_t i = 0;
#if HWY_TARGET == HWY_AVX2 || HWY_TARGET == HWY_AVX3
    namespace hn = hwy::HWY_NAMESPACE;
    const hn::ScalableTag<double> doubles;
    const hn::RebindToSigned<decltype(doubles)> keys;
    const hn::RebindToUnsigned<decltype(doubles)> words;
    const hn::Rebind<std::uint16_t, decltype(doubles)> narrow;
    const auto magnitude = hn::Set(keys, std::numeric_limits<std::int64_t>::max());
    const auto low_bits = hn::Set(keys, static_cast<std::int64_t>(mask));
    const auto page_part = hn::Set(keys, ~static_cast<std::int64_t>(page_bins - 1));
    const auto of_zero = hn::Set(keys, static_cast<std::int64_t>(zero_place));
    for (; i + hn::Lanes(doubles) <= values.size(); i += hn::Lanes(doubles)) {
        const auto v = hn::Add(hn::LoadU(doubles, values.data() + i), hn::Zero(doubles)); // no −0
        const auto bits = hn::BitCast(keys, v);
        const auto key = hn::Xor(bits, hn::And(hn::BroadcastSignBit(bits), magnitude));
        const auto bin = hn::And(hn::ShiftRightSame(key, shift), low_bits);
        const auto place = hn::Add(bin, hn::And(bin, page_part));
        const auto zero = hn::RebindMask(keys, hn::Eq(v, hn::Zero(doubles)));
        const auto chosen = hn::IfThenElse(zero, of_zero, place);
        hn::StoreU(hn::TruncateTo(narrow, hn::BitCast(words, chosen)), narrow, places + i);
    }
#endif
    for (; i < values.size(); ++i)
        places[i] = window_place(values[i], shift, mask, zero_place);
}

HEADROOM_END_TARGET

#if HWY_ONCE

namespace headroom {

HWY_EXPORT(find_extent);
HWY_EXPORT(find_equal);
HWY_EXPORT(sum_groups);
HWY_EXPORT(find_places);

Extent extent_of(std::span<const double> values) { return HWY_DYNAMIC_DISPATCH(find_extent)(values); }

std::uint64_t count_equal_to(std::span<const double> values, double wanted) {
    return HWY_DYNAMIC_DISPATCH(find_equal)(values, wanted);
}

void sum_by_randomisation(std::span<const double> values, std::span<double, randomisations> sums) {
    HWY_DYNAMIC_DISPATCH(sum_groups)(values, sums.data());
}

void window_places(std::span<const double> values, int shift, std::size_t window, std::uint16_t* places) {
    HWY_DYNAMIC_DISPATCH(find_places)(values, shift, window, places);
}

} // namespace headroom
#endif
