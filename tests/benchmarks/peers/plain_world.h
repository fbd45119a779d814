// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The random processes of the peer (plain_model.h), one path at a time, with the standard library alone.
#include "model/lowering/lowered.h"
#include "model/sampling/quantile_lane.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <random>
#include <vector>

namespace headroom::peer {

struct Numbers {
    std::mt19937_64 engine;
    std::normal_distribution<double> normal;
    std::uniform_real_distribution<double> uniform{0x1p-53, 1.0};
    double next_normal() { return normal(engine); }
    double next_uniform() { return uniform(engine); }
};

/// A parameter's value in each path: the fixed ones, and those that are drawn.
struct Values {
    std::array<double, parameter_count> numbers;
    double operator[](Parameter p) const { return numbers[index_of(p)]; }
};

inline double drawn(const QuantileFunction& q, Numbers& random) {
    return scalar::quantile<double>(view_of(q), random.next_uniform());
}

inline Values draw_values(const LoweredScenario& s, const WorldPlan& world, Numbers& random) {
    Values v{s.constants};
    const std::size_t n = world.correlated.size();
    std::vector<double> z(n);
    for (double& each : z)
        each = random.next_normal();
    for (const auto& d : s.drawn) {
        double u = random.next_uniform();
        for (std::size_t i = 0; i < n; ++i) {
            if (world.correlated[i] != d.id) continue;
            double sum = 0;
            for (std::size_t j = 0; j <= i; ++j)
                sum += world.copula_factor[i * n + j] * z[j];
            u = std::erfc(-sum / std::sqrt(2.0)) / 2;
        }
        v.numbers[index_of(d.id)] = scalar::quantile<double>(view_of(d.quantile), u);
    }
    return v;
}

inline double monthly(double annual_rate) { return std::pow(1 + annual_rate, 1.0 / 12); }
inline double when(bool holds, double factor) { return holds ? factor : 1; }

/// An Ornstein–Uhlenbeck process from 0, exact from month to month.
struct Reverting {
    double x = 0, variance = 0, decay, step_variance;
    Reverting(double reversion, double volatility) : decay(std::exp(-reversion / 12)) {
        const double mean_decay = reversion > 0 ? -std::expm1(-reversion / 6) / (reversion / 6) : 1;
        step_variance = volatility * volatility / 12 * mean_decay;
    }
    void advance(double shock) {
        x = x * decay + std::sqrt(step_variance) * shock;
        variance = variance * decay * decay + step_variance;
    }
    double log_factor() const { return x - variance / 2; }
};

struct Generation {
    double announced_at, perf, power, price; ///< products up to this one
    double log_cost;                         ///< of this one alone
};

inline std::vector<Generation> draw_generations(const LoweredScenario& s, const Values& v, Numbers& random) {
    std::vector<Generation> all;
    const auto draw = [&](GenerationDraw which) {
        return drawn(s.generation_draws[static_cast<std::size_t>(which)], random);
    };
    double at = v[Parameter::generation_first], perf = 1, power = 1, price = 1;
    for (int j = 0; j < s.generations; ++j) {
        if (j > 0) at += draw(GenerationDraw::interval);
        const double p = draw(GenerationDraw::performance), c = draw(GenerationDraw::price);
        perf *= p;
        power *= draw(GenerationDraw::power);
        price *= c;
        all.push_back({at, perf, power, price, std::log(c / p)});
    }
    return all;
}

/// Demand of one class.
struct Demand {
    double initial, log_growth, fade, volatility, beta, loss_probability, loss_share, ramp_start, ramp_months;
    double brownian = 0, losses = 1;

    void advance(double shock, double u) {
        brownian += volatility * std::sqrt(1.0 / 12) * shock;
        if (u < loss_probability) losses *= 1 - loss_share;
    }
    double in_month(int t, double surprise) const {
        const double years = t / 12.0;
        const double growth_time = fade > 0 ? -std::expm1(-fade * years) / fade : years;
        double ramp = t >= ramp_start ? 1 : 0;
        if (ramp_months > 0) ramp = std::clamp((t + 1 - ramp_start) / ramp_months, 0.0, 1.0);
        return initial * losses * ramp *
               std::exp(log_growth * growth_time + brownian - volatility * volatility * years / 2 +
                        beta * surprise);
    }
};

/// Everything outside the company, month by month.
struct World {
    const LoweredScenario& s;
    const WorldPlan& plan;
    const Values& v;
    std::vector<Generation> generations;
    Reverting energy_noise, price_noise, spot_noise;
    Demand training, inference;
    bool crisis = false, tight;
    double tight_probability, level = 0, expected_level = 0, energy_trend;
    // Of the month:
    double energy_price = 0, on_demand = 0, on_demand_limit = 0, spot = 0, spot_share = 0;
    double demand_training = 0, demand_inference = 0;

    World(const LoweredScenario& scenario, const WorldPlan& world, const Values& values, Numbers& random)
        : s(scenario), plan(world), v(values), generations(draw_generations(scenario, values, random)),
          energy_noise(v[Parameter::energy_reversion], v[Parameter::energy_volatility]),
          price_noise(v[Parameter::market_reversion], v[Parameter::market_volatility]),
          spot_noise(v[Parameter::spot_availability_reversion], v[Parameter::spot_availability_volatility]),
          training{v[Parameter::demand_training_initial],
                   std::log(1 + v[Parameter::demand_training_growth]),
                   v[Parameter::demand_training_growth_fade],
                   v[Parameter::demand_training_volatility],
                   v[Parameter::demand_training_market_beta],
                   1 - std::exp(-v[Parameter::demand_training_loss_rate] / 12),
                   v[Parameter::demand_training_loss_share],
                   v[Parameter::migration_training_start],
                   v[Parameter::migration_training_months]},
          inference{v[Parameter::demand_inference_initial],
                    std::log(1 + v[Parameter::demand_inference_growth]),
                    v[Parameter::demand_inference_growth_fade],
                    v[Parameter::demand_inference_volatility],
                    v[Parameter::demand_inference_market_beta],
                    1 - std::exp(-v[Parameter::demand_inference_loss_rate] / 12),
                    v[Parameter::demand_inference_loss_share],
                    v[Parameter::migration_inference_start],
                    v[Parameter::migration_inference_months]},
          tight(scenario.starts_tight), tight_probability(tight ? 1 : 0),
          energy_trend(v[Parameter::energy_price]) {}

    void advance(Numbers& random) {
        double independent[shock_count], shock[shock_count];
        for (double& z : independent)
            z = random.next_normal();
        for (int i = 0; i < shock_count; ++i) {
            shock[i] = 0;
            for (int j = 0; j <= i; ++j)
                shock[i] += plan.shock_factor[static_cast<std::size_t>(i)][static_cast<std::size_t>(j)] *
                            independent[j];
        }
        energy_trend *= monthly(v[Parameter::energy_drift]);
        energy_noise.advance(shock[0]);
        const double begin = 1 - std::exp(-v[Parameter::energy_crisis_rate] / 12);
        const double end = 1 / v[Parameter::energy_crisis_months];
        if (random.next_uniform() < (crisis ? end : begin)) crisis = !crisis;
        training.advance(shock[1], random.next_uniform());
        inference.advance(shock[2], random.next_uniform());
        const double to_tight = 1 - std::exp(-v[Parameter::market_to_tight_rate] / 12);
        const double to_loose = 1 - std::exp(-v[Parameter::market_to_loose_rate] / 12);
        tight_probability = tight_probability * (1 - to_loose) + (1 - tight_probability) * to_tight;
        if (random.next_uniform() < (tight ? to_loose : to_tight)) tight = !tight;
        const double tight_drift = v[Parameter::market_tight_drift] / 12,
                     loose_drift = v[Parameter::market_loose_drift] / 12;
        const double decay = std::exp(-v[Parameter::market_level_reversion] / 12);
        level = level * decay + (tight ? tight_drift : loose_drift);
        expected_level =
            expected_level * decay + tight_probability * tight_drift + (1 - tight_probability) * loose_drift;
        price_noise.advance(shock[3]);
        spot_noise.advance(shock[4]);
    }

    double priced_in(int t) const {
        const double months = v[Parameter::generation_phase_in_months];
        double sum = 0;
        for (const Generation& g : generations) {
            if (t < g.announced_at) break;
            sum += g.log_cost * (months > 0 ? std::min(1.0, (t - g.announced_at) / months) : 1);
        }
        return sum;
    }

    void enter(int t) {
        energy_price =
            energy_trend *
            (1 + v[Parameter::energy_seasonal_amplitude] * s.season[static_cast<std::size_t>(t % 12)]) *
            std::exp(energy_noise.log_factor()) * when(crisis, v[Parameter::energy_crisis_multiplier]);
        const double known = priced_in(t), new_cost = v[Parameter::market_new_cost] * std::exp(known);
        const double asked =
            v[Parameter::market_on_demand] *
            std::exp(level + price_noise.log_factor() + v[Parameter::market_pass_through] * known);
        on_demand = std::max(v[Parameter::market_floor_ratio] * new_cost,
                             std::min(v[Parameter::market_cap_ratio] * new_cost, asked));
        on_demand_limit =
            v[Parameter::market_on_demand_limit] * when(tight, v[Parameter::market_tight_limit_factor]);
        spot = on_demand *
               (1 - v[Parameter::spot_discount] * when(tight, v[Parameter::spot_tight_discount_factor]));
        spot_share = std::clamp(v[Parameter::spot_availability] + spot_noise.x, 0.0, 1.0) *
                     when(tight, v[Parameter::spot_tight_factor]);
        demand_training = training.in_month(t, level - expected_level);
        demand_inference = inference.in_month(t, level - expected_level);
    }
};

} // namespace headroom::peer
