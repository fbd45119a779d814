// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/sampling/special_functions.h"

#include "model/lane/math.h"
#include "model/sampling/unit_law.h"

namespace headroom {
namespace {

constexpr double half_log_two_pi = 0.91893853320467274178;
constexpr double stirling_from = 10; ///< below, log Γ is a polynomial around 2

/// Bernoulli's numbers: Σ B_2n/(2n(2n − 1)x^(2n−1)), eight terms: 2e-17 at x = 10.
double stirling_series(double x) {
    constexpr double c[] = {1.0 / 12,   -1.0 / 360,        1.0 / 1260, -1.0 / 1680,
                            1.0 / 1188, -691.0 / 360360.0, 1.0 / 156,  -3617.0 / 122400};
    const double inverse = 1 / x;
    return inverse * scalar::polynomial<7>(inverse * inverse, c);
}

} // namespace

double log_one_plus(double x) {
    const double sum = 1 + x;
    return scalar::log(sum) + (x - (sum - 1)) / sum;
}

double log_one_plus_rest(double x) {
    if (x < -0.3 || x > 0.4) return log_one_plus(x) - x;
    // With r = x/(2 + x): log(1 + x) = 2·(r + r³/3 + r⁵/5 + …) and 2r = x − r·x.
    const double r = x / (2 + x);
    const double square = r * r;
    double sum = 0;
    for (int n = 27; n >= 3; n -= 2)
        sum = sum * square + 1.0 / n;
    return r * (2 * square * sum - x);
}

double stirling_rest(double x) {
    if (x >= stirling_from) return stirling_series(x);
    return log_gamma(x) - ((x - 0.5) * scalar::log(x) - x + half_log_two_pi);
}

double log_gamma(double x) {
    if (x >= stirling_from) return (x - 0.5) * scalar::log(x) - x + half_log_two_pi + stirling_series(x);
    double above = 1, below = 1; // Γ(x) = Γ(2 + t)·above/below
    for (; x > 2.5; x -= 1)
        above *= x - 1;
    for (; x < 1.5; x += 1)
        below *= x;
    const double t = x - 2;
    return t * scalar::polynomial<19>(t, scalar::log_gamma_table()) + scalar::log(above / below);
}

double log_beta(double a, double b) {
    const double less = a < b ? a : b, more = a < b ? b : a;
    const double sum = a + b;
    if (more < stirling_from) return log_gamma(less) + log_gamma(more) - log_gamma(sum);
    // log Γ(more) − log Γ(more + less) by Stirling's formula, whose large terms are differences here.
    const double rest = stirling_series(more) - stirling_series(sum);
    const double ratio = (0.5 - more) * log_one_plus(less / more);
    if (less < stirling_from) return log_gamma(less) + (rest + ratio + less * (1 - scalar::log(sum)));
    return (half_log_two_pi + stirling_series(less) + rest) + ratio - 0.5 * scalar::log(less) +
           less * scalar::log(less / sum);
}

double incomplete_beta(double a, double b, double x) {
    if (!(x > 0)) return 0;
    if (x >= 1) return 1;
    return mass_below(BetaLaw(a, b), scalar::log(scalar::max(x, 0x1p-1022)) - log_one_plus(-x));
}

double incomplete_gamma(double shape, double x) {
    if (!(x > 0)) return 0;
    return mass_below(GammaLaw(shape), scalar::log(scalar::max(x, 0x1p-1022)));
}

} // namespace headroom
