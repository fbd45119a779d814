# SPDX-License-Identifier: GPL-3.0-or-later
"""Hall, power, availability, goodput and racks (the model page, section 4)."""

import math

import numpy as np

from fleet import Fleet
from plan import bought
from processes import clamp, seasonal


class PhaseOfHall:
    """One facility phase on every path."""

    def __init__(self, start, it_kw, build, kind, p):
        self.start, self.it_kw = start, it_kw
        self.build_whole = np.ceil(build).astype(int)
        self.ready_at = start + build
        self.first_ready = start + self.build_whole  # its first whole month ready
        per_kw = (p["facility.capex_per_kw"] + p["cooling.capex_per_kw"]) * p["facility.redundancy_factor"]
        self.capex = it_kw * per_kw if kind == "own" else np.zeros(np.shape(build))

    def ready(self, t):
        return t >= self.ready_at

    def paid(self, t):
        """Capex of month t: equal parts over the months of building, or all in the start month."""
        building = (t >= self.start) & (t < self.start + np.maximum(self.build_whole, 1))
        return np.where(building, self.capex / np.maximum(self.build_whole, 1), 0.0)


def base_design_kw(plan, scenario, base_world, base_p, base_processes):
    """The hall's default power: what the tranches ordered need in the base case."""
    design = base_p["facility.design_it_kw"]
    if design > 0:
        return float(design[0])
    fleet = Fleet(plan, scenario, base_world, base_p, base_processes)
    network = base_p["fleet.network_kw_per_gpu"]
    gpus = sum(h.tranche.gpus * (h.kw + network) for h in fleet.holdings)
    return float((gpus + storage_kw(base_p, True))[0])


def storage_kw(p, has_fleet):
    return p["storage.kw_per_tb"] * p["storage.tb"] * (p["storage.owned_share"] if has_fleet else 0.0)


class Hall:
    """Phases and power steps of a scenario."""

    def __init__(self, plan, scenario, world, p, design_kw):
        self.kind = scenario.values["facility.kind"]
        own_build = p["facility.handover_months"] if self.kind == "colo" else p["facility.build_months"]
        self.phases = []
        for i, phase in enumerate(scenario.phases):
            build = own_build if phase.build is None else world.draw(phase.build, f"build/{i}")
            self.phases.append(PhaseOfHall(phase.start_month, phase.it_kw, build, self.kind, p))
        if not scenario.phases and scenario.tranches:
            self.phases.append(PhaseOfHall(0, design_kw, own_build, self.kind, p))
        self.steps = [(s.month + world.draw(s.delay, f"delay/{i}"), s.kw) for i, s in enumerate(scenario.steps)]
        self.grid_limit, self.paths = p["facility.grid_limit_kw"], world.paths

    def it_ready(self, t):
        return sum((np.where(ph.ready(t), ph.it_kw, 0.0) for ph in self.phases), np.zeros(self.paths))

    def capex_ready(self, t):
        return sum((np.where(ph.ready(t), ph.capex, 0.0) for ph in self.phases), np.zeros(self.paths))

    def envelope(self, t):
        """P_max(t)."""
        if self.steps:
            return sum(np.where(t >= month, kw, 0.0) for month, kw in self.steps)
        return np.where(self.grid_limit > 0, self.grid_limit, np.inf)


class PowerMonth:
    """The power of one month: what runs, what share of the fleet, and the facility's power."""

    def __init__(self, t, live, fleet, hall, p, climate):
        self.live, self.p, self.climate = live, p, climate[t]
        self.it_ready, self.limit = hall.it_ready(t), hall.envelope(t)
        gpus = fleet.total(t, lambda h: h.gpus)
        self.load = fleet.total(t, lambda h: h.gpus * h.kw)
        base = live * (p["fleet.network_kw_per_gpu"] * gpus + storage_kw(p, bool(fleet.holdings)))
        self.off = (self.limit < base + self.overhead(base)) | (self.it_ready < base)
        self.powered = np.where(self.off, 0.0, self._powered(base))
        self.base = np.where(self.off, 0.0, base)

    def overhead(self, x):
        fixed = self.p["cooling.fixed_share"]
        return self.live * (self.p["cooling.pue"] - 1) * (fixed * self.it_ready + (1 - fixed) * x) * self.climate

    def _powered(self, base):
        """q(t)."""
        load = np.where(self.load > 0, self.load, 1.0)
        with_cooling = load * (1 + (self.p["cooling.pue"] - 1) * (1 - self.p["cooling.fixed_share"]) * self.climate)
        by_power = (self.limit - base - self.overhead(base)) / with_cooling
        by_hall = (self.it_ready - base) / load
        return np.where(self.load > 0, clamp(np.minimum(by_power, by_hall), 0, 1), 1.0)

    def dark(self):
        return np.where(self.load > 0, 1 - self.powered, 0.0)

    def it_load(self, draw):
        return draw * self.powered * self.load + self.base

    def facility(self, draw):
        """F at server draw share `draw`."""
        it = self.it_load(draw)
        return np.where(self.off, 0.0, it + self.overhead(it))

    def draw(self, utilisation):
        """z."""
        idle = self.p["fleet.idle_power_share"]
        return idle + (self.p["fleet.peak_draw_share"] - idle) * utilisation


def climate(plan, p):
    """S_c(t)."""
    return seasonal(plan, p["cooling.climate_amplitude"], p["cooling.hot_month"])


def availability(p):
    """Q."""
    failures = p["failure.gpu_annual_rate"] * p["failure.domain_gpus"] * p["failure.repair_hours"] / 8760
    return np.maximum(0.0, 1 - failures) * (1 - p["facility.outage_hours"] / 8760)


# Goodput ------------------------------------------------------------------------------------------------------------

def goodput(rate, checkpoint, restart):
    """phi at `rate` interruptions an hour, with checkpoint and restart times in hours (Daly's interval)."""
    with np.errstate(all="ignore"):
        mean = 1 / rate
        ratio = checkpoint / (2 * mean)
        daly = np.sqrt(2 * checkpoint * mean) * (1 + np.sqrt(ratio) / 3 + checkpoint / (18 * mean)) - checkpoint
        interval = np.where(checkpoint < 2 * mean, daly, mean)
        phi = interval / (mean * np.exp(restart / mean) * np.expm1((interval + checkpoint) / mean))
        phi = np.where(checkpoint > 0, phi, np.exp(-restart / mean))
    return np.where(rate > 0, phi, 1.0)


def goodputs(p, fleet, t):
    """phi_T (owned, reserved, on demand) and phi_S (spot)."""
    gpus = fleet.total(t, lambda h: h.gpus)
    speed = fleet.total(t, lambda h: h.gpus * h.perf_training)
    mean_speed = np.where(gpus > 0, speed / np.where(gpus > 0, gpus, 1.0), 1.0)
    job, hourly = p["training.job_h100e"], p["training.interruptions_per_gpu_year"] / 8760
    preempted = job / p["spot.gpus_per_instance"] * p["spot.interruptions_per_instance_hour"]
    checkpoint, restart = p["training.checkpoint_minutes"] / 60, p["training.restart_minutes"] / 60
    return (goodput(job / mean_speed * hourly, checkpoint, restart),
            goodput(job * hourly + preempted, checkpoint, restart))


# Racks --------------------------------------------------------------------------------------------------------------

def nodes_and_racks(plan, scenario):
    """Nodes and racks of the tranches as ordered."""
    nodes_in_all = racks = 0
    for tranche in scenario.tranches:
        node = bought(scenario, tranche, plan.accelerators)
        kw_limit = float(scenario.values["rack.kw_limit"].at(0.0))
        per_rack = min(math.floor(kw_limit / node.node_kw), math.floor(scenario.values["rack.units"] / node.node_units))
        nodes = math.ceil(tranche.gpus / node.gpus_per_node)
        nodes_in_all += nodes
        racks += math.ceil(nodes / per_rack)
    return nodes_in_all, racks
