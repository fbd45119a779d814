#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a future costs: the engine against the same model in NumPy (tests/oracle), as whole processes.

    against_numpy.py HEADROOM_CLI [--rounds N]

Both run the first scenario of a template with plain sampling and make every statistic, at two numbers of paths; the
difference of the two times is what the paths cost, without the start of the program. Rounds alternate, the ratio is
taken round by round, and the median is told, with the least and the most.
"""

import argparse
import json
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[2]


def plan_of(folder, paths):
    plan = json.loads((ROOT / "templates" / "regional-training-hall.json").read_text())
    plan["scenarios"] = plan["scenarios"][:1]
    plan["simulation"] = {"paths": paths, "seed": 1, "sampler": "random"}
    file = folder / f"plan-{paths}.json"
    file.write_text(json.dumps(plan))
    return file, plan["parameters"]["plan.horizon_months"]


def seconds(*command):
    start = time.perf_counter()
    subprocess.run([str(part) for part in command], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return time.perf_counter() - start


def per_path_month(folder, command, few, many):
    """Nanoseconds a path-month, of the paths between `few` and `many`."""
    (small, months), (large, _) = plan_of(folder, few), plan_of(folder, many)
    took = seconds(*command(large)) - seconds(*command(small))
    return took / (many - few) / months * 1e9


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("cli")
    parser.add_argument("--rounds", type=int, default=5)
    arguments = parser.parse_args()
    ours, theirs = [], []
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        out = folder / "results.json"

        def engine(plan):
            return arguments.cli, "run", plan, "--json", out, "--quiet"

        def numpy(plan):
            return sys.executable, ROOT / "tests" / "oracle" / "oracle.py", plan, "--json", out

        for _ in range(arguments.rounds):
            ours.append(per_path_month(folder, engine, 16384, 262144))
            theirs.append(per_path_month(folder, numpy, 2048, 16384))
    ratios = [b / a for a, b in zip(ours, theirs)]
    print(f"engine  {statistics.median(ours):8.1f} ns a path-month, every statistic, all threads")
    print(f"NumPy   {statistics.median(theirs):8.1f} ns a path-month")
    print(f"ratio   {statistics.median(ratios):8.1f}   ({min(ratios):.1f} to {max(ratios):.1f})")


if __name__ == "__main__":
    main()
