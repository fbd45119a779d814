# SPDX-License-Identifier: GPL-3.0-or-later
"""Reading a plan (the plan format page): parameters, defaults, scenarios and their lists."""

import csv
import hashlib
import json
import math
import re
from dataclasses import dataclass, field

from distributions import KINDS, Distribution

# Drawn anew for each generation, all others once a path.
PER_GENERATION = ("generation.interval", "generation.performance_gain", "generation.power_gain", "generation.price_gain")
LISTS = ("tranches", "reservations", "facility_phases", "power_steps")
RACK_LIMIT = {"air": 20, "rear-door": 60, "direct-to-chip": 150, "immersion-1p": 250, "immersion-2p": 250}


class PlanError(ValueError):
    pass


@dataclass
class Row:
    """One row of the parameter table."""
    id: str
    kind: str
    default: str
    low: float
    high: float
    choices: tuple
    uncertain: bool


@dataclass
class Accelerator:
    id: str
    perf_training: float
    perf_inference: float
    kw: float
    price: float
    gpus_per_node: float
    node_kw: float
    node_units: float
    liquid_required: bool


@dataclass
class Tranche:
    order_month: int
    accelerator: str
    gpus: float
    lead: Distribution
    deposit_share: float
    follows: bool
    pool: str
    retire_month: int  # None: never


@dataclass
class Reservation:
    start_month: int
    term_months: int
    h100e: float
    discount: float
    renew: bool


@dataclass
class Phase:
    start_month: int
    it_kw: float
    build: Distribution  # None: the parameter's


@dataclass
class PowerStep:
    month: int
    kw: float
    delay: Distribution


@dataclass
class Scenario:
    name: str
    values: dict  # id: Distribution for a real number, else int, bool or text
    tranches: list
    reservations: list
    phases: list
    steps: list


@dataclass
class Plan:
    name: str
    sha256: str
    horizon: int
    start_month: int
    paths: int
    seed: int
    base_case: bool
    accelerators: dict
    correlations: list
    shocks: list
    scenarios: list = field(default_factory=list)


# The parameter table ------------------------------------------------------------------------------------------------

def load_table(path):
    with open(path, newline="", encoding="utf-8") as file:
        return {r["id"]: _row(r) for r in csv.DictReader(file)}


def _row(r):
    kind, _, choices = r["kind"].partition(":")
    bound = lambda text, otherwise: float(text) if text else otherwise
    return Row(r["id"], kind, r["default"], bound(r["lower"], -math.inf), bound(r["upper"], math.inf),
               tuple(choices.split("|")) if choices else (), r["may_be_uncertain"] == "yes")


def _typed_default(row):
    """A default as it would stand in a plan file; the table writes distributions as pert(0.9, 1, 1.2)."""
    if row.kind in ("text", "choice"):
        return row.default
    if row.kind == "boolean":
        return row.default == "true"
    call = re.fullmatch(r"(\w+)\((.*)\)", row.default)
    if call:
        return {call[1]: [float(x) for x in call[2].split(",")]}
    return int(row.default) if row.kind == "integer" else float(row.default)


# Values -------------------------------------------------------------------------------------------------------------

def _is_number(x):
    return isinstance(x, (int, float)) and not isinstance(x, bool) and math.isfinite(x)


def distribution(given, low, high):
    """A number, or an object with one distribution and perhaps `lower` and `upper`, truncated to [low, high]."""
    if _is_number(given):
        return Distribution("fixed", given, low, high)
    if not isinstance(given, dict):
        raise PlanError(f"{given!r} is neither a number nor a distribution")
    kinds = set(given) & KINDS
    if len(kinds) != 1 or set(given) - kinds - {"lower", "upper"}:
        raise PlanError(f"{given!r} is not one distribution")
    kind = kinds.pop()
    return Distribution(kind, given[kind], max(low, given.get("lower", -math.inf)), min(high, given.get("upper", math.inf)))


def _value(row, given):
    if row.kind == "boolean" and isinstance(given, bool):
        return given
    if row.kind in ("text", "choice") and isinstance(given, str) and (not row.choices or given in row.choices):
        return given
    if row.kind == "integer" and _is_number(given) and given == int(given) and row.low <= given <= row.high:
        return int(given)
    if row.kind == "real" and (_is_number(given) or row.uncertain):
        return distribution(given, row.low, row.high)
    raise PlanError(f"{row.id}: {given!r} is not a {row.kind} within its bounds")


def _values(table, given):
    for id in given:
        if id not in table:
            raise PlanError(f"there is no parameter {id}")
    return {id: _value(row, given.get(id, _typed_default(row))) for id, row in table.items()}


def _number(entry, key, low, high, default=None, whole=False):
    value = entry.get(key, default)
    if not _is_number(value) or not low <= value <= high or (whole and value != int(value)):
        raise PlanError(f"{key}: {value!r} is not within {low} ... {high}")
    return int(value) if whole else float(value)


def _known(entry, keys):
    unknown = set(entry) - set(keys)
    if unknown:
        raise PlanError(f"unknown keys {sorted(unknown)}")


# Lists --------------------------------------------------------------------------------------------------------------

def accelerator(entry):
    kw, per_node = float(entry["kw"]), float(entry["gpus_per_node"])
    training, price = float(entry["perf_training"]), entry["price"]
    price = price["mode"] if isinstance(price, dict) else price  # the shipped catalogue gives a range with its source
    return Accelerator(entry["id"], training, float(entry.get("perf_inference", training)), kw, float(price),
                       per_node, float(entry.get("node_kw", kw * per_node)), float(entry.get("node_units", 8)),
                       bool(entry.get("liquid_required", False)))


def _tranche(entry, horizon):
    _known(entry, ("order_month", "accelerator", "gpus", "lead_months", "deposit_share", "follows_generations", "pool", "retire_month"))
    order = _number(entry, "order_month", -120, horizon - 1, whole=True)
    retire = entry.get("retire_month")
    if retire is not None:
        retire = _number(entry, "retire_month", order + 1, horizon - 1, whole=True)
    pool, follows = entry.get("pool", "shared"), entry.get("follows_generations", False)
    if pool not in ("shared", "training", "inference"):
        raise PlanError(f"pool: {pool!r}")
    if not follows and "accelerator" not in entry:
        raise PlanError("a tranche that does not follow generations names its accelerator")
    return Tranche(order, entry.get("accelerator"), _number(entry, "gpus", 1e-300, 1e7),
                   distribution(entry.get("lead_months", 0), 0, 120), _number(entry, "deposit_share", 0, 1, 0), follows, pool, retire)


def _reservation(entry, horizon):
    _known(entry, ("start_month", "term_months", "h100e", "discount", "renew"))
    return Reservation(_number(entry, "start_month", 0, horizon - 1, whole=True), _number(entry, "term_months", 1, 120, whole=True),
                       _number(entry, "h100e", 1e-300, math.inf), _number(entry, "discount", 0, 0.95), entry.get("renew", False))


def _phase(entry, horizon):
    _known(entry, ("start_month", "it_kw", "build_months"))
    build = distribution(entry["build_months"], 0, 120) if "build_months" in entry else None
    return Phase(_number(entry, "start_month", -120, horizon - 1, whole=True), _number(entry, "it_kw", 1e-300, math.inf), build)


def _step(entry, horizon):
    _known(entry, ("month", "kw", "delay_months"))
    return PowerStep(_number(entry, "month", 0, horizon - 1, whole=True), _number(entry, "kw", 1e-300, math.inf),
                     distribution(entry.get("delay_months", 0), 0, 120))


# The plan -----------------------------------------------------------------------------------------------------------

def _no_duplicates(pairs):
    seen = dict(pairs)
    if len(seen) != len(pairs):
        raise PlanError("a key stands twice")
    return seen


def _merged(plan, raw, done):
    """A scenario's own parameters over its base's; its lists, where given, replace the base's."""
    base = done[raw["based_on"]] if "based_on" in raw else {"parameters": {}}
    if any(id.startswith("plan.") for id in raw.get("parameters", {})):
        raise PlanError("plan.* belongs to the plan, not to a scenario")
    merged = {"name": raw["name"], "parameters": {**base["parameters"], **raw.get("parameters", {})}}
    for key in LISTS:
        merged[key] = raw.get(key, base.get(key, []))
    return merged


def _check_racks(scenario, accelerators):
    """A node must fit the rack, the cooling technology and, where it needs liquid, must not stand in air."""
    if not scenario.tranches:
        return
    technology = scenario.values["cooling.technology"]
    limit = min(scenario.values["rack.kw_limit"].at(0.0), RACK_LIMIT[technology])
    for tranche in scenario.tranches:
        node = bought(scenario, tranche, accelerators)
        if node.node_kw > limit or node.node_units > scenario.values["rack.units"]:
            raise PlanError(f"a node of {node.id} does not fit a rack")
        if node.liquid_required and technology == "air":
            raise PlanError(f"{node.id} needs liquid cooling")


def bought(scenario, tranche, accelerators):
    """The accelerator a tranche names, or the frontier for one that follows generations."""
    id = scenario.values["generation.frontier"] if tranche.follows else tranche.accelerator
    if id not in accelerators:
        raise PlanError(f"there is no accelerator {id}")
    return accelerators[id]


def _scenario(plan, raw, table, shared, horizon):
    scenario = Scenario(raw["name"], _values(table, {**shared, **raw["parameters"]}),
                        [_tranche(e, horizon) for e in raw["tranches"]], [_reservation(e, horizon) for e in raw["reservations"]],
                        [_phase(e, horizon) for e in raw["facility_phases"]], [_step(e, horizon) for e in raw["power_steps"]])
    if scenario.values["facility.kind"] == "none":
        if scenario.tranches:
            raise PlanError("a scenario without a hall has no tranches")
        scenario.phases, scenario.steps = [], []
    if scenario.values["revenue.committed_share"].at(0.0) + scenario.values["revenue.enterprise_share"].at(0.0) > 1:
        raise PlanError("the contracted shares add up to more than 1")
    _check_racks(scenario, plan.accelerators)
    return scenario


def load_catalogue(path):
    with open(path, encoding="utf-8") as file:
        return {e["id"]: accelerator(e) for e in json.load(file)["accelerators"]}


def load_plan(path, table, catalogue):
    with open(path, "rb") as file:
        content = file.read()
    raw = json.loads(content, object_pairs_hook=_no_duplicates)
    _known(raw, ("format", "name", "parameters", "sources", "simulation", "accelerators", "correlations",
                 "shocks", "scenarios"))
    if raw.get("format") != "headroom-plan/1":
        raise PlanError("not a headroom-plan/1")
    shared, simulation = raw.get("parameters", {}), raw.get("simulation", {})
    values = _values(table, shared)
    plan = Plan(raw.get("name", ""), hashlib.sha256(content).hexdigest(), values["plan.horizon_months"], values["plan.start_month"],
                simulation.get("paths", 16384), simulation.get("seed", 1), simulation.get("base_case", False),
                {**catalogue, **{e["id"]: accelerator(e) for e in raw.get("accelerators", [])}},
                raw.get("correlations", []), raw.get("shocks", {}).get("correlation"))
    done = {}
    for entry in raw["scenarios"]:
        done[entry["name"]] = _merged(raw, entry, done)
        plan.scenarios.append(_scenario(plan, done[entry["name"]], table, shared, plan.horizon))
    _check_correlations(plan, table)
    return plan


def _check_correlations(plan, table):
    for entry in plan.correlations:
        for id in (entry["a"], entry["b"]):
            if id not in table or not table[id].uncertain or id in PER_GENERATION:
                raise PlanError(f"correlations name once-a-path parameters only, not {id}")
