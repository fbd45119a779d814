// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/lane/normal_exact.h"

#include "model/lane/normal.h"

namespace headroom {
namespace {

constexpr double inverse_root_two_pi = 0.3989422804014327;

double density(double z) { return inverse_root_two_pi * scalar::exp(-0.5 * z * z); }

/// z of Φ(z) = ½ + v, |v| ≤ ¼: Newton's steps on z·g(z²), which keeps its digits where z is small.
double from_centre(double v) {
    double z = scalar::normal_quantile(0.5 + v);
    if (scalar::abs(z) < 1e-7) z = v / inverse_root_two_pi;
    for (int step = 0; step < 2; ++step) {
        z -= (z * scalar::polynomial<13>(z * z, scalar::cdf_centre_table()) - v) / density(z);
    }
    return z;
}

/// −Φ⁻¹(p), p < ¼: Halley's steps, cubic.
double from_tail(double p) {
    double a = -scalar::normal_quantile(p);
    int steps = 2;
    if (p < 0x1p-52) { // beyond the octaves: the leading terms of the asymptotic series
        const double square = -2.0 * scalar::log(p);
        a = scalar::sqrt(square - scalar::log(square * 6.283185307179586));
        steps = 3;
    }
    for (; steps > 0; --steps) {
        const double error = (scalar::normal_tail(a) - p) / density(a);
        a += error / (1.0 - 0.5 * a * error);
    }
    return a;
}

} // namespace

double normal_quantile_exact(double u) {
    if (u < 0.25) return -from_tail(u);
    if (u > 0.75) return from_tail(1.0 - u);
    return from_centre(u - 0.5);
}

} // namespace headroom
