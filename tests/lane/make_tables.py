#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes model/lane/math_tables.h: polynomials and tables of exp, log, sin, the normal distribution and its quantile.

Everything is computed with 60 decimal digits by the standard library's decimal module; polynomials interpolate at
Chebyshev points, which is within a small factor of the best. Usage: make_tables.py > model/lane/math_tables.h
"""
from decimal import Decimal as D, getcontext
import struct
import sys

getcontext().prec = 60
PI = D("3.14159265358979323846264338327950288419716939937510582097494459230781640628620899862803482534211706798")
LN2 = D(2).ln()


def to_double(x):
    return float(x)  # Decimal to double rounds to nearest even


def cosine(x):
    total, term, n = D(1), D(1), 0
    while abs(term) > D(10) ** -58:
        n += 2
        term = -term * x * x / (n * (n - 1))
        total += term
    return total


def sine(x):
    total, term, n = x, x, 1
    while abs(term) > D(10) ** -58:
        n += 2
        term = -term * x * x / (n * (n - 1))
        total += term
    return total


def chebyshev_points(low, high, count):
    middle, half = (low + high) / 2, (high - low) / 2
    return [middle + half * cosine(PI * (2 * i + 1) / (2 * count)) for i in range(count)]


def lobatto_points(low, high, count):
    middle, half = (low + high) / 2, (high - low) / 2
    return [middle + half * cosine(PI * i / (count - 1)) for i in range(count)]


def interpolate(points, values):
    """Coefficients, lowest power first, by divided differences."""
    n = len(points)
    d = list(values)
    for k in range(1, n):
        for i in range(n - 1, k - 1, -1):
            d[i] = (d[i] - d[i - 1]) / (points[i] - points[i - k])
    c = [d[-1]]
    for i in range(n - 2, -1, -1):
        c = [D(0)] + c
        for j in range(len(c) - 1):
            c[j] -= points[i] * c[j + 1]
        c[0] += d[i]
    return c


def fit(function, low, high, degree):
    points = chebyshev_points(D(low), D(high), degree + 1)
    return interpolate(points, [function(x) for x in points])


def horner(c, x):
    total = D(0)
    for a in reversed(c):
        total = total * x + a
    return total


def series_sum(first, ratio):
    total, term, n = first, first, 0
    while abs(term) > D(10) ** -58 * abs(total):
        n += 1
        term = term * ratio(n)
        total += term
    return total


# exp and log


def exp_tail(r):
    """(2 exp(r) - 2 - 2 r) / r^2."""
    return series_sum(D(1), lambda n: r / (n + 2))


def log_tail(r):
    """(log(1 + r) - r + r^2 / 2) / r^3."""
    return sum((-r) ** n / (n + 3) for n in range(60))


def double_of_bits(bits):
    return struct.unpack("<d", struct.pack("<Q", bits))[0]


def log_table():
    """Sixteen (c, -log c): c close to 1/z in the middle of its interval, -log c a multiple of 2^-42 to within 2^-62."""
    first = 0x3FE6800000000000
    rows = []
    for i in range(16):
        low, high = D(double_of_bits(first + (i << 48))), D(double_of_bits(first + ((i + 1) << 48)))
        if low < 1 < high:
            rows.append((1.0, 0.0))
            continue
        start = int((((low + high) / 2).ln() * 2**42).to_integral_value())
        best = None
        for n in range(start - 2 * 10**9, start + 2 * 10**9, 1000003):
            level = D(n) / 2**42
            c = to_double((-level).exp())
            miss = abs(D(c).ln() + level)
            if best is None or miss < best[0]:
                best = (miss, c, float(level))
        assert best[0] < D(2) ** -62, best
        rows.append(best[1:])
    return rows


# the normal distribution


def half_mass_series(z):
    """(Phi(z) - 1/2) / phi(z) = z + z^3/3 + z^5/15 + ..."""
    return series_sum(z, lambda n: z * z / (2 * n + 1))


def density(z):
    return (-z * z / 2).exp() / (2 * PI).sqrt()


def mills(a):
    """(1 - Phi(a)) / phi(a), a >= 0, to about 30 digits at least."""
    if a < 6:
        return D("0.5") / density(a) - half_mass_series(a)
    tail = a
    for n in range(600, 0, -1):
        tail = a + n / tail
    return 1 / tail


def normal_quantile(p):
    """p <= 1/2."""
    if p == D("0.5"):
        return D(0)
    u = (-2 * p.ln()).sqrt()
    z = -(u - (D("2.515517") + u * (D("0.802853") + u * D("0.010328")))
          / (1 + u * (D("1.432788") + u * (D("0.189269") + u * D("0.001308")))))
    for _ in range(6):
        e = mills(-z) * 1 - p / density(z)
        z -= e / (1 + z * e / 2)
    return z


QUANTILE_DEGREE = 10
OCTAVES = 64  # octave 0 holds p = 1/2 alone, octave j is [2^-(j+1), 2^-j); those above 52 repeat it


def quantile_row(j):
    low = D(2) ** -(j + 1)
    points = lobatto_points(D("-0.5"), D("0.5"), QUANTILE_DEGREE + 1)
    return interpolate(points, [normal_quantile(low * (t + D("1.5"))) for t in points])


def quantile_table():
    rows = [[0.0] * (QUANTILE_DEGREE + 1)]
    for j in range(1, 53):
        exact = quantile_row(j)
        row = [to_double(c) for c in exact]
        if j == 1:  # the octave's upper end is u = 1/2, where the rounded polynomial must not pass 0
            end = sum(D(c) * D("0.5") ** n for n, c in enumerate(row))
            row[0] = to_double(D(row[0]) - end)
            end = sum(D(c) * D("0.5") ** n for n, c in enumerate(row))
            assert abs(end) < D(2) ** -53, end
        rows.append(row)
        print(f"octave {j} of 52", file=sys.stderr)
    while len(rows) < OCTAVES:
        rows.append(rows[-1])
    return rows


CDF_SCALE = D(4)
CDF_DEGREE = 24


def cdf_fit():
    """(a + k) (1 - Phi(a)) exp(a^2/2) as a polynomial in t = (a - k) / (a + k), a from 0 to 39."""
    k = CDF_SCALE
    scale = (2 * PI).sqrt()

    def g(t):
        a = k * (1 + t) / (1 - t)
        return (a + k) * mills(a) / scale

    return fit(g, -1, (39 - k) / (39 + k), CDF_DEGREE)


def centre_fit():
    """(Phi(z) - 1/2) / z as a polynomial in z^2, |z| up to 1."""
    def g(s):
        z = s.sqrt()
        return half_mass_series(z) * density(z) / z

    return fit(g, 0, 1, 13)


def sine_fit():
    """sin(2 pi x) / x as a polynomial in x^2, |x| up to 1/8."""
    return fit(lambda s: sine(2 * PI * s.sqrt()) / s.sqrt(), 0, D(1) / 64, 8)


def cosine_fit():
    """(cos(2 pi x) - 1) / x^2 as a polynomial in x^2, |x| up to 1/8."""
    return fit(lambda s: (cosine(2 * PI * s.sqrt()) - 1) / s, 0, D(1) / 64, 8)


def log_gamma(x):
    """log Gamma(x), x > 0, by Stirling's series at x + 60."""
    product = D(1)
    for n in range(60):
        product *= x + n
    y = x + 60
    bernoulli = [D(1) / 6, -D(1) / 30, D(1) / 42, -D(1) / 30, D(5) / 66, -D(691) / 2730, D(7) / 6, -D(3617) / 510,
                 D(43867) / 798, -D(174611) / 330, D(854513) / 138]
    rest = sum(b / ((2 * n + 2) * (2 * n + 1) * y ** (2 * n + 1)) for n, b in enumerate(bernoulli))
    return (y - D("0.5")) * y.ln() - y + (2 * PI).ln() / 2 + rest - product.ln()


def log_gamma_fit():
    """log Gamma(2 + t) / t, |t| up to 1/2."""
    return fit(lambda t: log_gamma(2 + t) / t, D("-0.5"), D("0.5"), 19)


# output


def emit(name, comment, numbers, align=False):
    print(f"/// {comment}")
    print(f"HEADROOM_INLINE const double* {name}() {{")
    print(f"    {'alignas(64) ' if align else ''}static constexpr double table[{len(numbers)}] = {{")
    line = "       "
    for x in numbers:
        word = f" {float(x).hex()},"
        if len(line) + len(word) > 120:
            print(line)
            line = "       "
        line += word
    print(line.rstrip(","))
    print("    };\n    return table;\n}\n")


def main():
    high = int((LN2 * 2**42).to_integral_value())
    ln2 = [D(high) / 2**42, LN2 - D(high) / 2**42]
    reach = LN2 / 2 * D("1.0001")
    rows = log_table()
    edge = D(1) / 31
    quantile = quantile_table()
    print("""// SPDX-License-Identifier: GPL-3.0-or-later
// Made by tests/lane/make_tables.py; do not edit.
#if defined(HEADROOM_MODEL_LANE_MATH_TABLES_H) == defined(HWY_TARGET_TOGGLE)
#ifdef HEADROOM_MODEL_LANE_MATH_TABLES_H
#undef HEADROOM_MODEL_LANE_MATH_TABLES_H
#else
#define HEADROOM_MODEL_LANE_MATH_TABLES_H
#endif

#include "model/lane/target.h"

HEADROOM_BEGIN_TARGET

// clang-format off
""")
    emit("exp_table", "(2·exp(r) − 2 − 2r)/r² on |r| ≤ ln 2/2, lowest power first.", fit(exp_tail, -reach, reach, 9))
    emit("ln2_table", "ln 2 as a multiple of 2^-42, and the rest.", ln2)
    emit("log_table", "(log(1 + r) − r + r²/2)/r³ on |r| ≤ 1/31, lowest power first.", fit(log_tail, -edge, edge, 7))
    emit("log_inverses", "c, about 1/z for z in sixteen intervals from 45/64 to 90/64.", [r[0] for r in rows], True)
    emit("log_levels", "−log c of those, multiples of 2^-42.", [r[1] for r in rows], True)
    emit("sine_table", "sin(2πx)/x in powers of x², |x| ≤ 1/8.", sine_fit())
    emit("cosine_table", "(cos(2πx) − 1)/x² in powers of x², |x| ≤ 1/8.", cosine_fit())
    emit("cdf_table", "(a + 4)·(1 − Φ(a))·exp(a²/2) in powers of (a − 4)/(a + 4), 0 ≤ a ≤ 39.", cdf_fit())
    emit("cdf_centre_table", "(Φ(z) − ½)/z in powers of z², |z| ≤ 1.", centre_fit())
    emit("log_gamma_table", "log Γ(2 + t)/t, |t| ≤ ½.", log_gamma_fit())
    emit("quantile_table", "Coefficient of t^d at [64·d + exponent bits of p mod 64], t = p's mantissa (1 to 2) − 1.5.",
         [quantile[(1022 - i) % OCTAVES][d] for d in range(QUANTILE_DEGREE + 1) for i in range(OCTAVES)], True)
    print("// clang-format on\n\nHEADROOM_END_TARGET\n#endif")


main()
