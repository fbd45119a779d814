# SPDX-License-Identifier: GPL-3.0-or-later
"""Serving the demand of one month (the model page, section 5)."""

from dataclasses import dataclass

import numpy as np

from processes import clamp


def ratio(a, b, otherwise=0.0):
    """a/b, and `otherwise` where b is 0 (0/0 is 0 where a share of nothing is asked)."""
    return np.where(b > 0, a / np.where(b > 0, b, 1.0), otherwise)


def curve(mean, peak, capacity):
    """(r part) of the load-duration curve: V/D at firm capacity, i.e. pi r - (pi - 1) r^(pi/(pi - 1))."""
    r = np.minimum(1.0, ratio(capacity, peak * mean, 1.0))
    steep = np.where(peak > 1, peak - 1, 1.0)
    return np.where(peak > 1, peak * r - (peak - 1) * r ** (peak / steep), r)


def served_by(mean, peak, capacity):
    """V: mean load served by a capacity."""
    return np.where(mean > 0, mean * curve(mean, peak, capacity), 0.0)


def above(mean, peak, capacity):
    """X(k): mean load above a capacity."""
    return np.where(mean > 0, mean * np.maximum(0.0, 1 - curve(mean, peak, capacity)), 0.0)


@dataclass
class Offer:
    """What the month has to serve with."""
    owned_training: dict  # C_p^tr by pool
    owned_inference: dict  # C_p^inf by pool
    reserved: np.ndarray  # C_R
    price: np.ndarray  # m
    spot_price: np.ndarray  # s
    limit: np.ndarray  # Lambda
    spot_share: np.ndarray  # a
    phi: np.ndarray
    phi_spot: np.ndarray
    inflation: np.ndarray

    @property
    def owned(self):
        """C_O."""
        return sum(self.owned_training.values())

    @property
    def firm(self):
        return self.reserved + self.owned


@dataclass
class Served:
    """What came of it."""
    firm_inference: np.ndarray  # V
    burst: np.ndarray  # O_I
    unserved_inference: np.ndarray
    firm_training: np.ndarray  # U_T
    spot: np.ndarray  # S
    on_demand_training: np.ndarray  # T_D phi_T
    unserved_training: np.ndarray
    billed_on_demand: np.ndarray
    billed_spot: np.ndarray
    busy: np.ndarray  # B

    @property
    def useful(self):
        return self.firm_inference + self.burst + self.firm_training + self.spot + self.on_demand_training

    @property
    def unserved(self):
        return self.unserved_inference + self.unserved_training


def rented_cost(p, price, inflation):
    """c(x): a rented hour with its extras."""
    return price * (1 + p["cloud.support_share"]) + p["cloud.egress_gb_per_h100e_hour"] * p["cloud.egress_price"] * inflation


def burst(p, demand, peak, firm, offer, selling):
    """O_I and Lambda_I: inference on demand."""
    cost = rented_cost(p, offer.price, offer.inflation) / p["dispatch.burst_load_factor"]
    taken = (cost <= p["penalty.inference"] * offer.inflation) & (not selling)
    served = above(demand, peak, firm) - above(demand, peak, firm + offer.limit)
    occupied = np.minimum(offer.limit, np.maximum(0.0, peak * demand - firm))
    return np.where(taken, served, 0.0), np.where(taken, occupied, 0.0)


def train_on_firm(p, demand, offer, at_peak, share_served):
    """Step 3: (U_T, B) of training on owned and reserved capacity, given I_F and V/I_F."""
    training, inference = offer.owned_training, offer.owned_inference
    shared = training["shared"] + offer.reserved
    f = clamp(ratio(at_peak - inference["inference"], inference["shared"] + offer.reserved), 0, 1)
    f_pool = np.where(inference["inference"] > 0, np.minimum(1.0, ratio(at_peak, inference["inference"])), 0.0)
    y = f_pool * training["inference"] + f * shared
    room = training["training"] + (1 - f) * shared
    trough = p["dispatch.trough_reuse"] * y * (1 - share_served)
    phi, psi = offer.phi, p["dispatch.trough_goodput"]
    first = np.minimum(ratio(demand, phi, np.where(demand > 0, np.inf, 0.0)), room)
    rest = demand - first * phi
    second = np.minimum(ratio(rest, phi * psi, np.where(rest > 0, np.inf, 0.0)), trough)
    return first * phi + second * phi * psi, y * share_served + first + second


def train_by_the_hour(p, demand, left, occupied, offer, selling):
    """Step 4: useful S and useful T_D phi_T, the cheaper first (on demand at a tie)."""
    ceiling = p["penalty.training"] * offer.inflation
    most_spot = np.minimum(p["spot.maximum_share"] * demand, offer.phi_spot * offer.spot_share * p["spot.pool"])
    most_on_demand = np.maximum(0.0, offer.limit - occupied) * offer.phi
    spot_cost = ratio(rented_cost(p, offer.spot_price, offer.inflation), offer.phi_spot, np.inf)
    on_demand_cost = ratio(rented_cost(p, offer.price, offer.inflation), offer.phi, np.inf)
    most_spot = np.where((spot_cost <= ceiling) & (not selling), most_spot, 0.0)
    most_on_demand = np.where((on_demand_cost <= ceiling) & (not selling), most_on_demand, 0.0)
    spot_first = spot_cost < on_demand_cost
    spot = np.where(spot_first, np.minimum(left, most_spot), np.minimum(left - np.minimum(left, most_on_demand), most_spot))
    on_demand = np.where(spot_first, np.minimum(left - np.minimum(left, most_spot), most_on_demand), np.minimum(left, most_on_demand))
    return spot, on_demand


def dispatch(p, inference, training, offer):
    """One month: demand of inference and training (H100e) against the offer."""
    peak, selling = p["demand.inference.peak_to_mean"], p["revenue.enabled"]
    firm = offer.owned_inference["inference"] + offer.owned_inference["shared"] + offer.reserved
    v = served_by(inference, peak, firm)
    at_peak = np.minimum(peak * inference, firm)
    burst_served, occupied = burst(p, inference, peak, firm, offer, selling)
    firm_training, busy = train_on_firm(p, training, offer, at_peak, ratio(v, at_peak, 1.0))
    left = np.maximum(0.0, training - firm_training)  # against rounding only, as above()
    spot, on_demand = train_by_the_hour(p, training, left, occupied, offer, selling)
    return Served(v, burst_served, above(inference, peak, firm) - burst_served, firm_training, spot, on_demand,
                  left - spot - on_demand, burst_served / p["dispatch.burst_load_factor"] + ratio(on_demand, offer.phi),
                  ratio(spot, offer.phi_spot), busy)
