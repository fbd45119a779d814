// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/sampling/unit_law.h"

#include "model/lane/math.h"
#include "model/sampling/special_functions.h"

#include <cmath>
#include <limits>

namespace headroom {
namespace {

constexpr double large_shape = 10; ///< from here on densities are taken relative to their peak
constexpr double half_log_two_pi = 0.91893853320467274178;
constexpr double epsilon = 2.3e-16;
constexpr double least = std::numeric_limits<double>::min();
constexpr int most_terms = 200000; ///< series and fractions need some √shape terms; this only ends a loop

/// Lentz's evaluation of b0 + a1/(b1 + a2/(b2 + …)), one term at a time.
class ContinuedFraction {
public:
    explicit ContinuedFraction(double b0) : value_(b0 == 0 ? least : b0), c_(value_) {}
    /// Whether the value has settled.
    bool add(double a, double b) {
        d_ = b + a * d_;
        c_ = b + a / c_;
        if (d_ == 0) d_ = least;
        if (c_ == 0) c_ = least;
        d_ = 1 / d_;
        const double change = c_ * d_;
        value_ *= change;
        return std::abs(change - 1) < epsilon;
    }
    double value() const { return value_; }

private:
    double value_, c_, d_ = 0;
};

/// P/F of the beta distribution for x below its centre: DiDonato and Morris, Algorithm 708 (ACM TOMS 18,
/// 1992), equation 9.
double beta_fraction(double a, double b, double x, double y) {
    const double tilt = a * y - b * x + 1;
    ContinuedFraction fraction(a * tilt / (a + 1));
    for (int m = 1; m < most_terms; ++m) {
        const double before = a + 2 * m - 1;
        const double inner = m * (b - m) * x / before;
        const double numerator = (a + m - 1) * (a + b + m - 1) * x * inner / before;
        const double denominator = m + inner + (a + m) * (tilt + m * (2 - x)) / (before + 2);
        if (fraction.add(numerator, denominator)) break;
    }
    return fraction.value();
}

/// F/P of the gamma distribution: Σ xⁿ/(shape·…·(shape + n)).
double gamma_series(double shape, double x) {
    double term = 1 / shape, sum = term;
    for (int n = 1; n < most_terms && term > sum * epsilon; ++n) {
        term *= x / (shape + n);
        sum += term;
    }
    return sum;
}

/// P/(1 − F) of the gamma distribution: Legendre's fraction.
double gamma_fraction(double shape, double x) {
    ContinuedFraction fraction(x + 1 - shape);
    for (int n = 1; n < most_terms; ++n) {
        if (fraction.add(n * (shape - n), x + 2 * n + 1 - shape)) break;
    }
    return fraction.value();
}

/// log(1 + d) − d, log_sum being log(1 + d): the better of the two ways.
double log_rest(double d, double log_sum) { return std::abs(d) < 0.3 ? log_one_plus_rest(d) : log_sum - d; }

/// The logarithm of a mass that is lower or upper, and its derivative.
struct LogMass {
    double value, rate;
};
LogMass log_mass(const LawPoint& point, bool lower) {
    const double sign = lower ? 1.0 : -1.0;
    const double direct = point.log_slope + point.log_ratio;
    if (lower == point.lower) return {direct, sign * scalar::exp(-point.log_ratio)};
    const double mass = scalar::max(1 - scalar::exp(direct), least);
    return {scalar::log(mass), sign * scalar::exp(point.log_slope) / mass};
}

} // namespace

BetaLaw::BetaLaw(double a, double b)
    : a_(a), b_(b), log_beta_(log_beta(a, b)), large_(a >= large_shape && b >= large_shape) {
    log_centre_ = scalar::log(a / (a + b));
    log_other_ = scalar::log(b / (a + b));
    // The density at x = a/(a + b).
    peak_ = 0.5 * scalar::log(a * (b / (a + b))) - half_log_two_pi -
            (stirling_rest(a) + stirling_rest(b) - stirling_rest(a + b));
}

double BetaLaw::middle() const {
    const double third = a_ > 1 && b_ > 1 ? 1.0 / 3 : 0.0;
    return scalar::log((a_ - third) / (b_ - third));
}

BetaLaw::Position BetaLaw::position(double w) {
    const double small = scalar::exp(-std::abs(w)); // the smaller of x and y to the larger
    const double log_larger = -log_one_plus(small), log_smaller = log_larger - std::abs(w);
    const double larger = 1 / (1 + small), smaller = small * larger;
    if (w < 0) return {smaller, larger, log_smaller, log_larger};
    return {larger, smaller, log_larger, log_smaller};
}

LawDensity BetaLaw::density(const Position& at) const {
    const double bend = a_ * at.y - b_ * at.x; // −(a + b)·(x − a/(a + b))
    if (!large_) return {at.x, a_ * at.log_x + b_ * at.log_y - log_beta_, bend};
    const double log_slope = peak_ + a_ * log_rest(-bend / a_, at.log_x - log_centre_) +
                             b_ * log_rest(bend / b_, at.log_y - log_other_);
    return {at.x, log_slope, bend};
}

LawDensity BetaLaw::density(double w) const { return density(position(w)); }

LawPoint BetaLaw::at(double w) const {
    const Position at = position(w);
    LawPoint point{density(at)};
    point.lower = at.x * (a_ + b_ + 2) < a_ + 1;
    point.log_ratio =
        -scalar::log(point.lower ? beta_fraction(a_, b_, at.x, at.y) : beta_fraction(b_, a_, at.y, at.x));
    return point;
}

GammaLaw::GammaLaw(double shape) : shape_(shape), log_gamma_(log_gamma(shape)), large_(shape >= large_shape) {
    log_shape_ = scalar::log(shape);
    peak_ = 0.5 * log_shape_ - half_log_two_pi - stirling_rest(shape);
}

double GammaLaw::middle() const { return scalar::log(shape_ > 1 ? shape_ - 1.0 / 3 : shape_); }

LawDensity GammaLaw::density(double w) const {
    const double x = scalar::exp(w);
    const double bend = shape_ - x;
    if (!large_) return {x, shape_ * w - x - log_gamma_, bend};
    return {x, peak_ + shape_ * log_rest(-bend / shape_, w - log_shape_), bend};
}

LawPoint GammaLaw::at(double w) const {
    LawPoint point{density(w)};
    point.lower = point.x < shape_ + 1;
    point.log_ratio = point.lower ? scalar::log(gamma_series(shape_, point.x))
                                  : -scalar::log(gamma_fraction(shape_, point.x));
    return point;
}

template <class Law>
double mass_below(const Law& law, double w) {
    const LawPoint point = law.at(w);
    const double mass = scalar::exp(point.log_slope + point.log_ratio);
    return point.lower ? mass : 1 - mass;
}

template <class Law>
double where_mass_is(const Law& law, bool lower, double log_target, double w, double closeness) {
    // The logarithms of F and 1 − F are concave in w, so that Newton's steps end from wherever they start.
    constexpr int most_steps = 200;
    for (int n = 0; n < most_steps; ++n) {
        const LawPoint point = law.at(w);
        const LogMass mass = log_mass(point, lower);
        double step = (mass.value - log_target) / mass.rate;
        const double change = point.bend - mass.rate; // of log |rate|
        if (std::abs(step * change) < 1) step /= 1 - 0.5 * step * change;
        w -= step;
        if (std::abs(step) * (1 + std::abs(point.bend) + std::abs(mass.rate)) < closeness) break;
    }
    return w;
}

template <class Law>
double exact_quantile(const Law& law, double u) {
    const bool lower = u <= 0.5;
    const double log_target = scalar::log(lower ? u : 1 - u);
    return law.density(where_mass_is(law, lower, log_target, law.middle(), 1e-5)).x;
}

template double mass_below(const BetaLaw&, double);
template double mass_below(const GammaLaw&, double);
template double where_mass_is(const BetaLaw&, bool, double, double, double);
template double where_mass_is(const GammaLaw&, bool, double, double, double);
template double exact_quantile(const BetaLaw&, double);
template double exact_quantile(const GammaLaw&, double);

} // namespace headroom
