// SPDX-License-Identifier: GPL-3.0-or-later
#if defined(HEADROOM_MODEL_FACILITY_GOODPUT_H) == defined(HWY_TARGET_TOGGLE)
#ifdef HEADROOM_MODEL_FACILITY_GOODPUT_H
#undef HEADROOM_MODEL_FACILITY_GOODPUT_H
#else
#define HEADROOM_MODEL_FACILITY_GOODPUT_H
#endif

#include "model/lane/decay.h"

HEADROOM_BEGIN_TARGET

/// Useful share of a training job's time with checkpoints and restarts. `rate`: interruptions an hour; `checkpoint` and
/// `restart` in hours. Interval and expectation: J. T. Daly, A higher order estimate of the optimum checkpoint interval
/// for restart dumps, FGCS 22 (2006), equations 37 and 20.
template <class L>
struct Checkpointing {
    L interval; ///< hours of work between checkpoints
    L goodput;
};

/// Daly's equation 20: the useful share of the time of a job that works `interval` hours, writes a checkpoint, and so
/// on, interrupted once in `between` hours on average. interval + checkpoint > 0.
template <class L>
HEADROOM_INLINE L useful_share(L between, L interval, L checkpoint, L restart) {
    const L span = (interval + checkpoint) / between;
    const L lost = between * exp(restart / between) *
                   (exp(span) * span * mean_decay(span)); // e^span − 1 without cancellation
    return interval / lost;
}

template <class L>
HEADROOM_INLINE Checkpointing<L> checkpointing(L rate, L checkpoint, L restart) {
    const auto never = rate == L(0.0);
    const L between = L(1.0) / select(never, L(1.0), rate); // M
    const L ratio = checkpoint / (between + between);
    const L daly = sqrt(L(2.0) * checkpoint * between) *
                       (L(1.0) + L(1.0 / 3.0) * sqrt(ratio) + ratio * L(1.0 / 9.0)) -
                   checkpoint;
    const L interval = select(checkpoint < between + between, daly, between);
    const auto free = checkpoint == L(0.0); // then nothing is lost but restarts
    const L share = useful_share(between, select(free, L(1.0), interval), checkpoint, restart);
    const L goodput = select(free, L(1.0) / exp(restart / between), share);
    return {interval, select(never, L(1.0), goodput)};
}

HEADROOM_END_TARGET
#endif
