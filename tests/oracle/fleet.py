# SPDX-License-Identifier: GPL-3.0-or-later
"""Tranches: delivery, refresh, retirement, resale (the model page, section 4). State is an array over paths."""

import numpy as np

from plan import bought
from processes import clamp, when

NEVER = 10**9


def level_at(market, month):
    """A(month), 0 for a month before or at 0; the month may differ by path."""
    inside = np.clip(month, 0, len(market.level) - 1)
    return np.where(month <= 0, 0.0, market.level[inside, np.arange(market.level.shape[1])])


class Frontier:
    """The frontier accelerator improved by a number of generations."""

    def __init__(self, accelerator, generations, count):
        performance = generations.improvement(generations.performance, count)
        self.perf_training = accelerator.perf_training * performance
        self.perf_inference = accelerator.perf_inference * performance
        self.kw = accelerator.kw * generations.improvement(generations.power, count)
        self.price = accelerator.price * generations.improvement(generations.price, count)


def purchase_factor(p, level):
    """What every purchase price is multiplied by."""
    return p["fleet.price_multiplier"] * np.exp(p["fleet.market_beta"] * level)


class Holding:
    """One tranche on every path."""

    def __init__(self, index, tranche, scenario, plan, world, p, processes):
        self.tranche, self.order = tranche, tranche.order_month
        paths, ordered = world.paths, max(tranche.order_month, 0)
        lead = world.draw(tranche.lead, f"lead/{index}")
        factor = when(processes.market.tight[ordered], p["market.tight_lead_factor"])
        self.delivery = self.order + lead * factor * np.ones(paths)
        self.first_month = np.floor(self.delivery).astype(int)
        self.retire = NEVER if tranche.retire_month is None else tranche.retire_month
        self.comes = self.first_month < self.retire  # else it counts as not delivered
        self.gpus = np.full(paths, tranche.gpus)
        self._buy(bought(scenario, tranche, plan.accelerators), p, processes, ordered)
        self.since = self.first_month.copy()  # age counts from here
        self.priced = np.full(paths, self.order)  # the month its price was set
        self.refreshed = np.zeros(paths, bool)  # in this month
        self.refreshes = np.zeros(paths)

    def _buy(self, accelerator, p, processes, ordered):
        generations, ones = processes.generations, np.ones(len(self.gpus))
        if self.tranche.follows:
            goods = Frontier(accelerator, generations, generations.in_volume(ordered))
        else:
            goods = Frontier(accelerator, generations, 0)
            goods.price = goods.price * (1 - p["fleet.price_decline"]) ** (ordered / 12)
        self.perf_training, self.perf_inference = goods.perf_training * ones, goods.perf_inference * ones
        self.kw = goods.kw * ones
        self.price = goods.price * purchase_factor(p, processes.market.level[ordered])

    def held(self, t):
        return self.comes & (t >= self.first_month) & (t < self.retire)

    def share(self, t):
        """alpha(t), the available share of the month."""
        return np.where(self.held(t), clamp(t + 1 - self.delivery, 0, 1), 0.0)

    def stands(self):
        """It was delivered before month 0 and is still there."""
        return self.comes & (self.first_month < 0) & (self.retire > 0)

    def age(self, t):
        return t - self.since

    def resale(self, p, processes, age, t):
        """Proceeds per GPU of that age, with the market and the generations of month t."""
        return resale_value(p, processes, self.price, age, self.priced, t)

    def replace(self, now, gpus, frontier, price, t):
        """The GPUs of the paths in `now` are replaced in month t."""
        for name in ("perf_training", "perf_inference", "kw"):
            setattr(self, name, np.where(now, getattr(frontier, name), getattr(self, name)))
        self.price = np.where(now, price, self.price)
        self.gpus = np.where(now, gpus, self.gpus)
        self.since, self.priced = np.where(now, t, self.since), np.where(now, t, self.priced)
        self.refreshed = now
        self.refreshes = self.refreshes + now


def resale_value(p, processes, price, age, priced, t):
    generations, market = processes.generations, processes.market
    new_generations = generations.announced(t) - generations.announced(priced)
    moved = np.exp(p["residual.market_beta"] * (market.level[t] - level_at(market, priced)))
    aged = (1 - p["residual.annual_decline"]) ** (age / 12) * (1 - p["residual.generation_drop"]) ** new_generations
    return price * np.maximum(p["residual.floor"], np.minimum(1.0, aged * moved)) * p["residual.liquidation"]


# Refresh ------------------------------------------------------------------------------------------------------------

def running_cost(p, processes, kw, price, perf, t, utilisation):
    """run(x): a month's cost per training H100e."""
    draw = p["fleet.idle_power_share"] + (p["fleet.peak_draw_share"] - p["fleet.idle_power_share"]) * utilisation
    energy = processes.energy[t] + p["energy.delivery"]
    software = p["fleet.software_per_gpu_year"] / 12 * processes.inflation[t]
    return (kw * 730 * draw * p["cooling.pue"] * energy + price * p["fleet.maintenance_share"] / 12 + software) / perf


def pays_back(holding, frontier, price, p, processes, t, utilisation):
    """The condition of an economic refresh, per training H100e."""
    months, perf, new_perf = p["refresh.payback_months"], holding.perf_training, frontier.perf_training
    saved = (running_cost(p, processes, holding.kw, holding.price, perf, t, utilisation)
             - running_cost(p, processes, frontier.kw, price, new_perf, t, utilisation))
    network = p["refresh.network_share"] * p["fleet.network_capex_per_gpu"]
    outlay = (price * (1 + p["fleet.install_share"]) + network) / new_perf
    now = holding.resale(p, processes, holding.age(t), t) / perf
    later_new = resale_value(p, processes, price, months, np.full(len(price), t), t) / new_perf
    later_old = holding.resale(p, processes, holding.age(t) + months, t) / perf
    later = (1 + p["finance.discount_rate"]) ** (-months / 12) * (later_new - later_old)
    return months * saved > outlay - now - later


def is_due(holding, frontier, price, p, processes, t, utilisation):
    """Paths on which the tranche is replaced in month t."""
    candidate = holding.held(t) & (t > holding.first_month)
    if p["refresh.policy"] == "economic":
        old_enough = holding.age(t) >= p["refresh.minimum_age"]
        better = frontier.perf_training > holding.perf_training
        return candidate & old_enough & better & pays_back(holding, frontier, price, p, processes, t, utilisation)
    cycle = p["refresh.cycle_months"]
    return candidate & (holding.age(t) >= cycle) if cycle > 0 else np.zeros(len(candidate), bool)


def replacement_count(holding, frontier, policy):
    if policy == "count":
        return holding.gpus
    if policy == "power":
        return holding.gpus * holding.kw / frontier.kw
    return holding.gpus * holding.perf_training / frontier.perf_training


class Fleet:
    """All tranches of a scenario."""

    def __init__(self, plan, scenario, world, p, processes):
        self.p, self.processes, self.paths = p, processes, world.paths
        self.holdings = [Holding(i, tr, scenario, plan, world, p, processes) for i, tr in enumerate(scenario.tranches)]
        self.frontier = plan.accelerators.get(scenario.values["generation.frontier"])

    def refresh(self, holding, t, utilisation):
        """Replaces where due; returns (paths, proceeds of the old GPUs)."""
        p, processes = self.p, self.processes
        holding.refreshed = np.zeros(self.paths, bool)
        if p["refresh.cycle_months"] == 0 and p["refresh.policy"] != "economic":
            return holding.refreshed, 0.0
        frontier = Frontier(self.frontier, processes.generations, processes.generations.in_volume(t))
        price = frontier.price * purchase_factor(p, processes.market.level[t])
        now = is_due(holding, frontier, price, p, processes, t, utilisation)
        proceeds = np.where(now, holding.gpus * holding.resale(p, processes, holding.age(t), t), 0.0)
        holding.replace(now, replacement_count(holding, frontier, p["refresh.policy"]), frontier, price, t)
        return now, proceeds

    def total(self, t, amount):
        """Sum over tranches of amount(holding) alpha(t)."""
        return sum((amount(h) * h.share(t) for h in self.holdings), np.zeros(self.paths))

    def price_paid(self, t):
        """Price paid of the GPUs held."""
        return sum((np.where(h.held(t), h.price * h.gpus, 0.0) for h in self.holdings), np.zeros(self.paths))

    def capacity(self, t, pool, perf):
        """Sum of n alpha perf over a pool, less the downtime of a refresh month."""
        up = lambda h: 1 - np.where(h.refreshed, self.p["refresh.downtime"], 0.0)
        return sum((h.gpus * h.share(t) * getattr(h, perf) * up(h) for h in self.holdings if h.tranche.pool == pool),
                   np.zeros(self.paths))

    def first_delivery(self, horizon):
        """First month with a delivered tranche on each path (horizon: never)."""
        first = np.full(self.paths, horizon)
        for h in self.holdings:
            comes = h.comes & (h.retire > 0)
            first = np.where(comes, np.minimum(first, np.maximum(h.first_month, 0)), first)
        return first
