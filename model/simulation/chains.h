// SPDX-License-Identifier: GPL-3.0-or-later
#if defined(HEADROOM_MODEL_SIMULATION_CHAINS_H) == defined(HWY_TARGET_TOGGLE)
#ifdef HEADROOM_MODEL_SIMULATION_CHAINS_H
#undef HEADROOM_MODEL_SIMULATION_CHAINS_H
#else
#define HEADROOM_MODEL_SIMULATION_CHAINS_H
#endif

#include "model/lane/lane.h"

HEADROOM_BEGIN_TARGET

/// A chain of two states (docs/model.md section 3): the weight of one of them, 0 or 1 on a path, its probability in a
/// base case. The month of the first switch comes from one uniform by the survival function, the later ones from one
/// uniform a month: the same law, and the first switch can have a quasi-random dimension of its own.
template <class L>
struct TwoStateChain {
    L weight;        ///< of the state that `begin` leads into
    L survival;      ///< probability that the first switch is still to come
    MaskOf<L> waiting; ///< for the first switch

    HEADROOM_INLINE explicit TwoStateChain(L start)
        : weight(start), survival(L(1.0)), waiting(L(0.0) < L(1.0)) {}

    /// One month on: `begin` and `end` are the probabilities of entering and leaving in this month.
    HEADROOM_INLINE void advance(L begin, L end, L first_switch, L uniform) {
        const L p = select(weight > L(0.0), end, begin);
        survival = fma(survival, -p, survival);
        const auto switches = (waiting && survival < first_switch) || (!waiting && uniform < p);
        weight = select(switches, L(1.0) - weight, weight);
        waiting = waiting && !switches;
    }
    /// The same for the probability.
    HEADROOM_INLINE void advance_probability(L begin, L end) {
        weight = fma(weight, L(1.0) - end - begin, begin);
    }
};

/// A two-state chain whose first switches each have a uniform of their own, given before the first month: when a switch
/// comes follows from its uniform by the survival function since the switch before. After those, the uniform of a switch
/// is that of the month in which the switch before it came. The same law as one uniform a month.
template <class L, int placed>
struct PlacedChain {
    L weight;
    L survival;          ///< probability that the next switch is still to come
    L threshold;         ///< it comes when survival falls below this
    L later[placed - 1]; ///< the thresholds of the switches after the next

    HEADROOM_INLINE explicit PlacedChain(L start) : weight(start), survival(L(1.0)), threshold(L(0.0)), later{} {}

    /// Before the first month. A great uniform means more time in the state of weight 1, whichever switch it is for: what
    /// is evenly spread then has one direction.
    HEADROOM_INLINE void place(const L (&uniforms)[placed]) {
        auto ends = weight > L(0.0); // the switch is the end of that state
        for (int i = 0; i < placed; ++i, ends = !ends) {
            const L turned = select(ends, L(1.0) - uniforms[i], uniforms[i]);
            (i == 0 ? threshold : later[i - 1]) = turned;
        }
    }
    /// One month on: `begin` and `end` are the probabilities of entering and leaving in this month.
    HEADROOM_INLINE void advance(L begin, L end, L uniform) {
        const L p = select(weight > L(0.0), end, begin);
        survival = fma(survival, -p, survival);
        const auto switches = survival < threshold;
        weight = select(switches, L(1.0) - weight, weight);
        survival = select(switches, L(1.0), survival);
        threshold = select(switches, later[0], threshold);
        for (int i = 0; i + 2 < placed; ++i)
            later[i] = select(switches, later[i + 1], later[i]);
        later[placed - 2] = select(switches, uniform, later[placed - 2]);
    }
};

/// Losses that multiply demand: in each month with probability p by 1 − share; on average in a base case.
template <class L>
struct Losses {
    L factor, survival;
    MaskOf<L> waiting;

    HEADROOM_INLINE Losses() : factor(L(1.0)), survival(L(1.0)), waiting(L(0.0) < L(1.0)) {}

    HEADROOM_INLINE void advance(L p, L share, L first_loss, L uniform) {
        survival = fma(survival, -p, survival);
        const auto loses = (waiting && survival < first_loss) || (!waiting && uniform < p);
        factor = select(loses, factor * (L(1.0) - share), factor);
        waiting = waiting && !loses;
    }
    HEADROOM_INLINE void advance_expected(L p, L share) { factor = factor * (L(1.0) - p * share); }
};

HEADROOM_END_TARGET
#endif
