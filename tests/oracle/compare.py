# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds two results files against each other, figure by figure.

    /usr/bin/python3 compare.py OURS.json ORACLE.json [--exact 1e-9 | --sigma 5] [--show 40]

--exact: every figure within the relative tolerance (for base cases). --sigma: every figure within so many combined
standard errors (for random runs); up to 0.2 % may lie beyond. Exit code 0 where they agree, else 1.
"""

import argparse
import json
import math
import sys

ALLOWED_BEYOND = 0.002
BINS = 1e-3  # month quantiles may come from bins of the value's bits
QUANTILES = ("p5", "p10", "p25", "p50", "p75", "p90", "p95")
SHARES = ("utilisation_mean", "utilisation_min", "shortfall_share", "dark_share", "irr", "utilisation")
MONEY = ("tco", "shortfall_cost", "carbon_cost", "risk_adjusted_cost", "tco_after_tax", "npv")
UNSETTLED_TAIL = ("useful_h100e_hours", "utilisation_mean", "utilisation_min", "runway_month", "irr")  # which end is worst


class Figures:
    """The figures held against each other so far."""

    def __init__(self, tolerance, sigma):
        self.tolerance, self.sigma, self.count, self.beyond = tolerance, sigma, 0, []

    def add(self, place, ours, theirs, floor=0.0, error=0.0):
        """`error`: combined standard error; `floor`: a difference that rounding explains."""
        self.count += 1
        if ours is None or theirs is None:
            if ours is not theirs:
                self.beyond.append((math.inf, place, ours, theirs))
            return
        difference = abs(ours - theirs)
        rounding = max(floor, self.tolerance * max(abs(ours), abs(theirs)))
        allowed = rounding + (self.sigma * error if self.sigma else 0.0)
        if not difference <= allowed:
            scale = error if self.sigma and error else max(abs(ours), abs(theirs))
            self.beyond.append((difference / scale, place, ours, theirs))

    def missing(self, place):
        self.count += 1
        self.beyond.append((math.inf, place, "only one has it", ""))


def both(figures, place, ours, theirs, skip=()):
    """Keys that both have; the others are reported."""
    for key in sorted((set(ours) ^ set(theirs)) - set(skip)):
        figures.missing(f"{place}/{key}")
    return [key for key in theirs if key in ours]


def combined(a, b, key):
    return math.hypot(a.get(key) or 0.0, b.get(key) or 0.0)


def floor_of_result(id, scenario):
    value = lambda key: abs(scenario["results"][key]["mean"] or 0.0)
    if id in SHARES:
        return 1e-12
    if id in MONEY:
        return 1e-12 * max(value("tco"), value("risk_adjusted_cost"))
    if id.startswith("cost_per"):
        return 1e-12 * value(id)
    return 1e-12 * max(1.0, value("useful_h100e_hours"))


def compare_result(figures, place, id, ours, theirs, floor, paths):
    figures_of = ("mean", *QUANTILES, "cvar95") + (() if figures.sigma else ("sd",))
    for key in figures_of:
        if figures.sigma and key == "cvar95" and id in UNSETTLED_TAIL:
            continue
        figures.add(f"{place}/{key}", ours.get(key), theirs.get(key), floor, combined(ours, theirs, key + "_se"))
    share = theirs["defined_share"]
    error = math.sqrt(share * (1 - share) * (1 / paths[0] + 1 / paths[1]))
    figures.add(f"{place}/defined_share", ours["defined_share"], share, 0.0, error)


def compare_results(figures, place, ours, theirs, paths):
    for id in both(figures, f"{place}/results", ours["results"], theirs["results"]):
        floor = floor_of_result(id, theirs)
        compare_result(figures, f"{place}/results/{id}", id, ours["results"][id], theirs["results"][id], floor, paths)


def line_scale(scenario):
    return max(abs(line["mean"]) for line in scenario["lines"].values())


def compare_lines(figures, place, ours, theirs):
    floor = 1e-12 * max(line_scale(theirs), abs(theirs["results"]["tco"]["mean"]))
    for id in both(figures, f"{place}/lines", ours["lines"], theirs["lines"]):
        a, b = ours["lines"][id], theirs["lines"][id]
        figures.add(f"{place}/lines/{id}", a["mean"], b["mean"], floor, combined(a, b, "mean_se"))


def compare_series(figures, place, ours, theirs, floor, errors=None, spread=0.0):
    """One month series; `spread`: a relative error that is stated and allowed."""
    if len(ours) != len(theirs):
        return figures.missing(f"{place} (length)")
    floor = max(floor, figures.tolerance * max(map(abs, theirs), default=0.0))
    for t, (a, b) in enumerate(zip(ours, theirs)):
        figures.add(f"{place}[{t}]", a, b, floor + spread * abs(b), errors[t] if errors else 0.0)


def compare_months(figures, place, ours, theirs, paths):
    skip = ("lines", "lines_mean_se")
    for name in both(figures, f"{place}/months", ours["months"], theirs["months"], skip):
        if name in skip:
            continue
        a, b = ours["months"][name], theirs["months"][name]
        for key in ("mean", *QUANTILES):
            if key not in a or key not in b:
                figures.missing(f"{place}/months/{name}/{key}")
                continue
            ours_se = a.get(key + "_se", [0.0] * len(a[key]))
            errors = [math.hypot(x or 0.0, y or 0.0) for x, y in zip(ours_se, b[key + "_se"])]
            spread = BINS if figures.sigma and key != "mean" else 0.0
            compare_series(figures, f"{place}/months/{name}/{key}", a[key], b[key], 1e-12, errors, spread)
    compare_month_lines(figures, f"{place}/months/lines", ours["months"], theirs["months"], paths)


def compare_month_lines(figures, place, ours, theirs, paths):
    scale = max((abs(x) for line in theirs["lines"].values() for x in line), default=0.0)
    known = theirs.get("lines_mean_se", {})
    wider = math.sqrt(1 + paths[1] / paths[0])  # the error of the other run, were it a plain one
    for id in both(figures, place, ours["lines"], theirs["lines"]):
        errors = [e * wider for e in known[id]] if id in known else None
        compare_series(figures, f"{place}/{id}", ours["lines"][id], theirs["lines"][id], 1e-12 * scale, errors)


def compare_comparisons(figures, ours, theirs):
    pairs = {(c["a"], c["b"]): c for c in ours}
    for c in theirs:
        place = f"comparisons/{c['a']} against {c['b']}"
        mine = pairs.get((c["a"], c["b"]))
        if mine is None:
            figures.missing(place)
            continue
        a, b = mine["tco_difference"], c["tco_difference"]
        floor = 1e-12 * max(abs(x) for x in (b["p10"], b["p50"], b["p90"], b["mean"])) if not figures.sigma else 0.0
        error = combined(a, b, "mean_se")
        figures.add(f"{place}/mean", a["mean"], b["mean"], floor, error)
        if not figures.sigma:
            for key in ("p10", "p50", "p90"):
                figures.add(f"{place}/{key}", a[key], b[key], floor)
        figures.add(f"{place}/probability", mine["probability_a_cheaper"], c["probability_a_cheaper"], 0.0,
                    combined(mine, c, "probability_se"))


def compare(figures, ours, theirs):
    paths = (ours.get("paths", 1), theirs.get("paths", 1))
    mine, its = ({s["name"]: s for s in r["scenarios"]} for r in (ours, theirs))
    for name in both(figures, "scenarios", mine, its):
        a, b = mine[name], its[name]
        compare_results(figures, name, a, b, paths)
        compare_lines(figures, name, a, b)
        compare_months(figures, name, a, b, paths)
        for key in b["deterministic"]:
            figures.add(f"{name}/deterministic/{key}", a["deterministic"].get(key), b["deterministic"][key])
    compare_comparisons(figures, ours.get("comparisons", []), theirs["comparisons"])


def verdict(figures, show):
    for size, place, ours, theirs in sorted(figures.beyond, key=lambda f: -f[0])[:show]:
        print(f"{size:10.3g}  {place}: {ours} against {theirs}")
    share = len(figures.beyond) / max(1, figures.count)
    print(f"{len(figures.beyond)} of {figures.count} figures beyond ({100 * share:.3f} %)")
    return 1 if share > (ALLOWED_BEYOND if figures.sigma else 0.0) else 0


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("ours")
    parser.add_argument("oracle")
    how = parser.add_mutually_exclusive_group()
    how.add_argument("--exact", type=float, default=1e-9)
    how.add_argument("--sigma", type=float)
    parser.add_argument("--show", type=int, default=40)
    given = parser.parse_args()
    with open(given.ours, encoding="utf-8") as a, open(given.oracle, encoding="utf-8") as b:
        ours, theirs = json.load(a), json.load(b)
    figures = Figures(given.exact, given.sigma)
    compare(figures, ours, theirs)
    return verdict(figures, given.show)


if __name__ == "__main__":
    sys.exit(main())
