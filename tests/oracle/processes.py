# SPDX-License-Identifier: GPL-3.0-or-later
"""What happens outside the company, month by month (the model page, section 3). Arrays are [month, path]."""

import numpy as np

from plan import PER_GENERATION

ENERGY, TRAINING, INFERENCE, MARKET, AVAILABILITY = range(5)
GENERATIONS = 16


def when(weight, factor):
    """"x factor when ...": the weight is 1 or 0, and a probability in the base case."""
    return 1 + weight * (factor - 1)


def clamp(x, low, high):
    return np.minimum(np.maximum(x, low), high)


def inflation(p, horizon):
    return (1 + p["finance.inflation"]) ** (np.arange(horizon)[:, None] / 12)


def seasonal(plan, amplitude, month):
    """1 + amplitude cos(2 pi (c(t) - (month - 1))/12) with c(t) the calendar month of t."""
    calendar = (plan.start_month - 1 + np.arange(plan.horizon)) % 12
    return 1 + amplitude * np.cos(2 * np.pi * (calendar - (month - 1)) / 12)[:, None]


# Shocks and chains --------------------------------------------------------------------------------------------------

def half_rate(kappa, months):
    """(1 - e^(-kappa months/6))/(2 kappa), which tends to months/12."""
    safe = np.where(kappa > 0, kappa, 1.0)
    return np.where(kappa > 0, -np.expm1(-safe * months / 6) / (2 * safe), months / 12)


def ou_process(world, shock, sigma, kappa):
    """x(t) and v(t) of an Ornstein-Uhlenbeck process from 0; both 0 in the base case."""
    horizon = world.plan.horizon
    x = np.zeros((horizon, world.paths))
    if world.base_case:
        return x, x
    v = np.array([sigma**2 * half_rate(kappa, t) for t in range(horizon)])
    epsilon = world.shocks()[shock]
    for t in range(1, horizon):
        x[t] = x[t - 1] * np.exp(-kappa / 12) + sigma * np.sqrt(half_rate(kappa, 1)) * epsilon[t]
    return x, v


def chain_probability(start, enter, leave, horizon, paths):
    """Probability of the state, month by month."""
    probability = np.zeros((horizon, paths))
    probability[0] = start
    for t in range(1, horizon):
        probability[t] = probability[t - 1] * (1 - leave) + (1 - probability[t - 1]) * enter
    return probability


def chain(world, thing, start, enter, leave):
    """Weight of the state: 1 or 0 on a path, its probability in the base case."""
    horizon = world.plan.horizon
    if world.base_case:
        return chain_probability(start, enter, leave, horizon, world.paths)
    state, uniforms = np.zeros((horizon, world.paths)), world.uniforms("chain/" + thing)
    state[0] = start
    for t in range(1, horizon):
        inside = state[t - 1] == 1
        state[t] = np.where(inside, uniforms[t] >= leave, uniforms[t] < enter)
    return state


# Generations --------------------------------------------------------------------------------------------------------

class Generations:
    """Announcements g_j and the factors P_j, W_j, C_j."""

    def __init__(self, world, scenario, p):
        interval, performance, power, price = (scenario.values[id] for id in PER_GENERATION)
        self.lag, self.phase_in = p["generation.volume_lag"], p["generation.phase_in_months"]
        self.months, self.performance, self.power, self.price = [], [], [], []
        g = p["generation.first"]
        for j in range(1, GENERATIONS + 1):
            self.months.append(g)
            self.performance.append(world.draw(performance, f"generation.performance_gain/{j}"))
            self.power.append(world.draw(power, f"generation.power_gain/{j}"))
            self.price.append(world.draw(price, f"generation.price_gain/{j}"))
            g = g + world.draw(interval, f"generation.interval/{j}")
            if np.all(g >= world.plan.horizon):
                break  # what is announced after the horizon moves nothing

    def announced(self, t):
        """Number of j with g_j <= t."""
        return sum((g <= t).astype(int) for g in self.months)

    def in_volume(self, t):
        """N(t)."""
        return sum((g + self.lag <= t).astype(int) for g in self.months)

    def improvement(self, factors, count):
        """Product of the first `count` factors (count may differ by path)."""
        product = np.ones(np.shape(self.months[0]))
        for j, factor in enumerate(factors, start=1):
            product = product * np.where(j <= count, factor, 1.0)
        return product

    def weight(self, j, t):
        """w_j(t), what the market prices in."""
        g = self.months[j]
        gradual = clamp((t - g) / np.where(self.phase_in > 0, self.phase_in, 1.0), 0, 1)
        return np.where(self.phase_in > 0, gradual, (g <= t).astype(float))

    def hardware_cost(self, t, share):
        """Product over j of (C_j/P_j)^(share w_j(t))."""
        product = np.ones(np.shape(self.months[0]))
        for j in range(len(self.months)):
            product = product * (self.price[j] / self.performance[j]) ** (share * self.weight(j, t))
        return product


# Market, demand, energy ---------------------------------------------------------------------------------------------

def level(world, p, tight):
    """A(t) for a weight of tight markets."""
    drift = tight * p["market.tight_drift"] + (1 - tight) * p["market.loose_drift"]
    a = np.zeros((world.plan.horizon, world.paths))
    for t in range(1, world.plan.horizon):
        a[t] = a[t - 1] * np.exp(-p["market.level_reversion"] / 12) + drift[t] / 12
    return a


class Market:
    """Regime, level, rental prices, on-demand limit and spot."""

    def __init__(self, world, p, generations):
        horizon = world.plan.horizon
        start = 1.0 if p["market.initial_regime"] == "tight" else 0.0
        ends, begins = -np.expm1(-p["market.to_loose_rate"] / 12), -np.expm1(-p["market.to_tight_rate"] / 12)
        self.tight = chain(world, "market", start, begins, ends)
        self.level = level(world, p, self.tight)
        self.expected_level = level(world, p, chain_probability(start, begins, ends, horizon, world.paths))
        self.price = self._price(world, p, generations)
        discount = p["spot.discount"] * when(self.tight, p["spot.tight_discount_factor"])
        self.spot_price = self.price * (1 - discount)
        x, _ = ou_process(world, AVAILABILITY, p["spot.availability_volatility"], p["spot.availability_reversion"])
        self.spot_share = clamp(p["spot.availability"] + x, 0, 1) * when(self.tight, p["spot.tight_factor"])
        self.limit = p["market.on_demand_limit"] * when(self.tight, p["market.tight_limit_factor"])

    def _price(self, world, p, generations):
        x, v = ou_process(world, MARKET, p["market.volatility"], p["market.reversion"])
        months = range(world.plan.horizon)
        new_cost = p["market.new_cost"] * np.array([generations.hardware_cost(t, 1.0) for t in months])
        passed_on = np.array([generations.hardware_cost(t, p["market.pass_through"]) for t in months])
        free = p["market.on_demand"] * np.exp(self.level + x - v / 2) * passed_on
        return clamp(free, p["market.floor_ratio"] * new_cost, p["market.cap_ratio"] * new_cost)


def growth(p, name, t):
    """exp(ln(1 + growth) tau)."""
    fade = p[name + ".growth_fade"]
    tau = np.where(fade > 0, -np.expm1(-fade * t / 12) / np.where(fade > 0, fade, 1.0), t / 12)
    return np.exp(np.log(1 + p[name + ".growth"]) * tau)


def noise(world, shock, sigma):
    """exp(b(t) - sigma^2 t/24); 1 in the base case."""
    horizon = world.plan.horizon
    if world.base_case:
        return np.ones((horizon, 1))
    b, epsilon = np.zeros((horizon, world.paths)), world.shocks()[shock]
    for t in range(1, horizon):
        b[t] = b[t - 1] + sigma * np.sqrt(1 / 12) * epsilon[t]
    return np.exp(b - sigma**2 * np.arange(horizon)[:, None] / 24)


def losses(world, p, name):
    """What sudden losses leave of the demand."""
    probability, share = -np.expm1(-p[name + ".loss_rate"] / 12), p[name + ".loss_share"]
    left = np.ones((world.plan.horizon, world.paths))
    uniforms = None if world.base_case else world.uniforms("loss/" + name)
    for t in range(1, world.plan.horizon):
        lost = probability if world.base_case else (uniforms[t] < probability)
        left[t] = left[t - 1] * (1 - lost * share)
    return left


def ramp(p, kind, t):
    start, months = p[f"migration.{kind}.start"], p[f"migration.{kind}.months"]
    gradual = clamp((t + 1 - start) / np.where(months > 0, months, 1.0), 0, 1)
    return np.where(months > 0, gradual, float(t >= start))


def demand(world, p, kind, shock, market):
    """D_k(t), H100e of useful work on average."""
    name, horizon = "demand." + kind, world.plan.horizon
    beta = p[name + ".market_beta"]
    steady = np.array([p[name + ".initial"] * growth(p, name, t) * ramp(p, kind, t) for t in range(horizon)])
    return (steady * noise(world, shock, p[name + ".volatility"])
            * np.exp(beta * (market.level - market.expected_level)) * losses(world, p, name))


def energy_spot(world, p):
    """Spot price, $/kWh."""
    t = np.arange(world.plan.horizon)[:, None]
    x, v = ou_process(world, ENERGY, p["energy.volatility"], p["energy.reversion"])
    begins, ends = -np.expm1(-p["energy.crisis_rate"] / 12), 1 / p["energy.crisis_months"]
    crisis = chain(world, "crisis", 0.0, begins, ends)
    season = seasonal(world.plan, p["energy.seasonal_amplitude"], p["energy.peak_month"])
    return (p["energy.price"] * (1 + p["energy.drift"]) ** (t / 12) * season * np.exp(x - v / 2)
            * when(crisis, p["energy.crisis_multiplier"]))


class Processes:
    """All processes of one scenario."""

    def __init__(self, world, scenario, p):
        self.generations = Generations(world, scenario, p)
        self.market = Market(world, p, self.generations)
        self.training = demand(world, p, "training", TRAINING, self.market)
        self.inference = demand(world, p, "inference", INFERENCE, self.market)
        self.energy = energy_spot(world, p)
        year = np.arange(world.plan.horizon)[:, None] // 12
        self.agreement = p["energy.ppa_price"] * (1 + p["energy.ppa_escalator"]) ** year
        self.inflation = inflation(p, world.plan.horizon)
