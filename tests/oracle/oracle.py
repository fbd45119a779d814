# SPDX-License-Identifier: GPL-3.0-or-later
"""A slow, obvious second implementation of the model page, to hold the engine against.

    /usr/bin/python3 oracle.py PLAN.json --json OUT|- [--paths N] [--seed S] [--parameters CSV] [--catalogue JSON]
"""

import argparse
import itertools
import json
import sys
from pathlib import Path

import numpy as np

from plan import PlanError, load_catalogue, load_plan, load_table
from power import nodes_and_racks
from results import comparison, mean_error, month_statistics, path_results, ratio_statistics, statistics
from simulation import hall_it_kw, simulate
from world import World

BLOCK = 4096
RESOURCES = Path(__file__).resolve().parent.parent.parent / "resources"


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("plan")
    parser.add_argument("--json", required=True, metavar="OUT")
    parser.add_argument("--paths", type=int)
    parser.add_argument("--seed", type=int)
    parser.add_argument("--parameters", default=RESOURCES / "parameters.csv")
    parser.add_argument("--catalogue", default=RESOURCES / "catalogue" / "accelerators.json")
    return parser.parse_args()


def blocks(plan):
    """Worlds of up to BLOCK paths each; one path in the base case."""
    if plan.base_case:
        return [World(plan)]
    sizes = [min(BLOCK, plan.paths - first) for first in range(0, plan.paths, BLOCK)]
    return [World(plan, i, size, False, plan.seed) for i, size in enumerate(sizes)]


def joined(parts):
    """Dictionaries of arrays joined along their paths."""
    return {key: np.concatenate([part[key] for part in parts], axis=-1) for key in parts[0]}


def run_scenario(plan, scenario, worlds):
    """All paths of a scenario: results, parts of the ratios, line present values, month series, monthly line means."""
    blocks_out, means, spreads = [], [], []
    for world in worlds:
        run = simulate(plan, scenario, world)
        blocks_out.append(path_results(run))
        months = {line: run.ledger.with_horizon(line) for line in run.ledger.lines}
        means.append({line: m.sum(axis=1) for line, m in months.items()})
        spreads.append({line: (m**2).sum(axis=1) for line, m in months.items()})
    results, per_hour, lines, series = zip(*blocks_out)
    ratios = {id: tuple(np.concatenate([b[id][k] for b in per_hour]) for k in (0, 1)) for id in per_hour[0]}
    paths = sum(world.paths for world in worlds)
    line_months = {line: sum(m[line] for m in means) / paths for line in means[0]}
    squares = {line: sum(m[line] for m in spreads) / paths for line in means[0]}
    errors = {line: np.sqrt(np.maximum(squares[line] - line_months[line] ** 2, 0) / paths) for line in squares}
    if plan.base_case:
        errors = {line: np.zeros_like(e) for line, e in errors.items()}
    return joined(results), ratios, joined(lines), joined(series), line_months, errors


def report(plan, scenario, worlds):
    """(the scenario's part of the results file, tco of each path)."""
    results, ratios, lines, series, line_months, line_errors = run_scenario(plan, scenario, worlds)
    figures = {id: statistics(x, id) for id, x in results.items()}
    figures.update({id: ratio_statistics(cost, hours, id) for id, (cost, hours) in ratios.items()})
    months = {name: month_statistics(x) for name, x in series.items()}
    months["lines"] = {line: m.tolist() for line, m in line_months.items()}
    months["lines_mean_se"] = {line: m.tolist() for line, m in line_errors.items()}  # for compare.py; not in the format
    nodes, racks = nodes_and_racks(plan, scenario)
    return {
        "name": scenario.name, "results": figures,
        "lines": {line: {"mean": float(x.mean()), "mean_se": float(mean_error(x))} for line, x in lines.items()},
        "months": months,
        "deterministic": {"racks": racks, "nodes": nodes, "design_it_kw": hall_it_kw(plan, scenario)},
    }, results["tco"]


def compute(plan):
    worlds = blocks(plan)
    scenarios, costs = zip(*(report(plan, scenario, worlds) for scenario in plan.scenarios))
    pairs = itertools.combinations(range(len(scenarios)), 2)
    return {
        "format": "headroom-results/1", "run": {"backend": "numpy"}, "plan": plan.name, "plan_sha256": plan.sha256,
        "paths": sum(w.paths for w in worlds), "seed": plan.seed, "sampler": "random", "scenarios": list(scenarios),
        "comparisons": [comparison(costs[a], costs[b], (scenarios[a]["name"], scenarios[b]["name"])) for a, b in pairs],
    }


def main():
    given = arguments()
    catalogue = load_catalogue(given.catalogue) if Path(given.catalogue).exists() else {}
    plan = load_plan(given.plan, load_table(given.parameters), catalogue)
    plan.paths, plan.seed = given.paths or plan.paths, plan.seed if given.seed is None else given.seed
    text = json.dumps(compute(plan), indent=1, allow_nan=False, ensure_ascii=False) + "\n"
    if given.json == "-":
        sys.stdout.write(text)
    else:
        Path(given.json).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    try:
        main()
    except (PlanError, OSError) as error:
        sys.exit(f"oracle: {error}")
