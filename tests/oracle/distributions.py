# SPDX-License-Identifier: GPL-3.0-or-later
"""Uncertain parameters (the model page, section 2): quantiles of truncated distributions, and correlation."""

import math

import numpy as np
from scipy import special

NEWTON_STEPS = 3
POLISH_UP_TO = 64  # polishing is for medians; samples by the thousand do not need the last digits


def _fixed(value):
    return (lambda x: float(x >= value)), (lambda u: np.full(np.shape(u), float(value)))


def _uniform(low, high):
    return (lambda x: min(1.0, max(0.0, (x - low) / (high - low)))), (lambda u: low + u * (high - low))


def _triangular(low, mode, high):
    split = (mode - low) / (high - low)

    def cdf(x):
        if x <= low:
            return 0.0
        if x >= high:
            return 1.0
        if x < mode:
            return (x - low) ** 2 / ((high - low) * (mode - low))
        return 1.0 - (high - x) ** 2 / ((high - low) * (high - mode)) if high > mode else 1.0

    def ppf(u):
        rising = low + np.sqrt(u * (high - low) * (mode - low))
        falling = high - np.sqrt((1 - u) * (high - low) * (high - mode))
        return np.where(u < split, rising, falling)

    return cdf, ppf


def _polished(x, u, cdf, density):
    """Newton steps on F(x) = u, for the few points of a base case."""
    if np.size(u) > POLISH_UP_TO:
        return x
    for _ in range(NEWTON_STEPS):
        slope = density(x)
        x = np.where(slope > 0, x - (cdf(x) - u) / np.where(slope > 0, slope, 1.0), x)
    return x


def _unit_beta_ppf(a, b, u):
    if a == b and np.size(u) == 1 and np.ravel(u)[0] == 0.5:
        return np.full(np.shape(u), 0.5)
    log_norm = special.betaln(a, b)
    inside = lambda x: np.clip(x, 1e-300, 1 - 1e-16)
    density = lambda x: np.exp((a - 1) * np.log(inside(x)) + (b - 1) * np.log1p(-inside(x)) - log_norm)
    x = special.betaincinv(a, b, u)
    return np.clip(_polished(x, u, lambda x: special.betainc(a, b, np.clip(x, 0, 1)), density), 0, 1)


def _beta(a, b, low, high):
    def cdf(x):
        return float(special.betainc(a, b, min(1.0, max(0.0, (x - low) / (high - low)))))

    return cdf, lambda u: low + (high - low) * _unit_beta_ppf(a, b, u)


def _pert(low, mode, high):
    width = high - low
    return _beta(1 + 4 * (mode - low) / width, 1 + 4 * (high - mode) / width, low, high)


def _normal(mean, sd):
    return (lambda x: float(special.ndtr((x - mean) / sd))), (lambda u: mean + sd * special.ndtri(u))


def _lognormal(mean, sd):
    """Mean and standard deviation of the variable itself."""
    variance = math.log1p((sd / mean) ** 2)
    mu, sigma = math.log(mean) - variance / 2, math.sqrt(variance)

    def cdf(x):
        return float(special.ndtr((math.log(x) - mu) / sigma)) if x > 0 else 0.0

    return cdf, lambda u: np.exp(mu + sigma * special.ndtri(u))


def _gamma(shape, scale):
    def ppf(u):
        density = lambda x: np.exp((shape - 1) * np.log(np.maximum(x, 1e-300)) - x - special.gammaln(shape))
        return scale * _polished(special.gammaincinv(shape, u), u, lambda x: special.gammainc(shape, x), density)

    return (lambda x: float(special.gammainc(shape, max(0.0, x) / scale))), ppf


def _weibull(shape, scale):
    cdf = lambda x: -math.expm1(-((max(0.0, x) / scale) ** shape))
    return cdf, lambda u: scale * (-np.log1p(-u)) ** (1 / shape)


def _metalog(p10, p50, p90, lower=None, upper=None):
    """Three terms: M(y) = a1 + a2 logit(y) + a3 (y - 1/2) logit(y); log or logit transformed where bounded."""
    def forward(x):
        if lower is None:
            return x
        if upper is None:
            return math.log(x - lower)
        return math.log((x - lower) / (upper - x))

    def backward(z):
        if lower is None:
            return z
        if upper is None:
            return lower + np.exp(z)
        return lower + (upper - lower) * special.expit(z)

    q10, q50, q90 = forward(p10), forward(p50), forward(p90)
    a1 = q50
    a2 = (q90 - q10) / (2 * math.log(9))
    a3 = (q90 + q10 - 2 * q50) / (0.8 * math.log(9))
    curve = lambda y: a1 + (a2 + a3 * (y - 0.5)) * special.logit(y)

    def cdf(x):
        if lower is not None and x <= lower:
            return 0.0
        if upper is not None and x >= upper:
            return 1.0
        if math.isinf(x):
            return 0.0 if x < 0 else 1.0
        target, low, high = forward(x), -745.0, 36.0  # bisection in logit(y), where y stays a number
        for _ in range(200):
            middle = (low + high) / 2
            low, high = (middle, high) if curve(special.expit(middle)) < target else (low, middle)
        return float(special.expit((low + high) / 2))

    return cdf, lambda u: backward(curve(u))


def _points_inside(points, low, high):
    kept = [p for p in points if low <= p[0] <= high]
    if not kept:
        raise ValueError("no point of the distribution lies inside its bounds")
    return sorted(kept)


def _discrete_ppf(values, weights, low, high):
    """Smallest value whose cumulated share is at least u; points outside the bounds are dropped."""
    kept = _points_inside(list(zip(values, weights)), low, high)
    sizes = np.array([w for _, w in kept], float)
    cumulated = np.cumsum(sizes) / np.sum(sizes)
    cumulated[-1] = 1.0
    points = np.array([v for v, _ in kept], float)
    return lambda u: points[np.minimum(np.searchsorted(cumulated, u, side="left"), len(points) - 1)]


def _empirical_ppf(samples, low, high):
    """Linear interpolation between order statistics (type 7); points outside the bounds are dropped."""
    points = np.array([p for p, in _points_inside([(s,) for s in samples], low, high)], float)
    return lambda u: np.interp(u * (len(points) - 1), np.arange(len(points)), points)


CONTINUOUS = {
    "uniform": _uniform, "triangular": _triangular, "pert": _pert, "normal": _normal, "lognormal": _lognormal,
    "beta": _beta, "gamma": _gamma, "weibull": _weibull, "metalog": _metalog,
}
KINDS = set(CONTINUOUS) | {"fixed", "discrete", "empirical"}


class Distribution:
    """A distribution truncated to [low, high]: x = F^-1(F(low) + u (F(high) - F(low)))."""

    def __init__(self, kind, arguments, low=-math.inf, high=math.inf):
        self.kind = kind
        if kind == "fixed":
            value = arguments[0] if isinstance(arguments, list) else arguments
            if not low <= value <= high:
                raise ValueError(f"{value} is outside {low} ... {high}")
            self.quantile = _fixed(value)[1]
        elif kind == "discrete":
            self.quantile = _discrete_ppf(arguments["values"], arguments["weights"], low, high)
        elif kind == "empirical":
            self.quantile = _empirical_ppf(arguments, low, high)
        else:
            self.quantile = self._truncated(kind, arguments, low, high)

    def _truncated(self, kind, arguments, low, high):
        cdf, ppf = CONTINUOUS[kind](*arguments)
        below = cdf(low) if low > -math.inf else 0.0
        up_to = cdf(high) if high < math.inf else 1.0
        if up_to - below < 0.01:
            raise ValueError(f"{kind}{tuple(arguments)} has less than 1 % of its mass inside {low} ... {high}")
        keep = lambda x: np.clip(x, low, high)  # against rounding only
        return lambda u: keep(ppf(below + np.asarray(u, float) * (up_to - below)))

    def at(self, z):
        """The value at standard normal z."""
        return np.asarray(self.quantile(special.ndtr(z)), float)


def nearest_correlation(matrix, steps=2000):
    """Higham: alternating projections with Dykstra's correction, where the matrix is not positive semidefinite."""
    matrix = np.array(matrix, float)
    if np.linalg.eigvalsh(matrix)[0] >= -1e-12:
        return matrix
    y, correction = matrix.copy(), np.zeros_like(matrix)
    for _ in range(steps):
        r = y - correction
        values, vectors = np.linalg.eigh(r)
        x = (vectors * np.maximum(values, 0)) @ vectors.T
        correction = x - r
        y = x.copy()
        np.fill_diagonal(y, 1.0)
        if np.abs(y - x).max() < 1e-13:
            break
    return y


def mixing(matrix):
    """A matrix S with S S' = the (nearest) correlation matrix: its symmetric square root."""
    values, vectors = np.linalg.eigh(nearest_correlation(matrix))
    return (vectors * np.sqrt(np.maximum(values, 0))) @ vectors.T


def copula_entry(rho):
    """Spearman's rho to the normal copula's correlation."""
    return 2 * math.sin(math.pi * rho / 6)
