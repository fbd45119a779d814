// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/sampling/quantile_function.h"

#include "model/lane/math.h"
#include "model/lane/normal.h"
#include "model/lane/normal_exact.h"
#include "model/sampling/piece_table.h"
#include "model/sampling/point_quantiles.h"
#include "model/sampling/special_functions.h"
#include "model/sampling/unit_law.h"

#include <cmath>
#include <limits>
#include <span>

namespace headroom {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
using Arguments = std::span<const double>;

/// What truncation leaves of a continuous distribution.
struct Bounds {
    double lower, upper;
};

QuantileFunction constant_at(double value, const Bounds& bounds) {
    QuantileFunction q;
    q.a = q.median = q.lowest = q.highest = value;
    q.mass_inside = bounds.lower <= value && value <= bounds.upper ? 1 : 0;
    return q;
}

/// A number to stand for a distribution of which nothing is left.
QuantileFunction nothing_left(const Bounds& bounds) {
    const double value = std::isfinite(bounds.lower)   ? bounds.lower
                         : std::isfinite(bounds.upper) ? bounds.upper
                                                       : 0;
    QuantileFunction q = constant_at(value, bounds);
    q.mass_inside = 0;
    return q;
}

/// Bounds, c and d of a distribution on first … last with the given F and exact F⁻¹.
template <class Below, class Inverse>
QuantileFunction truncated(QuantileKind kind, double first, double last, const Bounds& bounds, Below below,
                           Inverse inverse) {
    QuantileFunction q;
    q.kind = kind;
    q.lowest = scalar::max(first, bounds.lower);
    q.highest = scalar::min(last, bounds.upper);
    if (!(q.lowest < q.highest)) return nothing_left(bounds);
    q.c = bounds.lower > first ? below(bounds.lower) : 0;
    const double up_to = bounds.upper < last ? below(bounds.upper) : 1;
    q.mass_inside = q.d = scalar::max(up_to - q.c, 0.0);
    if (q.d == 0) return nothing_left(bounds);
    q.median = scalar::clamp(inverse(q.c + 0.5 * q.d), q.lowest, q.highest);
    return q;
}

QuantileFunction uniform(Arguments a, const Bounds& bounds) {
    const double first = a[0], last = a[1];
    if (!(first < last)) return constant_at(first, bounds);
    const auto below = [&](double x) { return (x - first) / (last - first); };
    QuantileFunction q = truncated(QuantileKind::uniform, first, last, bounds, below,
                                   [&](double v) { return first + v * (last - first); });
    if (q.kind == QuantileKind::constant) return q;
    q.a = q.lowest;
    q.b = q.highest - q.lowest;
    q.median = q.lowest + 0.5 * q.b;
    return q;
}

QuantileFunction triangular(Arguments a, const Bounds& bounds) {
    const double first = a[0], mode = a[1], last = a[2];
    if (!(first < last)) return constant_at(first, bounds);
    const double width = last - first, rise = width * (mode - first), fall = width * (last - mode);
    const double split = (mode - first) / width;
    const auto below = [&](double x) {
        if (x < mode) return (x - first) * ((x - first) / rise);
        return mode < last ? 1 - (last - x) * ((last - x) / fall) : 1.0;
    };
    QuantileFunction q = truncated(QuantileKind::triangular, first, last, bounds, below, [&](double v) {
        return v < split ? first + scalar::sqrt(rise * v) : last - scalar::sqrt(fall * (1 - v));
    });
    if (q.kind == QuantileKind::constant) return q;
    q.a = first;
    q.b = rise;
    q.e = last;
    q.f = fall;
    q.table = {split};
    return q;
}

QuantileFunction normal(Arguments a, const Bounds& bounds) {
    const double mean = a[0], sd = a[1];
    if (!(sd > 0)) return constant_at(mean, bounds);
    QuantileFunction q = truncated(
        QuantileKind::normal, -infinity, infinity, bounds,
        [&](double x) { return scalar::normal_cdf((x - mean) / sd); },
        [&](double v) { return mean + sd * normal_quantile_exact(v); });
    if (q.kind == QuantileKind::constant) return q;
    q.a = mean;
    q.b = sd;
    return q;
}

/// log(1 + r²) without overflow.
double log_one_plus_square(double r) { return r > 1e8 ? 2 * scalar::log(r) : log_one_plus(r * r); }

/// log(x/mean), to all digits where x is close to the mean; x > 0.
double log_ratio(double x, double mean) {
    const double away = (x - mean) / mean;
    return away > -0.5 && away < 0.5 ? log_one_plus(away) : scalar::log(x) - scalar::log(mean);
}

QuantileFunction lognormal(Arguments a, const Bounds& bounds) {
    const double mean = a[0], sd = a[1];
    const double variance = sd > 0 ? log_one_plus_square(sd / mean) : 0;
    if (!(variance > 0)) return constant_at(mean, bounds);
    const double sigma = scalar::sqrt(variance);
    const auto below = [&](double x) {
        return scalar::normal_cdf((log_ratio(scalar::max(x, 0x1p-1022), mean) + 0.5 * variance) / sigma);
    };
    QuantileFunction q = truncated(QuantileKind::lognormal, 0, infinity, bounds, below, [&](double v) {
        return mean * scalar::exp(sigma * normal_quantile_exact(v) - 0.5 * variance);
    });
    if (q.kind == QuantileKind::constant) return q;
    q.a = scalar::log(mean) - 0.5 * variance;
    q.b = sigma;
    return q;
}

QuantileFunction weibull(Arguments a, const Bounds& bounds) {
    const double shape = a[0], scale = a[1];
    const auto below = [&](double x) {
        const double ratio = scalar::clamp(x / scale, 1e-300, 1e300);
        return 1 - scalar::exp(-scalar::pow(ratio, shape));
    };
    QuantileFunction q = truncated(QuantileKind::weibull, 0, infinity, bounds, below, [&](double v) {
        return scale * scalar::pow(-log_one_plus(-scalar::min(v, 1 - 0x1p-53)), 1 / shape);
    });
    if (q.kind == QuantileKind::constant) return q;
    q.a = scale;
    q.b = 1 / shape;
    return q;
}

QuantileFunction with_pieces(QuantileFunction q, double offset, double scale, const PieceTable& pieces) {
    if (q.kind == QuantileKind::constant) return q;
    q.a = offset;
    q.b = scale;
    q.e = pieces.pieces_per_unit;
    q.table = pieces.coefficients;
    return q;
}

QuantileFunction beta(double a, double b, double first, double last, const Bounds& bounds) {
    if (!(first < last)) return constant_at(first, bounds);
    const double width = last - first;
    const auto below = [&](double x) { return incomplete_beta(a, b, (x - first) / width); };
    const auto inverse = [&](double v) { return first + width * exact_quantile(BetaLaw(a, b), v); };
    return with_pieces(truncated(QuantileKind::pieces, first, last, bounds, below, inverse), first, width,
                       *beta_pieces(a, b));
}

QuantileFunction pert(Arguments a, const Bounds& bounds) {
    const double width = a[2] - a[0];
    if (!(width > 0)) return constant_at(a[0], bounds);
    constexpr double lambda = 4;
    return beta(1 + lambda * ((a[1] - a[0]) / width), 1 + lambda * ((a[2] - a[1]) / width), a[0], a[2],
                bounds);
}

QuantileFunction gamma(Arguments a, const Bounds& bounds) {
    const double shape = a[0], scale = a[1];
    const auto below = [&](double x) { return incomplete_gamma(shape, scalar::min(x / scale, 1e300)); };
    const auto inverse = [&](double v) { return scale * exact_quantile(GammaLaw(shape), v); };
    return with_pieces(truncated(QuantileKind::pieces, 0, infinity, bounds, below, inverse), 0, scale,
                       *gamma_pieces(shape));
}

/// M(v) = a + (b + e·(v − ½))·logit v, plain, as a logarithm above `first`, or as a logit between `first` and
/// `last`.
struct Metalog {
    double a, b, e, first, last;

    explicit Metalog(Arguments p)
        : first(p.size() > 3 ? p[3] : -infinity), last(p.size() > 4 ? p[4] : infinity) {
        constexpr double log_nine = 2.1972245773362196;
        const double q10 = forward(p[0]), q50 = forward(p[1]), q90 = forward(p[2]);
        a = q50;
        b = (q90 - q10) / (2 * log_nine);
        e = (q90 + q10 - 2 * q50) / (0.8 * log_nine);
    }
    double forward(double x) const {
        if (first == -infinity) return x;
        const double above = scalar::log(scalar::max(x - first, 0x1p-1022));
        return last == infinity ? above : above - scalar::log(scalar::max(last - x, 0x1p-1022));
    }
    double backward(double m) const {
        if (first == -infinity) return m;
        if (last == infinity) return first + scalar::exp(m);
        return first + (last - first) / (1 + scalar::exp(-m));
    }
    double at_logit(double logit) const {
        return a + (b + e * (1 / (1 + scalar::exp(-logit)) - 0.5)) * logit;
    }
    double inverse(double v) const {
        const double logit = scalar::log(v) - log_one_plus(-v);
        return backward(a + (b + e * (v - 0.5)) * logit);
    }
    /// F(x) by bisection of the logit: M increases (argument_error).
    double below(double x) const {
        const double target = forward(x);
        double low = -700, high = 700;
        for (int n = 0; n < 70; ++n) {
            const double middle = 0.5 * (low + high);
            (at_logit(middle) < target ? low : high) = middle;
        }
        return 1 / (1 + scalar::exp(-0.5 * (low + high)));
    }
};

QuantileFunction metalog(Arguments a, const Bounds& bounds) {
    const Metalog law(a);
    QuantileFunction q = truncated(
        QuantileKind::metalog, law.first, law.last, bounds, [&](double x) { return law.below(x); },
        [&](double v) { return law.inverse(scalar::clamp(v, 0x1p-53, 1 - 0x1p-53)); });
    if (q.kind == QuantileKind::constant) return q;
    q.a = law.a;
    q.b = law.b;
    q.e = law.e;
    q.f = law.first == -infinity ? 0 : law.last == infinity ? 1 : 2;
    q.table = {law.first, law.last - law.first};
    return q;
}

} // namespace

QuantileFunction make_quantile_function(const Distribution& distribution, double lower, double upper) {
    const Bounds bounds{scalar::max(lower, distribution.lower.value_or(-infinity)),
                        scalar::min(upper, distribution.upper.value_or(infinity))};
    const Arguments a = distribution.arguments;
    switch (distribution.shape) {
    case Shape::fixed:
        return constant_at(a[0], bounds);
    case Shape::uniform:
        return uniform(a, bounds);
    case Shape::triangular:
        return triangular(a, bounds);
    case Shape::pert:
        return pert(a, bounds);
    case Shape::normal:
        return normal(a, bounds);
    case Shape::lognormal:
        return lognormal(a, bounds);
    case Shape::beta:
        return beta(a[0], a[1], a[2], a[3], bounds);
    case Shape::gamma:
        return gamma(a, bounds);
    case Shape::weibull:
        return weibull(a, bounds);
    case Shape::metalog:
        return metalog(a, bounds);
    case Shape::discrete:
        return discrete_quantiles(distribution, bounds.lower, bounds.upper);
    case Shape::empirical:
        return empirical_quantiles(distribution, bounds.lower, bounds.upper);
    }
    return nothing_left(bounds);
}

QuantileFunctionView view_of(const QuantileFunction& q) {
    constexpr double largest = 1e300;
    return {q.kind,
            q.a,
            q.b,
            q.c,
            q.d,
            q.e,
            q.f,
            scalar::max(q.lowest, -largest),
            scalar::min(q.highest, largest),
            q.table.data(),
            q.table.size()};
}

} // namespace headroom
