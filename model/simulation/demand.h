// SPDX-License-Identifier: GPL-3.0-or-later
#if defined(HEADROOM_MODEL_SIMULATION_DEMAND_H) == defined(HWY_TARGET_TOGGLE)
#ifdef HEADROOM_MODEL_SIMULATION_DEMAND_H
#undef HEADROOM_MODEL_SIMULATION_DEMAND_H
#else
#define HEADROOM_MODEL_SIMULATION_DEMAND_H
#endif

#include "model/lane/divisor.h"
#include "model/simulation/chains.h"
#include "model/simulation/noise.h"
#include "model/simulation/values.h"

HEADROOM_BEGIN_TARGET

/// Which parameters a class of demand has.
struct DemandParameters {
    Parameter initial, growth, growth_fade, volatility, market_beta, loss_rate, loss_share, ramp_start, ramp_months;
};
HEADROOM_INLINE constexpr DemandParameters training_demand() {
    return {Parameter::demand_training_initial,     Parameter::demand_training_growth,
            Parameter::demand_training_growth_fade, Parameter::demand_training_volatility,
            Parameter::demand_training_market_beta, Parameter::demand_training_loss_rate,
            Parameter::demand_training_loss_share,  Parameter::migration_training_start,
            Parameter::migration_training_months};
}
HEADROOM_INLINE constexpr DemandParameters inference_demand() {
    return {Parameter::demand_inference_initial,     Parameter::demand_inference_growth,
            Parameter::demand_inference_growth_fade, Parameter::demand_inference_volatility,
            Parameter::demand_inference_market_beta, Parameter::demand_inference_loss_rate,
            Parameter::demand_inference_loss_share,  Parameter::migration_inference_start,
            Parameter::migration_inference_months};
}

/// The demand of one class (docs/model.md section 3), H100e of useful work on average over the month.
template <class L>
struct Demand {
    L initial, log_growth, growth_time, fade_step, fade_decay; ///< growth_time: τ
    L brownian, drift_correction, sd_month, variance_month;
    L market_beta, loss_probability, loss_share, ramp_start;
    MaskOf<L> at_once;      ///< no ramp: all of it from ramp_start on
    Divisor<L> ramp_months; ///< 1 where at once
    Losses<L> losses;

    HEADROOM_FUNCTION Demand(const DemandParameters& p, const Values<L>& v)
        : initial(v[p.initial]), log_growth(log(L(1.0) + v[p.growth])), growth_time(L(0.0)), brownian(L(0.0)),
          drift_correction(L(0.0)), market_beta(v[p.market_beta]), loss_share(v[p.loss_share]),
          ramp_start(v[p.ramp_start]), at_once(v[p.ramp_months] == L(0.0)),
          ramp_months(select(at_once, L(1.0), v[p.ramp_months])) {
        const L fade_month = v[p.growth_fade] * L(1.0 / 12.0);
        fade_step = L(1.0 / 12.0) * mean_decay(fade_month); // τ gains this in the first month, less each month after
        fade_decay = exp(-fade_month);
        const L sigma = v[p.volatility];
        sd_month = sigma * L(0x1.279a74590331cp-2); // √(1/12)
        variance_month = sigma * sigma * L(1.0 / 24.0);
        loss_probability = L(1.0) - exp(-(v[p.loss_rate] * L(1.0 / 12.0)));
    }

    HEADROOM_INLINE void advance(L shock) {
        growth_time = growth_time + fade_step;
        fade_step = fade_step * fade_decay;
        brownian = fma(sd_month, shock, brownian);
        drift_correction = drift_correction + variance_month;
    }

    /// In month t, where the market level is `level` above its expectation.
    HEADROOM_INLINE L in_month(L t, L level) const {
        const L factor = exp(fma(log_growth, growth_time, fma(market_beta, level, brownian - drift_correction)));
        const L step = select(t >= ramp_start, L(1.0), L(0.0));
        const L ramp = select(at_once, step, clamp((t + L(1.0) - ramp_start) / ramp_months, L(0.0), L(1.0)));
        return initial * factor * losses.factor * ramp;
    }
};

HEADROOM_END_TARGET
#endif
