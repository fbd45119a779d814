# SPDX-License-Identifier: GPL-3.0-or-later
"""The oracle against closed forms and against itself: /usr/bin/python3 -m unittest discover tests/oracle"""

import json
import math
import random
import sys
import tempfile
import unittest
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parent))

from dispatch import above, served_by  # noqa: E402
from distributions import Distribution, nearest_correlation  # noqa: E402
from make_plans import TABLE, make_plan  # noqa: E402
from oracle import compute  # noqa: E402
from plan import load_plan, load_table  # noqa: E402
from power import goodput  # noqa: E402
from processes import Processes, ou_process  # noqa: E402
from results import internal_rate, payback  # noqa: E402
from tax import Asset, equipment_rates, tax_saved  # noqa: E402
from world import World, draw_parameters  # noqa: E402

PARAMETERS = load_table(TABLE)


def computed(raw):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "plan.json"
        path.write_text(json.dumps(raw))
        return compute(load_plan(path, PARAMETERS, {}))


def random_plan(number, **of_every_scenario):
    raw = make_plan(random.Random(f"test/{number}"), PARAMETERS, number, True, 16)
    for scenario in raw["scenarios"]:
        scenario["parameters"].update(of_every_scenario)
    return raw


class Pieces(unittest.TestCase):
    def test_medians(self):
        self.assertEqual(float(Distribution("pert", [2, 5, 8]).at(0.0)), 5.0)
        self.assertAlmostEqual(float(Distribution("lognormal", [2, 1]).at(0.0)), 2 / math.sqrt(1.25), 14)
        self.assertEqual(float(Distribution("discrete", {"values": [3, 1, 2], "weights": [1, 1, 1]}).at(0.0)), 2)
        self.assertEqual(float(Distribution("empirical", [4, 1, 2, 9], 0, 5).at(0.0)), 2)
        self.assertAlmostEqual(float(Distribution("uniform", [0, 4], 1, 2).at(0.0)), 1.5, 14)
        for bounds in ([], [0.5], [0.5, 9]):
            metalog = Distribution("metalog", [1, 2, 4] + bounds)
            for z, value in ((-1.2815515655446004, 1), (0.0, 2), (1.2815515655446004, 4)):
                self.assertAlmostEqual(float(metalog.at(z)), value, 12)

    def test_nearest_correlation(self):
        """Higham's example (2002)."""
        nearest = nearest_correlation([[1, 1, 0], [1, 1, 1], [0, 1, 1]])
        self.assertAlmostEqual(nearest[0, 1], 0.76068985, 6)
        self.assertAlmostEqual(nearest[0, 2], 0.15729811, 6)

    def test_load_duration_curve(self):
        """V and X against the integral of the curve."""
        for mean, peak, capacity in ((100, 1.8, 60), (100, 1.8, 150), (100, 1.0, 60), (100, 6, 300), (100, 2, 1e6)):
            p = (np.arange(400000) + 0.5) / 400000
            load = peak * mean * (1 - p) ** (peak - 1)
            v = float(served_by(np.array(mean), np.array(peak), np.array(float(capacity))))
            self.assertAlmostEqual(v, np.minimum(load, capacity).mean(), 3)
            self.assertAlmostEqual(v + float(above(np.array(mean), np.array(peak), np.array(float(capacity)))), mean, 9)

    def test_goodput(self):
        """Daly's overhead is near sqrt(2 checkpoint/M) where that is small."""
        self.assertAlmostEqual(float(goodput(np.array(0.01), np.array(0.01), np.array(0.0))), 1 - math.sqrt(2 * 0.01 * 0.01), 3)
        self.assertAlmostEqual(float(goodput(np.array(0.5), np.array(0.0), np.array(0.2))), math.exp(-0.1), 14)
        self.assertEqual(float(goodput(np.array(0.0), np.array(1.0), np.array(1.0))), 1.0)

    def test_macrs(self):
        asset = Asset(72, 1)
        asset.add(0, np.array([250000.0]), equipment_rates("macrs-5", 60))
        years = asset.schedule[:72, 0].reshape(6, 12).sum(axis=1)
        np.testing.assert_allclose(years, [50000, 80000, 48000, 28800, 28800, 14400], rtol=1e-12)
        self.assertAlmostEqual(asset.book(72)[0], 0, 6)

    def test_losses_are_carried_forward(self):
        revenue, deductions = np.array([[0.0], [5.0], [20.0]]), np.array([[10.0], [2.0], [4.0]])
        paid = 0.5 * revenue - tax_saved(0.5, deductions, revenue, True)
        np.testing.assert_allclose(paid[:, 0], [0, 0, 0.5 * (16 - 7)])

    def test_internal_rate(self):
        years = np.arange(5) * 12.0
        self.assertAlmostEqual(internal_rate(np.array([-100, 39, 59, 55, 20.0]), years), 0.2809484, 6)
        self.assertTrue(math.isnan(internal_rate(np.array([-100.0, 230, -132]), years[:3])))
        self.assertTrue(math.isnan(internal_rate(np.array([1.0, 2, 3]), years[:3])))
        flows = np.array([[-5.0, 1, -5], [7, 1, 1], [-3, 1, 1], [2, 1, 1]])
        np.testing.assert_array_equal(payback(flows), [3, 0, np.nan])


class Processes_(unittest.TestCase):
    def test_means(self):
        """The corrections make the means of the processes 1 (or v, w what they should be)."""
        raw = random_plan(1)
        raw["simulation"] = {"paths": 20000}
        raw.pop("shocks", None)
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "plan.json"
            path.write_text(json.dumps(raw))
            plan = load_plan(path, PARAMETERS, {})
        world = World(plan, 0, 20000, False, 3)
        x, v = ou_process(world, 0, np.full(20000, 0.5), np.full(20000, 4.0))
        self.assertAlmostEqual(float(np.exp(x[-1] - v[-1] / 2).mean()), 1, 2)
        self.assertAlmostEqual(float(x[-1].var()), float(v[-1].mean()), 2)
        p = draw_parameters(world, plan.scenarios[0])
        market = Processes(world, plan.scenarios[0], p).market
        self.assertAlmostEqual(float((market.level - market.expected_level)[-1].mean()), 0, delta=0.02)


class Whole(unittest.TestCase):
    def test_taxed_whole(self):
        """Undiscounted and with nothing sold, every cost is deducted once: after tax is (1 - tax rate) of before."""
        for number in range(8):
            raw = random_plan(number, **{"finance.discounting": "none", "revenue.enabled": False, "finance.tax_rate": 0.3})
            for scenario in computed(raw)["scenarios"]:
                tco = scenario["results"]["tco"]["mean"]
                self.assertAlmostEqual(scenario["results"]["tco_after_tax"]["mean"] / (0.7 * tco), 1, 9, scenario["name"])

    def test_sums(self):
        for number in range(8, 14):
            for scenario in computed(random_plan(number))["scenarios"]:
                results, lines, months = scenario["results"], scenario["lines"], scenario["months"]
                cash = sum(line["mean"] for id, line in lines.items() if id not in ("shortfall", "carbon"))
                scale = max(abs(line["mean"]) for line in lines.values())
                self.assertLess(abs(cash - results["tco"]["mean"]), 1e-12 * scale)
                self.assertLess(abs(months["cumulative_discounted_cost"]["mean"][-1] - cash), 1e-12 * scale)

    def test_full_fleet(self):
        """With demand without bound, flat, and no reservations or refresh: U = eta Q q."""
        raw = {"format": "headroom-plan/1", "name": "full", "simulation": {"base_case": True},
               "parameters": {"demand.training.initial": 1e6, "demand.inference.initial": 1e6, "demand.inference.peak_to_mean": 1,
                              "refresh.cycle_months": 0, "generation.frontier": "a", "facility.grid_limit_kw": 300,
                              "fleet.scheduling_efficiency": 0.9, "facility.outage_hours": 876, "failure.gpu_annual_rate": 0},
               "accelerators": [{"id": "a", "perf_training": 1.5, "kw": 1, "price": 3e4, "gpus_per_node": 8}],
               "scenarios": [{"name": "s", "tranches": [{"order_month": -9, "accelerator": "a", "gpus": 400}],
                              "facility_phases": [{"start_month": -60, "it_kw": 1000}]}]}
        months = computed(raw)["scenarios"][0]["months"]
        np.testing.assert_allclose(months["utilisation"]["mean"], 0.9 * 0.9 * (1 - np.array(months["dark_share"]["mean"])), rtol=1e-12)


if __name__ == "__main__":
    unittest.main()
