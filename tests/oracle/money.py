# SPDX-License-Identifier: GPL-3.0-or-later
"""Lines of cost, revenue and what stands beside them (the model page, section 6)."""

import numpy as np

from dispatch import ratio
from tax import Asset, equipment_rates, tax_saved

CASH_LINES = ("servers", "network_storage", "facility", "residual", "energy", "demand_charge", "water", "colocation",
              "facility_opex", "staff", "maintenance", "software", "insurance_tax", "reserved", "on_demand", "spot",
              "commitments", "cloud_extras", "migration")
INVESTMENT_LINES = ("servers", "network_storage", "facility", "residual")
BESIDE = ("shortfall", "carbon")
STORAGE_GOES_WITH_NETWORK = True  # a refresh writes the storage's book off too (readings.md, 29)


def discount_times(convention, horizon):
    """Times (months) at which the flows of month t stand."""
    return np.arange(horizon) + {"mid": 0.5, "start": 0.0, "end": 1.0, "none": 0.5}[convention]


def discount_factors(p, horizon):
    """d(t) and d_H."""
    convention, paths = p["finance.discounting"], len(p["finance.discount_rate"])
    if convention == "none":
        return np.ones((horizon, paths)), np.ones(paths)
    base = 1 + p["finance.discount_rate"]
    return base ** (-discount_times(convention, horizon)[:, None] / 12), base ** (-horizon / 12)


class Ledger:
    """Cash by line, month and path, with what stands at the horizon apart; and the books for tax."""

    def __init__(self, horizon, paths):
        self.horizon, self.paths = horizon, paths
        self.lines = {line: np.zeros((horizon, paths)) for line in CASH_LINES + BESIDE}
        self.at_horizon = {line: np.zeros(paths) for line in CASH_LINES + BESIDE}
        self.depreciation = np.zeros((horizon, paths))
        self.written_off = np.zeros((horizon + 1, paths))
        self.revenue = np.zeros((horizon, paths))

    def with_horizon(self, line):
        """The line's month series, with the amount at the horizon in the last month."""
        series = self.lines[line].copy()
        series[-1] += self.at_horizon[line]
        return series

    def cash(self):
        return sum(self.with_horizon(line) for line in CASH_LINES)

    def present_value(self, line, d, d_horizon):
        return (d * self.lines[line]).sum(axis=0) + d_horizon * self.at_horizon[line]


# Investments --------------------------------------------------------------------------------------------------------

class TrancheBooks:
    """What a tranche costs, and its books."""

    def __init__(self, holding, ledger, p):
        self.h, self.ledger, self.p = holding, ledger, p
        self.servers, self.network = Asset(ledger.horizon, ledger.paths), Asset(ledger.horizon, ledger.paths)
        self.deposit = np.zeros(ledger.paths)  # paid, not yet delivered
        self.rates = equipment_rates(p["finance.depreciation"], p["finance.depreciation_months"])

    def _servers(self, t, amount):
        self.ledger.lines["servers"][t] += amount

    def order(self, t):
        """The deposit, in the month of the order."""
        if t == self.h.order:
            cost = self.h.price * self.h.gpus * (1 + self.p["fleet.install_share"])
            self.deposit = self.h.tranche.deposit_share * cost
            self._servers(t, self.deposit)

    def deliver(self, t):
        """The balance and the network, in the month of delivery."""
        h, now = self.h, self.h.comes & (self.h.first_month == t)
        cost = h.price * h.gpus * (1 + self.p["fleet.install_share"])
        balance = np.where(now, (1 - h.tranche.deposit_share) * cost, 0.0)
        network = np.where(now, self.p["fleet.network_capex_per_gpu"] * h.gpus, 0.0)
        self._servers(t, balance)
        self.ledger.lines["network_storage"][t] += network
        self.servers.add(t, np.where(now, self.deposit, 0.0) + balance, self.rates)
        self.network.add(t, network, self.rates)
        self.deposit = np.where(now, 0.0, self.deposit)

    def replace(self, t, now, proceeds):
        """A refresh: the old GPUs are sold and written off, the new ones paid whole."""
        h, ledger, share = self.h, self.ledger, self.p["refresh.network_share"]
        ledger.lines["residual"][t] -= proceeds
        ledger.written_off[t] += self.servers.write_off(t, np.where(now, 1.0, 0.0)) - proceeds
        ledger.written_off[t] += self.network.write_off(t, np.where(now, share, 0.0))
        cost = np.where(now, h.price * h.gpus * (1 + self.p["fleet.install_share"]), 0.0)
        network = np.where(now, share * self.p["fleet.network_capex_per_gpu"] * h.gpus, 0.0)
        self._servers(t, cost)
        ledger.lines["network_storage"][t] += network
        self.servers.add(t, cost, self.rates)
        self.network.add(t, network, self.rates)

    def retire(self, t, processes):
        """In its retire month a tranche is sold; one that never came loses its deposit."""
        h, ledger = self.h, self.ledger
        if t != h.retire:
            return
        proceeds = np.where(h.comes, h.gpus * h.resale(self.p, processes, h.age(t), t), 0.0)
        ledger.lines["residual"][t] -= proceeds
        everything = np.ones(ledger.paths)
        ledger.written_off[t] += self.servers.write_off(t, everything) + self.network.write_off(t, everything)
        ledger.written_off[t] += self.deposit - proceeds
        self.deposit = np.zeros(ledger.paths)

    def depreciate(self, t):
        self.ledger.depreciation[t] += self.servers.depreciation(t) + self.network.depreciation(t)

    def at_horizon(self, processes):
        """All GPUs held are worth their resale value, against the rest of their books."""
        h, ledger, horizon = self.h, self.ledger, self.ledger.horizon
        resale = h.gpus * h.resale(self.p, processes, h.age(horizon), horizon - 1)
        proceeds = np.where(h.held(horizon - 1), resale, 0.0)
        ledger.at_horizon["residual"] -= proceeds
        ledger.written_off[horizon] += self.servers.book(horizon) + self.network.book(horizon) + self.deposit - proceeds


class StorageBooks:
    """Owned storage, bought in the first live month (not where a fleet stands)."""

    def __init__(self, fleet, ledger, p):
        self.ledger, self.p = ledger, p
        self.asset = Asset(ledger.horizon, ledger.paths)
        self.stands = np.zeros(ledger.paths, bool)
        for h in fleet.holdings:
            self.stands |= h.stands()
        self.first_live = fleet.first_delivery(ledger.horizon)
        self.cost = p["storage.capex_per_tb"] * p["storage.tb"] * (p["storage.owned_share"] if fleet.holdings else 0.0)

    def month(self, t):
        paid = np.where((self.first_live == t) & ~self.stands, self.cost, 0.0)
        self.ledger.lines["network_storage"][t] += paid
        rates = equipment_rates(self.p["finance.depreciation"], self.p["finance.depreciation_months"])
        self.asset.add(t, paid, rates)
        self.ledger.depreciation[t] += self.asset.depreciation(t)

    def refresh(self, t, now):
        """Network and storage of a refresh are written off by `refresh.network_share`."""
        if not STORAGE_GOES_WITH_NETWORK:
            return
        share = np.where(now, self.p["refresh.network_share"], 0.0)
        self.ledger.written_off[t] += self.asset.write_off(t, share)

    def at_horizon(self):
        self.ledger.written_off[self.ledger.horizon] += self.asset.book(self.ledger.horizon)


class PhaseBooks:
    """A facility phase: paid over its building, depreciated over its life from ready on."""

    def __init__(self, phase, ledger, p):
        self.phase, self.ledger, self.p = phase, ledger, p
        self.asset = Asset(ledger.horizon, ledger.paths)
        self.paid, self.open = np.zeros(ledger.paths), np.zeros(ledger.paths)
        self.rates = np.full(12 * p["facility.life_years"], 1 / (12 * p["facility.life_years"]))

    def month(self, t):
        paid = self.phase.paid(t)
        self.ledger.lines["facility"][t] += paid
        self.paid, self.open = self.paid + paid, self.open + paid
        ready = self.phase.first_ready == t
        self.asset.add(t, np.where(ready, self.open, 0.0), self.rates)
        self.open = np.where(ready, 0.0, self.open)
        self.ledger.depreciation[t] += self.asset.depreciation(t)

    def at_horizon(self):
        horizon = self.ledger.horizon
        age = np.maximum(0, horizon - self.phase.first_ready)
        left = np.maximum(0.0, 1 - age / (12 * self.p["facility.life_years"]))
        value = self.p["facility.terminal_share"] * self.paid * left
        self.ledger.at_horizon["residual"] -= value
        self.ledger.written_off[horizon] += self.asset.book(horizon) + self.open - value


# Running costs ------------------------------------------------------------------------------------------------------

class Contracts:
    """Reservations: what is active, and at which locked price."""

    def __init__(self, reservations, paths):
        self.reservations, self.paths = reservations, paths

    @staticmethod
    def term_start(r, t):
        """Start of the term that runs in month t, or None."""
        if t < r.start_month or (not r.renew and t >= r.start_month + r.term_months):
            return None
        return r.start_month + (t - r.start_month) // r.term_months * r.term_months

    def running(self, t):
        """(reservation, start of its term) of those active in month t."""
        pairs = ((r, self.term_start(r, t)) for r in self.reservations)
        return [(r, start) for r, start in pairs if start is not None]

    def capacity(self, t):
        return sum((r.h100e for r, _ in self.running(t)), 0.0) * np.ones(self.paths)

    def bill(self, t, price):
        due = (730 * r.h100e * price[start] * (1 - r.discount) for r, start in self.running(t))
        return sum(due, np.zeros(self.paths))

    def owed(self, horizon, price, haircut):
        """What is left of the running terms at the horizon, less what subletting brings."""
        total = np.zeros(self.paths)
        for r, start in self.running(horizon - 1):
            months_left = max(0, start + r.term_months - horizon)
            loss = np.maximum(0.0, price[start] * (1 - r.discount) - price[horizon - 1] * (1 - haircut))
            total = total + months_left * 730 * r.h100e * loss
        return total


def energy_lines(t, p, kind, power, draw, processes, year_live):
    """(energy, demand charge) of a month."""
    if kind == "none" or (kind == "colo" and p["facility.colo_includes_energy"]):
        return 0.0, 0.0
    used, inflation, spot = power.facility(draw) * 730, processes.inflation[t], processes.energy[t]
    agreed = p["energy.ppa_share"] * 730 * power.it_ready * p["cooling.pue"] * year_live
    charges = (p["energy.delivery"] + p["energy.renewable_share"] * p["energy.rec_price"] / 1000) * inflation
    bought = np.maximum(0.0, used - agreed) * spot + agreed * processes.agreement[t] + used * charges
    sold = np.maximum(0.0, agreed - used) * spot * (1 - p["energy.ppa_surplus_haircut"])
    peak = power.facility(p["fleet.peak_draw_share"])
    least = p["energy.minimum_take"] * power.it_ready * p["cooling.pue"] * year_live
    return bought * (1 + p["energy.tax_share"]) - sold, np.maximum(peak, least) * p["energy.demand_charge"] * inflation


def site_lines(lines, t, p, hall, fleet, power, draw, processes):
    """Energy, hall, people and upkeep."""
    year, inflation = t // 12, processes.inflation[t]
    gpus, paid, capex = fleet.total(t, lambda h: h.gpus), fleet.price_paid(t), hall.capex_ready(t)
    lines["energy"][t], lines["demand_charge"][t] = energy_lines(t, p, hall.kind, power, draw, processes, power.live)
    lines["water"][t] = power.it_load(draw) * 730 * p["cooling.wue"] / 1000 * p["facility.water_price"] * inflation
    if hall.kind == "colo":
        rent = p["facility.colo_per_kw_month"] * (1 + p["facility.colo_escalator"]) ** year
        lines["colocation"][t] = power.it_ready * rent
    lines["facility_opex"][t] = p["facility.opex_share"] / 12 * capex * inflation
    staff = p["staff.fixed_fte"] + p["staff.fte_per_1000_gpus"] * (gpus / 1000) ** 0.7
    lines["staff"][t] = staff * p["staff.annual_cost"] / 12 * inflation
    lines["maintenance"][t] = p["fleet.maintenance_share"] / 12 * paid
    lines["software"][t] = p["fleet.software_per_gpu_year"] / 12 * gpus * inflation
    lines["insurance_tax"][t] = (p["finance.insurance_share"] + p["finance.property_tax_share"]) / 12 * (paid + capex)


def cloud_hours(offer, served):
    """Cloud H100e-hours of a month."""
    reserved_used = np.minimum(offer.reserved, np.maximum(0.0, served.busy - offer.owned))
    return 730 * (reserved_used + served.billed_on_demand + served.billed_spot)


def cloud_lines(lines, t, p, contracts, fleet, offer, served, market, inflation):
    """Rented capacity and its extras."""
    lines["reserved"][t] = contracts.bill(t, market.price)
    lines["on_demand"][t] = 730 * served.billed_on_demand * offer.price
    lines["spot"][t] = 730 * served.billed_spot * offer.spot_price
    owned_share = p["storage.owned_share"] if fleet.holdings else 0.0
    egress = p["cloud.egress_gb_per_h100e_hour"] * cloud_hours(offer, served) * p["cloud.egress_price"] * inflation
    storage = p["storage.tb"] * (1 - owned_share) * 1000 * p["cloud.storage_price"] * inflation
    support = p["cloud.support_share"] * (lines["reserved"][t] + lines["on_demand"][t] + lines["spot"][t])
    lines["cloud_extras"][t] = egress + storage + support


def migration_line(lines, t, p):
    cutover = p["migration.cutover_month"]
    amount = p["migration.legacy_cost"] * (t < cutover) + p["migration.pov_cost"] * (t == 0)
    lines["migration"][t] = amount + p["migration.cutover_cost"] * (t == cutover and cutover > 0)


def carbon_intensity(p, t):
    """kg/kWh."""
    return p["energy.carbon_intensity"] * (1 - p["energy.carbon_decline"]) ** (t / 12)


def beside_lines(lines, t, p, power, draw, served, inflation):
    """Shortfall and carbon: not cash."""
    if not p["revenue.enabled"]:
        missed = served.unserved_inference * p["penalty.inference"] + served.unserved_training * p["penalty.training"]
        lines["shortfall"][t] = 730 * missed * inflation
    price = p["energy.carbon_price"] * (1 + p["energy.carbon_price_drift"]) ** (t / 12)
    net = power.facility(draw) * 730 * (1 - p["energy.renewable_share"])
    lines["carbon"][t] = net * carbon_intensity(p, t) / 1000 * price


def revenue(t, p, market, offer, served, demand):
    """What is sold in a month."""
    committed, enterprise, firm = p["revenue.committed_share"], p["revenue.enterprise_share"], offer.firm
    kappa = np.minimum(1.0, ratio(demand, (committed + enterprise) * firm))
    c, e = committed * firm * kappa, enterprise * firm * kappa
    delivered, contract_price = served.firm_inference + served.firm_training, market.price[t // 12 * 12]
    missing = ratio(np.maximum(0.0, c + e - delivered), c + e)
    credit = np.minimum(p["revenue.sla_cap"], p["revenue.sla_credit"] * missing)
    fixed = c * contract_price * (1 - p["revenue.committed_discount"])
    fixed = fixed + e * contract_price * (1 + p["revenue.enterprise_premium"]) * (1 - credit)
    usage = np.maximum(0.0, delivered - c - e) * market.price[t] * (1 + p["revenue.usage_premium"])
    return 730 * (fixed + usage)


def close_books(ledger, p, contracts, market):
    """Commitments and exit cost at the horizon."""
    ledger.at_horizon["commitments"] += contracts.owed(ledger.horizon, market.price, p["market.sublet_haircut"])
    ledger.at_horizon["migration"] += p["migration.exit_cost"]


def tco_after_tax(ledger, p, d, d_horizon):
    """Sum of d (cash - tax saved by operating lines, depreciation and books written off against proceeds)."""
    operating = [line for line in CASH_LINES if line not in INVESTMENT_LINES]
    deductions = ledger.written_off.copy()
    deductions[:-1] += sum(ledger.lines[line] for line in operating) + ledger.depreciation
    deductions[-1] += sum(ledger.at_horizon[line] for line in operating)
    income = np.vstack([ledger.revenue, np.zeros((1, ledger.paths))])
    saved = tax_saved(p["finance.tax_rate"], deductions, income, p["revenue.enabled"])
    tco = sum(ledger.present_value(line, d, d_horizon) for line in CASH_LINES)
    return tco - (d * saved[:-1]).sum(axis=0) - d_horizon * saved[-1]
