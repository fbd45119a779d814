// SPDX-License-Identifier: GPL-3.0-or-later
#if defined(HEADROOM_MODEL_SIMULATION_ENERGY_H) == defined(HWY_TARGET_TOGGLE)
#ifdef HEADROOM_MODEL_SIMULATION_ENERGY_H
#undef HEADROOM_MODEL_SIMULATION_ENERGY_H
#else
#define HEADROOM_MODEL_SIMULATION_ENERGY_H
#endif

#include "model/simulation/chains.h"
#include "model/simulation/noise.h"
#include "model/simulation/values.h"

HEADROOM_BEGIN_TARGET

/// The spot price of electricity (docs/model.md section 3), currency/kWh.
template <class L>
struct EnergyPrice {
    Reverting<L> noise;
    TwoStateChain<L> crisis;
    L trend, drift_month, begin, end;

    HEADROOM_FUNCTION explicit EnergyPrice(const Values<L>& v)
        : noise(v[Parameter::energy_reversion], v[Parameter::energy_volatility]), crisis(L(0.0)),
          trend(v[Parameter::energy_price]), drift_month(monthly_factor(v[Parameter::energy_drift])) {
        begin = L(1.0) - exp(-(v[Parameter::energy_crisis_rate] * L(1.0 / 12.0)));
        end = L(1.0) / v[Parameter::energy_crisis_months];
    }

    HEADROOM_INLINE void advance(bool base_case, L first_switch, L uniform, L shock) {
        trend = trend * drift_month;
        noise.advance(shock);
        if (base_case)
            crisis.advance_probability(begin, end);
        else
            crisis.advance(begin, end, first_switch, uniform);
    }

    /// `season`: cosine of the month's distance from the dearest.
    HEADROOM_INLINE L in_month(const Values<L>& v, double season) const {
        return trend * (L(1.0) + v[Parameter::energy_seasonal_amplitude] * L(season)) * exp(noise.log_factor()) *
               when_weight(crisis.weight, v[Parameter::energy_crisis_multiplier]);
    }
};

HEADROOM_END_TARGET
#endif
