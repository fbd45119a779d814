// SPDX-License-Identifier: GPL-3.0-or-later
#if defined(HEADROOM_MODEL_SIMULATION_GENERATIONS_H) == defined(HWY_TARGET_TOGGLE)
#ifdef HEADROOM_MODEL_SIMULATION_GENERATIONS_H
#undef HEADROOM_MODEL_SIMULATION_GENERATIONS_H
#else
#define HEADROOM_MODEL_SIMULATION_GENERATIONS_H
#endif

#include "model/lowering/scenario_view.h"
#include "model/sampling/quantile_lane.h"
#include "model/lane/decay.h"
#include "model/simulation/lane_rows.h"
#include "model/simulation/values.h"

HEADROOM_BEGIN_TARGET

/// The accelerator generations of a path (docs/model.md section 3): when each is announced, and what the frontier has
/// become by it, as running products.
template <class L>
struct Generations {
    static constexpr std::size_t rows = 5 * most_generations;
    int count = 0; ///< that can be announced before the horizon
    LaneRows<L> memory{};

    HEADROOM_INLINE L announced_at(int j) const { return of(0, j); }
    HEADROOM_INLINE L perf(int j) const { return of(1, j); } ///< this and the next two: products up to generation j
    HEADROOM_INLINE L power(int j) const { return of(2, j); }
    HEADROOM_INLINE L price(int j) const { return of(3, j); }
    HEADROOM_INLINE L log_cost(int j) const { return of(4, j); } ///< ln(C_j/P_j) of this generation alone
    HEADROOM_INLINE void set(int j, L announced_at, L perf, L power, L price, L log_cost) const {
        const L values[] = {announced_at, perf, power, price, log_cost};
        for (int k = 0; k < 5; ++k) memory.set(place(k, j), values[k]);
    }

private:
    static HEADROOM_INLINE std::size_t place(int which, int j) {
        return static_cast<std::size_t>(j) * 5 + static_cast<std::size_t>(which);
    }
    HEADROOM_INLINE L of(int which, int j) const { return memory[place(which, j)]; }
};

/// What can be bought in volume in a month.
template <class L>
struct Frontier {
    L perf, power, price; ///< products over the generations in volume
};

template <class L>
HEADROOM_FUNCTION void draw_generations(const ScenarioView& s, const WorldLayout& layout, const Values<L>& v,
                                        const double* world, std::size_t stride, LaneRows<L> memory, Generations<L>& out) {
    const auto draw = [&](int j, GenerationDraw which) HEADROOM_CLOSURE {
        const auto& q = s.generation_draws[static_cast<std::size_t>(which)];
        if (q.kind == QuantileKind::constant) return L(q.a);
        return quantile<L>(q, lane_at<L>(world + static_cast<std::size_t>(layout.generation(j, which)) * stride));
    };
    out.count = s.generations;
    out.memory = memory;
    L at = v[Parameter::generation_first];
    L perf = 1.0, power = 1.0, price = 1.0;
    for (int j = 0; j < out.count; ++j) {
        if (j > 0) at = at + draw(j, GenerationDraw::interval);
        const L p = draw(j + 1, GenerationDraw::performance);
        const L c = draw(j + 1, GenerationDraw::price);
        perf = perf * p;
        power = power * draw(j + 1, GenerationDraw::power);
        price = price * c;
        out.set(j, at, perf, power, price, log(c / p));
    }
}

/// Number of generations announced by month t.
template <class L>
HEADROOM_INLINE L announced(const Generations<L>& g, L t) {
    L n = 0.0;
    for (int j = 0; j < g.count; ++j) n = n + select(g.announced_at(j) <= t, L(1.0), L(0.0));
    return n;
}

/// The frontier in month t: the generations announced `lag` months before.
template <class L>
HEADROOM_INLINE Frontier<L> frontier_in(const Generations<L>& g, L t, L lag) {
    Frontier<L> f{L(1.0), L(1.0), L(1.0)};
    for (int j = 0; j < g.count; ++j) {
        const auto in_volume = g.announced_at(j) + lag <= t;
        f.perf = select(in_volume, g.perf(j), f.perf);
        f.power = select(in_volume, g.power(j), f.power);
        f.price = select(in_volume, g.price(j), f.price);
    }
    return f;
}

/// How fast the market prices a generation in: over some months, or at once.
template <class L>
struct PhaseIn {
    L per_month; ///< 1/months
    MaskOf<L> at_once;
    HEADROOM_INLINE explicit PhaseIn(L months) : at_once(months == L(0.0)) {
        per_month = L(1.0) / select(at_once, L(1.0), months);
    }
};

/// Σ_j w_j(t)·ln(C_j/P_j): what the market has priced in by month t.
template <class L>
HEADROOM_INLINE L priced_in(const Generations<L>& g, L t, const PhaseIn<L>& phase_in) {
    L sum = 0.0;
    for (int j = 0; j < g.count; ++j) {
        const L since = t - g.announced_at(j);
        const L step = select(since >= L(0.0), L(1.0), L(0.0));
        const L weight = select(phase_in.at_once, step, clamp(since * phase_in.per_month, L(0.0), L(1.0)));
        sum = sum + weight * g.log_cost(j);
    }
    return sum;
}

HEADROOM_END_TARGET
#endif
