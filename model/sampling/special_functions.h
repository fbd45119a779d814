// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace headroom {

// Special functions from our own exp and log: the same bits on every machine. Arguments are finite doubles in
// the stated ranges; tests/sampling/special_functions_test.cpp holds each against Boost.Math.

/// log(1 + x), x > −1, to 2 units in the last place.
double log_one_plus(double x);
/// log(1 + x) − x, x > −1, without cancellation where x is small.
double log_one_plus_rest(double x);
/// log Γ(x) − ((x − ½)·log x − x + ½·log 2π), x > 0: what Stirling's formula leaves.
double stirling_rest(double x);
/// log Γ(x), x > 0, absolute error 2e-15 for x up to 10, relative 1e-15 above.
double log_gamma(double x);
/// log B(a, b), a and b > 0, without cancellation where one is large and the other small.
double log_beta(double a, double b);
/// I_x(a, b), the beta distribution's F(x); shapes 0.01 … 1e6, 0 ≤ x ≤ 1. Error for shapes up to 1e3: 1e-14,
/// and 1e-13·(1 + digits) relative where F has that many zeros after the point; a thousand times that at 1e6.
double incomplete_beta(double a, double b, double x);
/// P(shape, x), the gamma distribution's F(x) of scale 1; shapes 0.01 … 1e6, x ≥ 0; error as incomplete_beta.
double incomplete_gamma(double shape, double x);

} // namespace headroom
