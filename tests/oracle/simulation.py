# SPDX-License-Identifier: GPL-3.0-or-later
"""One scenario on one block of paths, month by month (the model page, section 7: the order within a month)."""

from dataclasses import dataclass

import numpy as np

from dispatch import Offer, dispatch, ratio
from fleet import Fleet
from money import (Contracts, Ledger, PhaseBooks, StorageBooks, TrancheBooks, beside_lines, carbon_intensity, cloud_hours,
                   cloud_lines, close_books, migration_line, revenue, site_lines)
from power import Hall, PowerMonth, availability, base_design_kw, climate, goodputs
from processes import Processes
from world import World, draw_parameters

POOLS = ("shared", "training", "inference")
UTILISATION_AT_START = 0.7


@dataclass
class Run:
    """What a simulated block leaves: money, and the series that results are made of."""
    p: dict
    ledger: Ledger
    series: dict  # name: [month, path]
    first_delivery: np.ndarray
    refreshes: np.ndarray
    has_fleet: bool


def design_kw(plan, scenario):
    """it_kw of the default phase; 0 where the plan gives phases or there is no fleet."""
    if scenario.phases or not scenario.tranches:
        return 0.0
    world = World(plan)
    p = draw_parameters(world, scenario)
    return base_design_kw(plan, scenario, world, p, Processes(world, scenario, p))


def hall_it_kw(plan, scenario):
    """Sum of it_kw of all phases."""
    return sum((phase.it_kw for phase in scenario.phases), 0.0) + design_kw(plan, scenario)


class Simulation:
    def __init__(self, plan, scenario, world):
        self.plan, self.horizon, self.paths = plan, plan.horizon, world.paths
        self.p = draw_parameters(world, scenario)
        self.processes = Processes(world, scenario, self.p)
        self.fleet = Fleet(plan, scenario, world, self.p, self.processes)
        self.hall = Hall(plan, scenario, world, self.p, design_kw(plan, scenario))
        self.contracts = Contracts(scenario.reservations, self.paths)
        self.ledger = Ledger(self.horizon, self.paths)
        self.tranches = [TrancheBooks(h, self.ledger, self.p) for h in self.fleet.holdings]
        self.phases = [PhaseBooks(phase, self.ledger, self.p) for phase in self.hall.phases]
        self.storage = StorageBooks(self.fleet, self.ledger, self.p)
        self.first_delivery = self.fleet.first_delivery(self.horizon)
        self.climate = climate(plan, self.p)
        self.series = {}

    def note(self, t, **values):
        for name, value in values.items():
            self.series.setdefault(name, np.zeros((self.horizon, self.paths)))[t] = value

    def run(self):
        utilisation = np.full(self.paths, UTILISATION_AT_START)
        for t in range(self.horizon):
            utilisation = self.month(t, utilisation)
        for books in self.tranches:
            books.at_horizon(self.processes)
        for books in (*self.phases, self.storage):
            books.at_horizon()
        close_books(self.ledger, self.p, self.contracts, self.processes.market)
        refreshes = sum((h.refreshes for h in self.fleet.holdings), np.zeros(self.paths))
        return Run(self.p, self.ledger, self.series, self.first_delivery, refreshes, bool(self.fleet.holdings))

    def month(self, t, utilisation_before):
        """The owned utilisation of the month, from that of the month before."""
        self.invest(t, utilisation_before)
        live = (t >= self.first_delivery).astype(float)
        power = PowerMonth(t, live, self.fleet, self.hall, self.p, self.climate)
        offer = self.offer(t, power)
        served = dispatch(self.p, self.processes.inference[t], self.processes.training[t], offer)
        owned_busy = ratio(np.minimum(served.busy, offer.owned), offer.owned)
        utilisation = self.p["fleet.scheduling_efficiency"] * owned_busy
        self.account(t, power, power.draw(utilisation), offer, served)
        return utilisation

    def invest(self, t, utilisation_before):
        """Orders, deliveries, refreshes, retirements, building."""
        for books in self.tranches:
            books.order(t)
            books.deliver(t)
            now, proceeds = self.fleet.refresh(books.h, t, utilisation_before)
            books.replace(t, now, proceeds)
            self.storage.refresh(t, now)
            books.retire(t, self.processes)
            books.depreciate(t)
        for books in (*self.phases, self.storage):
            books.month(t)

    def offer(self, t, power):
        p, market = self.p, self.processes.market
        usable = p["fleet.scheduling_efficiency"] * availability(p) * power.powered
        training = {pool: usable * self.fleet.capacity(t, pool, "perf_training") for pool in POOLS}
        inference = {pool: usable * self.fleet.capacity(t, pool, "perf_inference") for pool in POOLS}
        phi, phi_spot = goodputs(p, self.fleet, t)
        return Offer(training, inference, p["fleet.scheduling_efficiency"] * self.contracts.capacity(t), market.price[t],
                     market.spot_price[t], market.limit[t], market.spot_share[t], phi, phi_spot, self.processes.inflation[t])

    def account(self, t, power, draw, offer, served):
        """The month's lines and series."""
        p, lines, inflation = self.p, self.ledger.lines, self.processes.inflation[t]
        site_lines(lines, t, p, self.hall, self.fleet, power, draw, self.processes)
        cloud_lines(lines, t, p, self.contracts, self.fleet, offer, served, self.processes.market, inflation)
        migration_line(lines, t, p)
        beside_lines(lines, t, p, power, draw, served, inflation)
        demand = self.processes.inference[t] + self.processes.training[t]
        if p["revenue.enabled"]:
            self.ledger.revenue[t] = revenue(t, p, self.processes.market, offer, served, demand)
        self.observe(t, power, draw, offer, served, demand)

    def observe(self, t, power, draw, offer, served, demand):
        nominal = self.fleet.total(t, lambda h: h.gpus * h.perf_training) + self.contracts.capacity(t)
        facility = power.facility(draw)
        co2 = facility * 730 * carbon_intensity(self.p, t) / 1000
        rented_kwh = cloud_hours(offer, served) * self.p["cloud.kw_per_h100e"] * self.p["cloud.pue"]
        self.note(t, demand=demand, firm_capacity=offer.firm, utilisation=ratio(served.busy, nominal), unserved=served.unserved,
                  shortfall_share=ratio(served.unserved, demand), useful=730 * served.useful, facility_kw=facility,
                  peak_kw=power.facility(self.p["fleet.peak_draw_share"]), dark_share=power.dark(), loaded=power.load > 0,
                  energy_price=self.processes.energy[t], market_price=offer.price, co2=co2,
                  co2_market=co2 * (1 - self.p["energy.renewable_share"]),
                  co2_rented=rented_kwh * carbon_intensity(self.p, t) / 1000)
        self.check(power, draw)

    def check(self, power, draw):
        """What must hold in every month."""
        assert np.all(power.facility(draw) <= power.limit * (1 + 1e-9) + 1e-9), "facility power above the envelope"
        assert np.all(power.it_load(1.0) <= power.it_ready * (1 + 1e-9) + 1e-9), "nameplate IT above the hall"
        assert np.all(self.series["utilisation"] <= self.p["fleet.scheduling_efficiency"] + 1e-9), "utilisation above eta"
        assert all(np.all(np.isfinite(series)) for series in self.ledger.lines.values()), "a line is not a number"


def simulate(plan, scenario, world):
    return Simulation(plan, scenario, world).run()
