#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Random plans through the engine and through the oracle; every figure compared.

    against_engine.py HEADROOM_CLI --count N --seed S (--base-case | --paths N [--sampler S])
"""

import argparse
import concurrent.futures
import pathlib
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).parent


def run(*command):
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True)
    return done.returncode, done.stdout + done.stderr


def compared(cli, plan, folder, rule):
    """What differs, as text; empty where nothing does."""
    ours, theirs = folder / (plan.stem + ".engine.json"), folder / (plan.stem + ".oracle.json")
    code, said = run(cli, "run", plan, "--json", ours, "--quiet")
    if code != 0:
        return f"{plan.name}: the engine ended with {code}\n{said}"
    code, said = run(sys.executable, HERE / "oracle.py", plan, "--json", theirs)
    if code != 0:
        return f"{plan.name}: the oracle ended with {code}\n{said}"
    code, said = run(sys.executable, HERE / "compare.py", ours, theirs, *rule)
    return f"{plan.name}:\n{said}" if code != 0 else ""


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("cli")
    parser.add_argument("--count", type=int, required=True)
    parser.add_argument("--seed", type=int, required=True)
    parser.add_argument("--base-case", action="store_true")
    parser.add_argument("--paths", type=int)
    arguments = parser.parse_args()
    kind = ["--base-case"] if arguments.base_case else ["--paths", arguments.paths]
    rule = ["--exact", "1e-9"] if arguments.base_case else ["--sigma", "5"]
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        code, said = run(sys.executable, HERE / "make_plans.py", folder, "--count", arguments.count, "--seed",
                         arguments.seed, *kind)
        if code != 0:
            sys.exit(said)
        plans = sorted(folder.glob("plan-*.json"))
        if len(plans) != arguments.count:
            sys.exit(f"{len(plans)} plans instead of {arguments.count}")
        with concurrent.futures.ThreadPoolExecutor(2) as pool:
            findings = [f for f in pool.map(lambda p: compared(arguments.cli, p, folder, rule), plans) if f]
    print(f"{len(plans)} plans, {len(findings)} differ")
    print("\n".join(findings))
    sys.exit(1 if findings else 0)


if __name__ == "__main__":
    main()
