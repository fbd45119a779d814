# SPDX-License-Identifier: GPL-3.0-or-later
"""Results of a path, and their statistics with standard errors (the model page, section 7; the plan format page)."""

import math

import numpy as np

from dispatch import ratio
from money import BESIDE, CASH_LINES, discount_factors, tco_after_tax

QUANTILES = (5, 10, 25, 50, 75, 90, 95)
GOOD = ("npv", "irr", "useful_h100e_hours", "utilisation_mean", "utilisation_min", "runway_month")  # worst is lowest
FIGURE_PER_HOUR = {  # what the cost of a useful hour is multiplied by
    "cost_per_h100e_hour": lambda p: 1.0,
    "cost_per_million_tokens": lambda p: 1e6 / p["kpi.tokens_per_h100e_hour"],
    "cost_per_1000_inferences": lambda p: 1e3 / p["kpi.inferences_per_h100e_hour"],
    "cost_per_training_run": lambda p: p["kpi.h100e_hours_per_run"],
    "cost_per_epoch": lambda p: p["kpi.h100e_hours_per_epoch"],
}


# Of a path ----------------------------------------------------------------------------------------------------------

def internal_rate(flows, times):
    """The only annual rate above -100 % at which the flows are worth 0, else NaN. Times in months, ascending."""
    kept = flows != 0
    flows, times = flows[kept] / np.abs(flows).max(initial=1e-300), times[kept]
    turns = np.count_nonzero(flows[1:] * flows[:-1] < 0)
    if turns == 0:
        return math.nan

    def worth(log_rates):  # of a month; scaled so that nothing overflows
        exponents = -np.outer(log_rates, times)
        return np.exp(exponents - exponents.max(axis=1)[:, None]) @ flows

    grid = 60 * np.sinh(np.linspace(-14, 14, 3 if turns == 1 else 5601)) / math.sinh(14)
    signs = np.sign(worth(grid))
    low, high = _only_bracket(grid, signs)
    for _ in range(200 if low < high else 0):
        middle = (low + high) / 2
        low, high = (middle, high) if worth([middle])[0] * worth([low])[0] > 0 else (low, middle)
    root = (low + high) / 2
    return math.expm1(12 * root) if abs(root) < 50 else math.nan


def _only_bracket(grid, signs):
    """The only interval in which the sign changes (a point where it is 0), else NaNs."""
    changes, zeros = np.nonzero(signs[1:] * signs[:-1] < 0)[0], np.nonzero(signs == 0)[0]
    if len(changes) + len(zeros) != 1:
        return math.nan, math.nan
    return (grid[zeros[0]],) * 2 if len(zeros) else (grid[changes[0]], grid[changes[0] + 1])


def internal_rates(ledger, p):
    """The flows of month t stand at time t, the horizon's at time H."""
    monthly = ledger.revenue - sum(ledger.lines[line] for line in CASH_LINES)
    last = -sum(ledger.at_horizon[line] for line in CASH_LINES)
    times = np.arange(ledger.horizon + 1)
    return np.array([internal_rate(np.append(monthly[:, i], last[i]), times) for i in range(ledger.paths)])


def payback(flows):
    """First month from which the cumulative flow stays at or above 0, NaN where never."""
    below = np.cumsum(flows, axis=0) < 0
    last_below = np.where(below.any(axis=0), len(flows) - 1 - np.argmax(below[::-1], axis=0), -1)
    return np.where(last_below == len(flows) - 1, math.nan, last_below + 1.0)


def first_true(mask):
    """First month in which the mask holds, its length where in none."""
    return np.where(mask.any(axis=0), np.argmax(mask, axis=0), len(mask)).astype(float)


def utilisations(run):
    """Mean and minimum, from the first delivery on where there is a fleet; 0 where it is never delivered."""
    u = run.series["utilisation"]
    counted = since_delivery(run)
    months = counted.sum(axis=0)
    mean = ratio((u * counted).sum(axis=0), months)
    return mean, np.where(months > 0, np.where(counted, u, np.inf).min(axis=0), 0.0)


def since_delivery(run):
    months = np.arange(run.ledger.horizon)[:, None]
    return months >= (run.first_delivery if run.has_fleet else np.zeros(run.ledger.paths))


def path_results(run):
    """(results of each path by id, E-ratio parts by id, line present values, month series)."""
    p, ledger, s = run.p, run.ledger, run.series
    d, d_horizon = discount_factors(p, ledger.horizon)
    lines = {line: ledger.present_value(line, d, d_horizon) for line in CASH_LINES + BESIDE}
    tco = sum(lines[line] for line in CASH_LINES)
    short = s["shortfall_share"] > p["kpi.service_threshold"]
    loaded = s["loaded"] > 0
    mean, minimum = utilisations(run)
    results = {
        "tco": tco, "shortfall_cost": lines["shortfall"], "carbon_cost": lines["carbon"],
        "risk_adjusted_cost": tco + lines["shortfall"] + lines["carbon"], "useful_h100e_hours": s["useful"].sum(axis=0),
        "utilisation_mean": mean, "utilisation_min": minimum,
        "shortfall_share": ratio(s["unserved"].sum(axis=0), s["demand"].sum(axis=0)),
        "shortfall_months": short.sum(axis=0).astype(float), "runway_month": first_true(short & since_delivery(run)),
        "peak_kw": s["peak_kw"].max(axis=0), "energy_mwh": s["facility_kw"].sum(axis=0) * 730 / 1000,
        "co2_t": s["co2"].sum(axis=0), "co2_market_t": s["co2_market"].sum(axis=0), "co2_rented_t": s["co2_rented"].sum(axis=0),
        "dark_share": ratio((s["dark_share"] * loaded).sum(axis=0), loaded.sum(axis=0)), "refreshes": run.refreshes,
        "tco_after_tax": tco_after_tax(ledger, p, d, d_horizon),
    }
    if p["revenue.enabled"]:
        results["npv"] = (d * ledger.revenue).sum(axis=0) - tco
        results["irr"] = internal_rates(ledger, p)
        results["payback_month"] = payback(ledger.revenue - ledger.cash())
    hours = (d * s["useful"]).sum(axis=0)
    per_hour = {id: (tco * factor(p), hours) for id, factor in FIGURE_PER_HOUR.items()}
    return results, per_hour, lines, month_series(run, d, d_horizon)


def month_series(run, d, d_horizon):
    ledger, s = run.ledger, run.series
    discounted = d * sum(ledger.lines[line] for line in CASH_LINES)
    discounted[-1] += d_horizon * sum(ledger.at_horizon[line] for line in CASH_LINES)
    series = {"cost": ledger.cash(), "cumulative_discounted_cost": np.cumsum(discounted, axis=0)}
    for name in ("demand", "firm_capacity", "utilisation", "shortfall_share", "energy_price", "market_price", "facility_kw", "dark_share"):
        series[name] = s[name]
    if run.p["revenue.enabled"]:
        series["revenue"] = ledger.revenue
    return series


# Statistics ---------------------------------------------------------------------------------------------------------

def mean_error(x, axis=-1):
    n = x.shape[axis]
    return x.std(axis=axis, ddof=1) / math.sqrt(n) if n > 1 else np.zeros(x.mean(axis=axis).shape)


def quantile_with_error(ordered, share):
    """Type 7 quantile over the last axis of sorted values, and half the width of its binomial interval of one sigma."""
    n = ordered.shape[-1]
    position = (n - 1) * share
    low = min(int(position), n - 1)
    high = min(low + 1, n - 1)
    value = ordered[..., low] + (position - low) * (ordered[..., high] - ordered[..., low])
    spread = math.sqrt(n * share * (1 - share))
    first, last = max(0, math.floor(n * share - spread)), min(n - 1, math.ceil(n * share + spread))
    return value, (ordered[..., last] - ordered[..., first]) / 2


def tail_with_error(x, high):
    """Mean of the worst 5 % of the probability, the path at the edge by its fraction."""
    worst = np.sort(-x if high else x)
    n = len(x)
    count = 0.05 * n
    whole = min(int(count), n)
    total = worst[:whole].sum() + ((count - whole) * worst[whole] if whole < n else 0.0)
    value = total / count
    excess = np.maximum(worst[min(whole, n - 1)] - worst, 0)
    error = excess.std(ddof=1) / (0.05 * math.sqrt(n)) if n > 1 else 0.0
    return (-value if high else value) + 0.0, error


def statistics(x, id, means=None):
    """All statistics of one result; `means` are the (mean, error) of a ratio of means."""
    defined = x[np.isfinite(x)]
    share = len(defined) / len(x)
    names = ["mean", "mean_se", "sd"] + [f"p{q}{e}" for q in QUANTILES for e in ("", "_se")] + ["cvar95", "cvar95_se"]
    if len(defined) == 0:
        return {**dict.fromkeys(names), "defined_share": 0.0}
    mean, error = means if means is not None else (defined.mean(), mean_error(defined))
    out = {"mean": mean, "mean_se": error, "sd": defined.std(ddof=1) if len(defined) > 1 else 0.0}
    ordered = np.sort(defined)
    for q in QUANTILES:
        out[f"p{q}"], out[f"p{q}_se"] = quantile_with_error(ordered, q / 100)
    out["cvar95"], out["cvar95_se"] = tail_with_error(defined, id not in GOOD)
    return {**{k: float(v) for k, v in out.items()}, "defined_share": share}


def ratio_statistics(cost, hours, id):
    """The mean of the cost of an hour is the ratio of means with the delta method's error; all else is over the paths' own ratios."""
    own = np.where(hours > 0, cost / np.where(hours > 0, hours, 1.0), math.nan)
    if hours.mean() <= 0 or id != "cost_per_h100e_hour":
        return statistics(own, id)
    headline = cost.mean() / hours.mean()
    error = mean_error(cost - headline * hours) / hours.mean()
    return statistics(own, id, (headline, error))


def month_statistics(series):
    out = {"mean": series.mean(axis=1).tolist(), "mean_se": mean_error(series).tolist()}
    ordered = np.sort(series, axis=1)
    for q in QUANTILES:
        value, error = quantile_with_error(ordered, q / 100)
        out[f"p{q}"], out[f"p{q}_se"] = value.tolist(), error.tolist()
    return out


def comparison(a, b, names):
    """Paired difference of two scenarios' tco (the first less the second)."""
    difference = a - b
    ordered = np.sort(difference)
    cheaper = float((difference < 0).mean())
    out = {"mean": float(difference.mean()), "mean_se": float(mean_error(difference))}
    for q in (10, 50, 90):
        out[f"p{q}"] = float(quantile_with_error(ordered, q / 100)[0])
    return {"a": names[0], "b": names[1], "tco_difference": out, "probability_a_cheaper": cheaper,
            "probability_se": math.sqrt(cheaper * (1 - cheaper) / len(a))}
