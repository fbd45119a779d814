# SPDX-License-Identifier: GPL-3.0-or-later
"""Depreciation, book values and tax (the model page, section 6, "After tax")."""

import numpy as np

MACRS_5 = (0.2, 0.32, 0.192, 0.1152, 0.1152, 0.0576)  # half-year convention


def equipment_rates(method, months):
    """Share of the basis written off in each month from the payment of the balance on."""
    if method == "macrs-5":
        return np.repeat(np.array(MACRS_5) / 12, 12)
    return np.full(months, 1 / months)


class Asset:
    """What is still to be depreciated, month by month; the last row is what the horizon leaves."""

    def __init__(self, horizon, paths):
        self.horizon, self.schedule = horizon, np.zeros((horizon + 1, paths))

    def add(self, t, basis, rates):
        inside = rates[: self.horizon - t]
        self.schedule[t : t + len(inside)] += inside[:, None] * basis
        self.schedule[self.horizon] += (1 - inside.sum()) * basis

    def depreciation(self, t):
        return self.schedule[t]

    def book(self, t):
        """Book at the start of month t."""
        return self.schedule[t:].sum(axis=0)

    def write_off(self, t, share):
        """Writes a share of the book off at the start of month t."""
        written = self.book(t) * share
        self.schedule[t:] = self.schedule[t:] * (1 - share)
        return written


def tax_saved(rate, deductions, revenue, selling):
    """What taxes take less for the deductions, period by period (the horizon is a period of its own).

    Where nothing is sold, deductions are refunded. Where capacity is sold, a loss is carried forward.
    """
    if not selling:
        return rate * deductions
    saved, carried = np.zeros_like(deductions), np.zeros(deductions.shape[1])
    for t in range(len(deductions)):
        profit = revenue[t] - deductions[t]
        used = np.minimum(carried, np.maximum(profit, 0))
        carried = carried - used + np.maximum(-profit, 0)
        saved[t] = rate * (revenue[t] - np.maximum(profit, 0) + used)
    return saved
