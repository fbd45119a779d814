# SPDX-License-Identifier: GPL-3.0-or-later
"""Random valid plans that reach every corner of the model page.

    /usr/bin/python3 make_plans.py FOLDER [--count N] [--seed S] [--base-case] [--paths N] [--parameters CSV]

The same seed writes the same plans. Ties that rounding would decide (a median that is a whole number of months, say)
are avoided; everything else is fair.
"""

import argparse
import json
import math
import random
import re
from pathlib import Path

from distributions import Distribution
from plan import PER_GENERATION, RACK_LIMIT, load_table

TABLE = Path(__file__).resolve().parent.parent.parent / "resources" / "parameters.csv"
HORIZONS = (12, 24, 36, 37, 48, 60, 60, 60, 84, 120, 240)

# Ranges where the default alone (half to one and a half times it) says too little.
RANGES = {
    "demand.training.initial": (20, 900), "demand.inference.initial": (10, 500), "training.job_h100e": (4, 2000),
    "training.checkpoint_minutes": (0.05, 60), "energy.ppa_share": (0.05, 0.9), "energy.carbon_price": (5, 150),
    "facility.grid_limit_kw": (200, 3000), "market.floor_ratio": (0.2, 0.7), "market.cap_ratio": (2, 8),
    "market.on_demand_limit": (20, 900), "spot.pool": (20, 900), "storage.owned_share": (0.1, 0.95), "storage.tb": (50, 6000),
    "migration.training.months": (0.5, 30), "migration.inference.months": (0.5, 30), "migration.legacy_cost": (1e4, 2e5),
    "migration.cutover_cost": (1e4, 5e5), "migration.pov_cost": (1e4, 5e5), "migration.exit_cost": (1e4, 5e5),
    "revenue.usage_premium": (-0.3, 0.5), "finance.discount_rate": (-0.05, 0.25), "finance.inflation": (-0.03, 0.08),
    "refresh.payback_months": (6, 90), "market.tight_lead_factor": (1.03, 1.9), "generation.phase_in_months": (2, 30),
    "failure.domain_gpus": (1, 200), "demand.training.loss_rate": (0.05, 3), "demand.inference.loss_rate": (0.05, 3),
    "energy.crisis_rate": (0.02, 2), "residual.floor": (0.01, 0.6), "residual.annual_decline": (0.02, 0.5),
    "penalty.inference": (1, 30), "penalty.training": (1, 12), "cloud.egress_gb_per_h100e_hour": (0.1, 20),
    "kpi.service_threshold": (0.002, 0.2), "energy.minimum_take": (0.1, 1), "facility.outage_hours": (0.5, 400),
}

# Values at which an equation changes its shape.
CORNERS = {
    "demand.training.initial": [0], "demand.inference.initial": [0], "demand.training.growth_fade": [0],
    "demand.inference.growth_fade": [0], "demand.training.loss_rate": [0], "demand.inference.loss_rate": [0],
    "demand.training.loss_share": [0, 1], "demand.training.volatility": [0], "demand.inference.volatility": [0],
    "demand.inference.peak_to_mean": [1, 1, 1.02, 6], "training.interruptions_per_gpu_year": [0, 20],
    "training.checkpoint_minutes": [0, 240], "training.restart_minutes": [0], "energy.reversion": [0], "energy.volatility": [0],
    "energy.crisis_rate": [0], "energy.crisis_months": [1], "energy.ppa_share": [1], "energy.minimum_take": [0],
    "generation.volume_lag": [0], "generation.phase_in_months": [0], "market.to_loose_rate": [0], "market.to_tight_rate": [0],
    "market.level_reversion": [0], "market.reversion": [0], "market.pass_through": [0, 2], "market.floor_ratio": [0],
    "market.cap_ratio": [1.5], "market.on_demand_limit": [0, 0.5], "market.tight_limit_factor": [0], "spot.discount": [0],
    "spot.availability": [0, 1], "spot.availability_reversion": [0], "spot.pool": [0], "spot.maximum_share": [0, 1],
    "fleet.network_kw_per_gpu": [0], "fleet.idle_power_share": [0, 1], "fleet.scheduling_efficiency": [1], "storage.tb": [0],
    "storage.owned_share": [0], "failure.gpu_annual_rate": [0, 10], "failure.repair_hours": [0, 8760], "refresh.downtime": [0, 1],
    "refresh.network_share": [0, 1], "residual.liquidation": [0], "residual.floor": [0, 1], "residual.market_beta": [0],
    "cooling.pue": [1], "cooling.fixed_share": [0, 1], "cooling.climate_amplitude": [0, 0.9], "facility.outage_hours": [0],
    "facility.terminal_share": [0, 1], "dispatch.trough_reuse": [0, 1], "dispatch.burst_load_factor": [1],
    "finance.discount_rate": [0], "finance.tax_rate": [0], "penalty.inference": [0], "penalty.training": [0],
    "kpi.h100e_hours_per_run": [0], "facility.build_months": [0], "facility.handover_months": [0], "finance.inflation": [0],
}

WHOLE = {  # integers
    "finance.depreciation_months": (12, 120), "energy.peak_month": (1, 12), "refresh.minimum_age": (1, 40),
    "facility.life_years": (1, 30), "cooling.hot_month": (1, 12),
}
HELD_BACK = {  # set by hand below, or ties would follow
    "generation.frontier", "facility.kind", "facility.redundancy", "cooling.technology", "rack.kw_limit", "rack.units",
    "revenue.enabled", "revenue.committed_share", "revenue.enterprise_share", "refresh.policy", "refresh.cycle_months",
    "facility.design_it_kw", "migration.training.start", "migration.inference.start", "migration.cutover_month",
}


def digits(x, count=5):
    return float(f"{x:.{count}g}")


# Distributions ------------------------------------------------------------------------------------------------------

def default_range(row):
    """Where values of a parameter may lie."""
    if row.id in RANGES:
        return RANGES[row.id]
    call = re.fullmatch(r"(\w+)\((.*)\)", row.default)
    if call:
        numbers = [float(x) for x in call[2].split(",")]
        low, high = (numbers[0], numbers[-1]) if call[1] == "pert" else (numbers[0] * 0.5, numbers[0] * 1.6)
    else:
        low, high = sorted((float(row.default) * 0.5, float(row.default) * 1.5))
    return max(low, row.low), min(high, row.high)


def fitting(rng, low, high):
    """One candidate distribution about [low, high]."""
    width, middle = high - low, digits(rng.uniform(low + 0.3 * (high - low), low + 0.7 * (high - low)))
    a, b = digits(low), digits(high)
    kind = rng.choice(["uniform", "triangular", "pert", "pert", "normal", "lognormal", "beta", "gamma", "weibull", "discrete",
                       "empirical", "metalog", "metalog", "metalog", "fixed"])
    near = lambda: digits(rng.uniform(low, high))
    arguments = {
        "uniform": lambda: [a, b], "triangular": lambda: [a, middle, b], "pert": lambda: [a, middle, b], "fixed": near,
        "normal": lambda: [middle, digits(width / rng.uniform(3, 6))],
        "lognormal": lambda: [abs(middle) + 1e-3, digits(width / rng.uniform(3, 6))],
        "beta": lambda: [digits(rng.uniform(0.7, 5)), digits(rng.uniform(0.7, 5)), a, b],
        "gamma": lambda: (lambda shape: [shape, digits((abs(middle) + 1e-3) / shape)])(digits(rng.uniform(1, 12))),
        "weibull": lambda: [digits(rng.uniform(0.9, 6)), digits(abs(middle) + 1e-3)],
        "discrete": lambda: weighted(rng, [near() for _ in range(rng.randint(2, 5))]),
        "empirical": lambda: [near() for _ in range(rng.randint(2, 12))],
        "metalog": lambda: metalog(rng, low, middle, high),
    }[kind]()
    given = {kind: arguments}
    if kind not in ("fixed", "discrete", "empirical") and rng.random() < 0.35:
        given["lower"] = digits(low + rng.uniform(0.0, 0.15) * width)
        if rng.random() < 0.6:
            given["upper"] = digits(high - rng.uniform(0.0, 0.15) * width)
    return given


def weighted(rng, values):
    return {"values": values, "weights": [digits(rng.uniform(0.1, 1)) for _ in values]}


def metalog(rng, low, middle, high):
    width = high - low
    quantiles = [digits(low + 0.1 * width), middle, digits(high - 0.1 * width)]
    bounds = [digits(low - rng.uniform(0.1, 1) * width), digits(high + rng.uniform(0.1, 1) * width)]
    return quantiles + bounds[: rng.randint(0, 2)]


def feasible_metalog(arguments):
    p10, p50, p90, *bounds = arguments
    transform = (lambda x: x, lambda x: math.log(x - bounds[0]),
                 lambda x: math.log((x - bounds[0]) / (bounds[1] - x)))[len(bounds)]
    q10, q50, q90 = transform(p10), transform(p50), transform(p90)
    return abs(q90 + q10 - 2 * q50) < 0.6 * (q90 - q10)


def sound(given, low, high):
    """Enough mass inside, no median on an edge that rounding decides."""
    kind = next(k for k in given if k not in ("lower", "upper"))
    arguments = given[kind]
    if kind == "metalog" and not feasible_metalog(arguments):
        return False
    if kind == "discrete":
        order = sorted(zip(arguments["values"], arguments["weights"]))
        total, running = sum(w for _, w in order), 0.0
        for _, weight in order:
            running += weight
            if abs(running / total - 0.5) < 1e-6:
                return False
    try:
        inside = Distribution(kind, arguments, max(low, given.get("lower", -math.inf)), min(high, given.get("upper", math.inf)))
    except ValueError:
        return False
    values = [float(inside.at(z)) for z in (-2.0, 0.0, 2.0)]
    return all(math.isfinite(v) and low <= v <= high for v in values)


def uncertain(rng, low, high, least, most):
    """A distribution about [low, high] within the bounds [least, most]."""
    low, high = max(low, least), min(high, most)
    for _ in range(50):
        given = fitting(rng, low, high)
        if sound(given, least, most):
            return given
    return digits((low + high) / 2)


# Parameters ---------------------------------------------------------------------------------------------------------

def value(rng, row, horizon):
    if row.kind == "boolean":
        return rng.random() < 0.5
    if row.kind == "choice":
        return rng.choice(row.choices)
    if row.kind == "integer":
        return rng.randint(*WHOLE[row.id])
    if row.id in CORNERS and rng.random() < 0.3:
        return rng.choice(CORNERS[row.id])
    low, high = default_range(row)
    if row.uncertain and rng.random() < 0.6:
        return uncertain(rng, low, high, row.low, row.high)
    return digits(rng.uniform(max(low, row.low), min(high, row.high)))


def parameters(rng, table, horizon, share):
    """About `share` of all parameters, at random."""
    free = [row for row in table.values() if not row.id.startswith("plan.") and row.id not in HELD_BACK]
    return {row.id: value(rng, row, horizon) for row in free if rng.random() < share}


def choices_of_scenario(rng, kind, horizon, selling):
    """What goes together, or needs care."""
    chosen = {"facility.kind": kind, "refresh.policy": rng.choice(["performance", "power", "count", "economic", "economic"]),
              "refresh.cycle_months": rng.choice([0, rng.randint(6, 70), rng.randint(6, 40), 48])}
    if rng.random() < 0.3:
        chosen["facility.design_it_kw"] = digits(rng.uniform(100, 2500))
    if rng.random() < 0.35:
        chosen["facility.grid_limit_kw"] = digits(rng.uniform(200, 3000))
    if selling:
        committed = digits(rng.uniform(0, 0.7), 3)
        chosen.update({"revenue.enabled": True, "revenue.committed_share": rng.choice([0, committed]),
                       "revenue.enterprise_share": rng.choice([0, digits(rng.uniform(0, 0.3), 3)])})
        if rng.random() < 0.6:  # a business that may pay back
            chosen.update({"market.on_demand": digits(rng.uniform(3, 9)), "market.new_cost": digits(rng.uniform(1.5, 3)),
                           "demand.training.initial": digits(rng.uniform(300, 2500)), "fleet.software_per_gpu_year": 300, "staff.fixed_fte": 1})
    if rng.random() < 0.3:
        chosen["migration.cutover_month"] = rng.choice([0, rng.randint(1, min(240, horizon + 6))])
        chosen["migration.legacy_cost"] = digits(rng.uniform(1e4, 2e5))
        for demand in ("training", "inference"):
            chosen[f"migration.{demand}.start"] = rng.randint(0, horizon // 2)
            chosen[f"migration.{demand}.months"] = rng.choice([0, digits(rng.uniform(0.5, 20))])
    return chosen


# Lists --------------------------------------------------------------------------------------------------------------

def accelerators(rng, kw_limit):
    """A few accelerators whose nodes fit the racks."""
    made = []
    for i in range(rng.randint(2, 4)):
        per_node = rng.choice([4, 8, 8, 72])
        kw = digits(rng.uniform(0.1, 0.9) * min(2.5, kw_limit / per_node))
        entry = {"id": f"chip-{i}", "perf_training": digits(rng.uniform(0.2, 3)), "kw": kw, "price": digits(rng.uniform(4e3, 6e4)),
                 "gpus_per_node": per_node}
        if rng.random() < 0.7:
            entry["perf_inference"] = digits(entry["perf_training"] * rng.uniform(0.6, 1.6))
        if rng.random() < 0.5:
            node_kw = min(0.95 * kw_limit, kw * per_node * rng.uniform(1, 1.05))
            entry.update(name=f"Chip {i}", node_kw=digits(node_kw), node_units=rng.choice([4, 6, 8, 10]))
        made.append(entry)
    return made


def months(rng, low, high, most=120):
    """A duration: whole, fractional or uncertain."""
    kind = rng.random()
    if kind < 0.2:
        return 0
    if kind < 0.6:
        return digits(rng.uniform(low, high))
    return uncertain(rng, low, high, 0, most)


def tranche(rng, horizon, chips):
    standing = rng.random() < 0.3
    order = rng.randint(-90, -1) if standing else rng.choice([0, rng.randint(0, horizon - 1)])
    entry = {"order_month": order, "gpus": rng.choice([8, rng.randint(16, 800), digits(rng.uniform(20, 600))])}
    if rng.random() < 0.35:
        entry["follows_generations"] = True
    else:
        entry["accelerator"] = rng.choice(chips)["id"]
    if rng.random() < 0.8:
        entry["lead_months"] = months(rng, 0.3, 14)
    if rng.random() < 0.7:
        entry["deposit_share"] = rng.choice([0, 1, digits(rng.uniform(0, 1))])
    if rng.random() < 0.7:
        entry["pool"] = rng.choice(["shared", "training", "inference"])
    if rng.random() < 0.3 and order < horizon - 1:
        entry["retire_month"] = rng.randint(max(order + 1, -5), horizon - 1)
    return entry


def reservation(rng, horizon):
    return {"start_month": rng.choice([0, rng.randint(0, horizon - 1)]), "term_months": rng.choice([1, 12, 36, rng.randint(1, 60)]),
            "h100e": digits(rng.uniform(4, 400)), "discount": rng.choice([0, digits(rng.uniform(0, 0.7))]), "renew": rng.random() < 0.5}


def phase(rng, horizon):
    start = rng.randint(-60, -1) if rng.random() < 0.4 else rng.choice([0, rng.randint(0, horizon // 2)])
    entry = {"start_month": start, "it_kw": digits(rng.uniform(80, 1600))}
    if rng.random() < 0.7:
        entry["build_months"] = months(rng, 0.5, 30)
    return entry


def step(rng, horizon):
    entry = {"month": rng.choice([0, rng.randint(0, horizon - 1)]), "kw": digits(rng.uniform(80, 1800))}
    if rng.random() < 0.6:
        entry["delay_months"] = months(rng, 0.5, 18)
    return entry


def several(rng, least, most, make, *arguments):
    return [make(rng, *arguments) for _ in range(rng.randint(least, most))]


def correlations(rng, table, plan):
    """A few rank correlations of parameters that a path draws once."""
    ids = [row.id for row in table.values() if row.uncertain and row.id not in PER_GENERATION and row.default.startswith("pert")
           and not isinstance(plan["parameters"].get(row.id), (int, float))]
    pairs = {tuple(sorted(rng.sample(ids, 2))) for _ in range(rng.randint(1, 5))}
    return [{"a": a, "b": b, "rho": digits(rng.uniform(-0.9, 0.9), 3)} for a, b in sorted(pairs)]


def shock_correlation(rng):
    """A correlation matrix from random directions, rounded."""
    rows = [[rng.gauss(0, 1) for _ in range(8)] for _ in range(5)]
    unit = [[x / math.sqrt(sum(y * y for y in row)) for x in row] for row in rows]
    matrix = [[1.0 if i == j else digits(0.9 * sum(a * b for a, b in zip(unit[i], unit[j])), 3) for j in range(5)] for i in range(5)]
    return [[matrix[min(i, j)][max(i, j)] for j in range(5)] for i in range(5)]


# Plans --------------------------------------------------------------------------------------------------------------

def scenario(rng, table, horizon, chips, name, share):
    kind = rng.choice(["own", "own", "own", "colo", "colo", "none"])
    choices = choices_of_scenario(rng, kind, horizon, rng.random() < 0.3)
    made = {"name": name, "parameters": {**parameters(rng, table, horizon, share), **choices}}
    if kind != "none":
        made["tranches"] = several(rng, 0 if rng.random() < 0.15 else 1, 4, tranche, horizon, chips)
        made["facility_phases"] = several(rng, 0, 3, phase, horizon) if rng.random() < 0.6 else []
        made["power_steps"] = several(rng, 0, 3, step, horizon) if rng.random() < 0.5 else []
    made["reservations"] = several(rng, 0, 3, reservation, horizon)
    return made


def variant(rng, table, horizon, chips, base, name):
    """A scenario that says only what differs from an earlier one."""
    made = {"name": name, "based_on": base["name"], "parameters": parameters(rng, table, horizon, 0.05)}
    if rng.random() < 0.5:
        made["reservations"] = several(rng, 0, 3, reservation, horizon)
    if base["parameters"]["facility.kind"] != "none" and rng.random() < 0.5:
        made["tranches"] = several(rng, 1, 3, tranche, horizon, chips)
    return made


def make_plan(rng, table, number, base_case, paths):
    horizon = rng.choice(HORIZONS)
    technology = rng.choice(list(RACK_LIMIT))
    kw_limit = min(RACK_LIMIT[technology], 140)
    chips = accelerators(rng, kw_limit)
    shared = {"plan.horizon_months": horizon, "plan.start_month": rng.randint(1, 12), "generation.frontier": rng.choice(chips)["id"],
              "cooling.technology": technology, "rack.kw_limit": kw_limit + rng.choice([0, 10.5]), "rack.units": rng.randint(42, 60)}
    if technology not in ("air", "rear-door") and rng.random() < 0.3:
        chips[0]["liquid_required"] = True
    plan = {"format": "headroom-plan/1", "name": f"Random plan {number}", "parameters": {**parameters(rng, table, horizon, 0.35), **shared},
            "simulation": {"paths": paths, "seed": number + 1, **({"base_case": True} if base_case else {})}, "accelerators": chips}
    plan["correlations"] = correlations(rng, table, plan) if rng.random() < 0.6 else []
    if rng.random() < 0.6:
        plan["shocks"] = {"correlation": shock_correlation(rng)}
    plan["scenarios"] = [scenario(rng, table, horizon, chips, f"Scenario {i}", 0.12) for i in range(rng.randint(1, 3))]
    if rng.random() < 0.5:
        plan["scenarios"].append(variant(rng, table, horizon, chips, plan["scenarios"][0], "Variant"))
    return plan


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--count", type=int, default=50)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--base-case", action="store_true")
    parser.add_argument("--paths", type=int, default=4096)
    parser.add_argument("--parameters", default=TABLE)
    given = parser.parse_args()
    table = load_table(given.parameters)
    given.folder.mkdir(parents=True, exist_ok=True)
    for number in range(given.count):
        plan = make_plan(random.Random(f"{given.seed}/{number}"), table, number, given.base_case, given.paths)
        text = json.dumps(plan, indent=1) + "\n"
        (given.folder / f"plan-{number:04d}.json").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
