# SPDX-License-Identifier: GPL-3.0-or-later
"""The random world that all scenarios share: draws keyed by thing, never by the order of calls."""

import zlib

import numpy as np

from distributions import copula_entry, mixing
from plan import PER_GENERATION


class World:
    """One block of paths. In the base case there is one path, and every normal draw is 0 (the median)."""

    def __init__(self, plan, block=0, paths=1, base_case=True, seed=0):
        self.plan, self.block, self.seed = plan, block, seed
        self.base_case, self.paths = base_case, 1 if base_case else paths
        self._parameters, self._mixing = self._copula(plan.correlations)
        self._shock_mixing = mixing(plan.shocks if plan.shocks is not None else np.eye(5))
        self._shocks = None

    def _generator(self, thing):
        return np.random.default_rng([self.seed, self.block, zlib.crc32(thing.encode())])

    def normal(self, thing):
        if self.base_case:
            return np.zeros(1)
        return self._generator(thing).standard_normal(self.paths)

    def uniforms(self, thing):
        """A uniform a month and path."""
        return self._generator(thing).random((self.plan.horizon, self.paths))

    def shocks(self):
        """Five normals a month and path, correlated: energy, training, inference, market, spot availability."""
        if self._shocks is None:
            drivers = ("energy", "training", "inference", "market", "availability")
            apart = [self._generator("shock/" + d).standard_normal((self.plan.horizon, self.paths)) for d in drivers]
            self._shocks = np.einsum("ij,jtn->itn", self._shock_mixing, np.array(apart))
        return self._shocks

    @staticmethod
    def _copula(correlations):
        ids = sorted({e[side] for e in correlations for side in ("a", "b")})
        matrix = np.eye(len(ids))
        for e in correlations:
            i, j = ids.index(e["a"]), ids.index(e["b"])
            matrix[i, j] = matrix[j, i] = copula_entry(e["rho"])
        return ids, mixing(matrix) if ids else None

    def parameter_normal(self, id):
        """The standard normal of a once-a-path parameter, correlated by the plan's rank correlations."""
        if id not in self._parameters:
            return self.normal("parameter/" + id)
        row = self._mixing[self._parameters.index(id)]
        return sum(weight * self.normal("parameter/" + other) for weight, other in zip(row, self._parameters))

    def draw(self, distribution, thing):
        return distribution.at(self.normal(thing))


def draw_parameters(world, scenario):
    """Every parameter of a scenario on every path (real numbers as arrays over paths, the rest as they are)."""
    drawn = {}
    for id, value in scenario.values.items():
        if id in PER_GENERATION:
            continue
        drawn[id] = value.at(world.parameter_normal(id)) if hasattr(value, "at") else value
    return drawn
