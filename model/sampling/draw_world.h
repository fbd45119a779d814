// SPDX-License-Identifier: GPL-3.0-or-later
#if defined(HEADROOM_MODEL_SAMPLING_DRAW_WORLD_H) == defined(HWY_TARGET_TOGGLE)
#ifdef HEADROOM_MODEL_SAMPLING_DRAW_WORLD_H
#undef HEADROOM_MODEL_SAMPLING_DRAW_WORLD_H
#else
#define HEADROOM_MODEL_SAMPLING_DRAW_WORLD_H
#endif

#include "model/lane/lane.h"
#include "model/lane/normal.h"
#include "model/sampling/drivers.h"
#include "model/sampling/philox.h"
#include "model/sampling/sampler.h"
#include "model/sampling/stratified.h"

HEADROOM_BEGIN_TARGET

/// The numbers of LaneTraits<L>::size consecutive paths: the counter's words, and where slot 0 of them lies.
template <class L>
struct PathBlock {
    WordOf<L> low, high;
    double* numbers;
    std::size_t stride;
    HEADROOM_INLINE double* at(int slot) const { return numbers + static_cast<std::size_t>(slot) * stride; }
};

template <class L>
HEADROOM_INLINE WordOf<L> consecutive_words(std::uint64_t first) {
    std::uint64_t words[LaneTraits<L>::size];
    for (int i = 0; i < LaneTraits<L>::size; ++i)
        words[i] = first + static_cast<std::uint64_t>(i);
    return words_at<L>(words);
}

template <class L>
HEADROOM_INLINE RandomWords<L> random_words(const WorldView& world, const PathBlock<L>& paths,
                                            std::uint32_t index, Driver driver) {
    return philox<L>(world.key, paths.low, paths.high, every_word<L>(index),
                     every_word<L>(static_cast<std::uint32_t>(driver)));
}

template <class L>
HEADROOM_INLINE void draw_once(const WorldView& world, const PathBlock<L>& paths) {
    for (int i = 0; i < world.once_count; ++i) {
        const OnceCall& call = world.once[i];
        const auto u =
            two_uniforms<L>(random_words(world, paths, call.index, static_cast<Driver>(call.driver)));
        if (call.slot[0] >= 0) store(u.first, paths.at(call.slot[0]));
        if (call.slot[1] >= 0) store(u.second, paths.at(call.slot[1]));
    }
}

/// A month's shocks as independent standard normals, and the chains' uniforms.
template <class L>
struct MonthNumbers {
    L shocks[shock_count], chains[chain_count];
};
template <class L>
HEADROOM_INLINE MonthNumbers<L> draw_month(const WorldView& world, const PathBlock<L>& paths, int month) {
    static_assert(shock_count == 5 && chain_count == 4);
    const auto index = static_cast<std::uint32_t>(month);
    const auto a = random_words(world, paths, index, Driver::shocks);
    const auto b = random_words(world, paths, index, Driver::chains);
    const WordOf<L> words[shock_count] = {a.word[0], a.word[1], a.word[2], a.word[3], b.word[0]};
    MonthNumbers<L> numbers;
    normals_of_words<shock_count, L>(words, numbers.shocks);
    four_small_uniforms<L>(b, numbers.chains);
    return numbers;
}

/// Where the numbers of a month lie.
HEADROOM_INLINE int month_slot(const WorldView& world, int month) {
    return world.first_month_slot + month * (shock_count + chain_count);
}
template <class L>
HEADROOM_INLINE void store_shocks(const WorldView& world, const PathBlock<L>& paths, int month,
                                  const L (&shocks)[shock_count]) {
    for (int i = 0; i < shock_count; ++i)
        store(shocks[i], paths.at(month_slot(world, month) + i));
}
template <class L>
HEADROOM_INLINE void store_chains(const WorldView& world, const PathBlock<L>& paths, int month,
                                  const L (&chains)[chain_count]) {
    for (int i = 0; i < chain_count; ++i)
        store(chains[i], paths.at(month_slot(world, month) + shock_count + i));
}

/// Shock i becomes Σ factor[i][j]·shock j, j ≤ i.
template <class L>
HEADROOM_INLINE void correlate_shocks(const WorldView& world, L (&shocks)[shock_count]) {
    for (int i = shock_count - 1; i >= 0; --i) { // from the last, so that what is summed is still independent
        const double* row = world.shock_factor + i * shock_count;
        L sum = L(row[0]) * shocks[0];
        for (int j = 1; j <= i; ++j)
            sum = fma(L(row[j]), shocks[j], sum);
        shocks[i] = sum;
    }
}

/// Month 0 has neither shocks nor switches: 0 and ½.
template <class L>
HEADROOM_INLINE void fill_first_month(const WorldView& world, const PathBlock<L>& paths) {
    for (int i = 0; i < shock_count; ++i)
        store(L(0.0), paths.at(month_slot(world, 0) + i));
    for (int i = 0; i < chain_count; ++i)
        store(L(0.5), paths.at(month_slot(world, 0) + shock_count + i));
}

template <class L>
HEADROOM_INLINE void draw_months(const WorldView& world, const PathBlock<L>& paths) {
    for (int month = 1; month < world.months; ++month) {
        auto numbers = draw_month(world, paths, month);
        correlate_shocks(world, numbers.shocks);
        store_shocks(world, paths, month, numbers.shocks);
        store_chains(world, paths, month, numbers.chains);
    }
}

constexpr int all_components = shock_count * components_per_shock;

/// Under sobol: what leads is turned as standard normals (leading.h).
template <class L>
HEADROOM_INLINE void draw_leading(const WorldView& world, const PathBlock<L>& paths, std::uint64_t first_path,
                                  L (&components)[all_components]) {
    constexpr int together = 6; // what registers hold
    static_assert(leading_count % together == 0);
    L z[leading_count];
    for (int i = 0; i < leading_count; i += together) {
        L u[together], some[together];
        for (int j = 0; j < together; ++j)
            u[j] = sobol_uniform<L>(world, i + j, first_path);
        normal_quantiles(u, some);
        for (int j = 0; j < together; ++j)
            z[i + j] = some[j];
    }
    for (int k = leading_directions - 1; k >= 0; --k) {
        const double* mirror = world.mirrors + k * leading_count;
        L along = L(mirror[0]) * z[0];
        for (int i = 1; i < leading_count; ++i)
            along = fma(L(mirror[i]), z[i], along);
        for (int i = 0; i < leading_count; ++i)
            z[i] = fma(L(-mirror[i]), along, z[i]);
    }
    for (int i = 0; i < leading_count; ++i) {
        const StratifiedDraw& draw = world.stratified[i];
        if (draw.component >= 0)
            components[draw.component] = z[i];
        else if (draw.slot >= 0)
            store(clamp(normal_cdf(z[i]), L(0x1p-53), L(1.0 - 0x1p-53)), paths.at(draw.slot));
    }
}

/// Places what has a dimension; the components' standard normals come back.
template <class L>
HEADROOM_INLINE void draw_stratified(const WorldView& world, const PathBlock<L>& paths,
                                     std::uint64_t first_path, L (&components)[all_components]) {
    const bool latin = world.sampler == Sampler::latin;
    L within[all_components];
    for (int n = 0; latin && n < all_components; n += 2) {
        const auto index = static_cast<std::uint32_t>(n / 2);
        const auto u = two_uniforms<L>(random_words(world, paths, index, Driver::component));
        within[n] = u.first;
        within[n + 1] = u.second;
    }
    if (!latin) draw_leading(world, paths, first_path, components);
    for (int i = latin ? 0 : leading_count; i < world.stratified_count; ++i) {
        const StratifiedDraw& draw = world.stratified[i];
        L u;
        if (latin) {
            const L inside = draw.component >= 0 ? within[draw.component] : lane_at<L>(paths.at(draw.slot));
            u = latin_uniform(world, i, first_path, inside);
        } else {
            u = sobol_uniform<L>(world, i, first_path);
        }
        if (draw.component >= 0)
            components[draw.component] = normal_quantile(u);
        else
            store(u, paths.at(draw.slot));
    }
}

/// ξ − Vᵀ·ε of the stored shocks: what their leading components lack.
template <class L>
HEADROOM_INLINE void subtract_components(const WorldView& world, const PathBlock<L>& paths,
                                         L (&missing)[all_components]) {
    for (int month = 1; month < world.months; ++month) {
        const double* basis = world.components + month * components_per_shock;
        for (int i = 0; i < shock_count; ++i) {
            const L minus = -lane_at<L>(paths.at(month_slot(world, month) + i));
            for (int k = 0; k < components_per_shock; ++k) {
                L& sum = missing[components_per_shock * i + k];
                sum = fma(minus, L(basis[k]), sum);
            }
        }
    }
}

/// draw_months with the leading components of each shock's months replaced: ε = V·ξ + (I − V·Vᵀ)·ε, then
/// correlated.
template <class L>
HEADROOM_INLINE void draw_months_around(L (&components)[all_components], const WorldView& world,
                                        const PathBlock<L>& paths) {
    for (int month = 1; month < world.months; ++month) {
        const auto numbers = draw_month(world, paths, month);
        store_shocks(world, paths, month, numbers.shocks);
        store_chains(world, paths, month, numbers.chains);
    }
    subtract_components(world, paths, components);
    for (int month = 1; month < world.months; ++month) {
        const double* basis = world.components + month * components_per_shock;
        L shocks[shock_count];
        for (int i = 0; i < shock_count; ++i) {
            shocks[i] = lane_at<L>(paths.at(month_slot(world, month) + i));
            for (int k = 0; k < components_per_shock; ++k) {
                shocks[i] = fma(L(basis[k]), components[components_per_shock * i + k], shocks[i]);
            }
        }
        correlate_shocks(world, shocks);
        store_shocks(world, paths, month, shocks);
    }
}

/// Correlated parameters: z = Φ⁻¹(u), z′ = factor·z, u′ = Φ(z′).
template <class L>
HEADROOM_INLINE void correlate_parameters(const WorldView& world, const PathBlock<L>& paths) {
    for (int i = 0; i < world.correlated_count; ++i) {
        double* at = paths.at(world.correlated_slots[i]);
        store(normal_quantile(lane_at<L>(at)), at);
    }
    for (int i = world.correlated_count - 1; i >= 0;
         --i) { // from the last, so that what is summed is still z
        const double* row = world.copula_factor + static_cast<std::size_t>(i) * world.correlated_count;
        L sum = L(row[0]) * lane_at<L>(paths.at(world.correlated_slots[0]));
        for (int j = 1; j <= i; ++j)
            sum = fma(L(row[j]), lane_at<L>(paths.at(world.correlated_slots[j])), sum);
        store(clamp(normal_cdf(sum), L(0x1p-53), L(1.0 - 0x1p-53)), paths.at(world.correlated_slots[i]));
    }
}

/// All slots of WorldLayout for the paths first_path … first_path + LaneTraits<L>::size − 1, first_path a
/// multiple of that size: slot s of the path first_path + i is numbers[s·stride + i]. A path's numbers depend
/// on nothing but the plan's seed and sampler (latin: and the number of paths; sobol and latin: shocks on the
/// number of months too): not on the block, the lane, or what else is asked for.
template <class L>
HEADROOM_INLINE void draw_world(const WorldView& world, std::uint64_t first_path, double* numbers,
                                std::size_t stride) {
    const WordOf<L> path = consecutive_words<L>(first_path);
    const PathBlock<L> paths{path, shift_right<32>(path), numbers, stride};
    draw_once(world, paths);
    fill_first_month(world, paths);
    if (world.sampler == Sampler::random) {
        draw_months(world, paths);
    } else {
        L components[all_components];
        draw_stratified(world, paths, first_path, components);
        draw_months_around(components, world, paths);
    }
    correlate_parameters(world, paths);
}

HEADROOM_END_TARGET
#endif
