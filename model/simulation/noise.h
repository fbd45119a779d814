// SPDX-License-Identifier: GPL-3.0-or-later
#if defined(HEADROOM_MODEL_SIMULATION_NOISE_H) == defined(HWY_TARGET_TOGGLE)
#ifdef HEADROOM_MODEL_SIMULATION_NOISE_H
#undef HEADROOM_MODEL_SIMULATION_NOISE_H
#else
#define HEADROOM_MODEL_SIMULATION_NOISE_H
#endif

#include "model/lane/decay.h"

HEADROOM_BEGIN_TARGET

/// An Ornstein–Uhlenbeck process from 0 with annual reversion κ and volatility σ, exact from month to month
/// (docs/model.md section 3); κ → 0 is Brownian motion. Source: Glasserman, Monte Carlo Methods in Financial
/// Engineering, 2003, 3.3.1.
template <class L>
struct Reverting {
    L x, variance; ///< now
    L decay, decay_squared, step_variance, step_sd;

    HEADROOM_FUNCTION Reverting(L reversion, L volatility) : x(L(0.0)), variance(L(0.0)) {
        const L month = reversion * L(1.0 / 12.0);
        decay = exp(-month);
        decay_squared = decay * decay;
        step_variance = volatility * volatility * L(1.0 / 12.0) * mean_decay(month + month);
        step_sd = sqrt(step_variance);
    }
    HEADROOM_INLINE void advance(L shock) {
        x = fma(x, decay, step_sd * shock);
        variance = fma(variance, decay_squared, step_variance);
    }
    /// Logarithm of a factor of mean 1.
    HEADROOM_INLINE L log_factor() const { return fma(variance, L(-0.5), x); }
};

HEADROOM_END_TARGET
#endif
