// SPDX-License-Identifier: GPL-3.0-or-later
#if defined(HEADROOM_MODEL_SIMULATION_MARKET_H) == defined(HWY_TARGET_TOGGLE)
#ifdef HEADROOM_MODEL_SIMULATION_MARKET_H
#undef HEADROOM_MODEL_SIMULATION_MARKET_H
#else
#define HEADROOM_MODEL_SIMULATION_MARKET_H
#endif

#include "model/simulation/chains.h"
#include "model/simulation/noise.h"
#include "model/simulation/values.h"

HEADROOM_BEGIN_TARGET

/// What renting costs in a month, per H100e-hour, and how much can be had.
template <class L>
struct MarketMonth {
    L tight; ///< weight of the tight state
    L level; ///< A(t): log level of rental prices
    L level_surprise; ///< A(t) − Ā(t)
    L on_demand, on_demand_limit;
    L spot, spot_share; ///< price; obtainable share of the pool
};

/// Regime, level and prices of rented capacity (docs/model.md section 3).
template <class L>
struct Market {
    PlacedChain<L, regime_switches> regime;
    L probability; ///< of the tight state: what `regime` is on average
    L level, expected_level;
    L level_decay, tight_drift, loose_drift, to_tight, to_loose;
    Reverting<L> price, availability;

    HEADROOM_FUNCTION Market(bool starts_tight, const Values<L>& v)
        : regime(L(starts_tight ? 1.0 : 0.0)), probability(L(starts_tight ? 1.0 : 0.0)), level(L(0.0)),
          expected_level(L(0.0)), price(v[Parameter::market_reversion], v[Parameter::market_volatility]),
          availability(v[Parameter::spot_availability_reversion], v[Parameter::spot_availability_volatility]) {
        level_decay = exp(-(v[Parameter::market_level_reversion] * L(1.0 / 12.0)));
        tight_drift = v[Parameter::market_tight_drift] * L(1.0 / 12.0);
        loose_drift = v[Parameter::market_loose_drift] * L(1.0 / 12.0);
        to_tight = L(1.0) - exp(-(v[Parameter::market_to_tight_rate] * L(1.0 / 12.0)));
        to_loose = L(1.0) - exp(-(v[Parameter::market_to_loose_rate] * L(1.0 / 12.0)));
    }

    HEADROOM_INLINE void advance(bool base_case, L uniform, L price_shock, L spot_shock) {
        probability = probability * (L(1.0) - to_loose) + (L(1.0) - probability) * to_tight;
        if (base_case)
            regime.weight = probability;
        else
            regime.advance(to_tight, to_loose, uniform);
        level = level * level_decay + drift(regime.weight);
        expected_level = expected_level * level_decay + drift(probability);
        price.advance(price_shock);
        availability.advance(spot_shock);
    }

    /// `priced_in`: Σ w_j·ln(C_j/P_j) of the generations (generations.h).
    HEADROOM_INLINE MarketMonth<L> in_month(const Values<L>& v, L priced_in) const {
        MarketMonth<L> m;
        m.tight = regime.weight;
        m.level = level;
        m.level_surprise = level - expected_level;
        const L new_cost = v[Parameter::market_new_cost] * exp(priced_in);
        const L asked = v[Parameter::market_on_demand] *
                        exp(level + price.log_factor() + v[Parameter::market_pass_through] * priced_in);
        m.on_demand = clamp(asked, v[Parameter::market_floor_ratio] * new_cost, v[Parameter::market_cap_ratio] * new_cost);
        m.on_demand_limit =
            v[Parameter::market_on_demand_limit] * when_weight(m.tight, v[Parameter::market_tight_limit_factor]);
        m.spot = m.on_demand * (L(1.0) - v[Parameter::spot_discount] *
                                             when_weight(m.tight, v[Parameter::spot_tight_discount_factor]));
        m.spot_share = clamp(v[Parameter::spot_availability] + availability.x, L(0.0), L(1.0)) *
                       when_weight(m.tight, v[Parameter::spot_tight_factor]);
        return m;
    }

private:
    HEADROOM_INLINE L drift(L weight) const { return weight * tight_drift + (L(1.0) - weight) * loose_drift; }
};

HEADROOM_END_TARGET
#endif
