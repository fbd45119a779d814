// SPDX-License-Identifier: GPL-3.0-or-later
// What the arguments of each shape must satisfy. Only IEEE + − × ÷ decide, so that a plan that one machine
// accepts is accepted by every machine.
#include "model/plan/distribution.h"

#include <algorithm>
#include <cmath>
#include <span>

namespace headroom {
namespace {

using Arguments = std::span<const double>;

/// Squares and differences of anything up to here are finite.
constexpr double largest_number = 1e100;
constexpr double smallest_shape = 0.01, largest_shape = 1e6;

/// Natural logarithm of a positive number to about 1e-15: ln(m·2^e) with m in [√½, √2), by the series of
/// artanh.
double logarithm(double x) {
    int exponent = 0;
    double m = std::frexp(x, &exponent); // exact
    if (m < 0.70710678118654752440) {
        m *= 2;
        --exponent;
    }
    const double s = (m - 1) / (m + 1);
    const double square = s * s;
    double sum = 0;
    for (int k = 25; k >= 1; k -= 2)
        sum = sum * square + 1.0 / k;
    return exponent * 0.69314718055994530942 + 2 * s * sum;
}

/// How far q is above its bounds, as a ratio of which the metalog takes the logarithm.
double metalog_ratio(Arguments a, double q) { return a.size() == 5 ? (q - a[3]) / (a[4] - q) : q - a[3]; }

/// The three-term metalog M(y) = a1 + a2·logit(y) + a3·(y − ½)·logit(y) through its 10 %, 50 % and 90 %
/// quantiles increases everywhere where a2 > |a3|·max h, h(y) = y − ½ + y(1 − y)·logit(y), max h =
/// 0.5998393…; with r = (q50 − q10)/(q90 − q10) that is |1 − 2r| < 0.4/max h (Keelin 2016, the case α = 0.1
/// of his formula for three terms). For bounded metalogs it holds for the logarithms or logits of the
/// quantiles.
bool metalog_increases(Arguments a) {
    constexpr double greatest_h = 0.599839320128867;
    double low = a[1] - a[0], whole = a[2] - a[0];
    if (a.size() > 3) {
        const double r10 = metalog_ratio(a, a[0]), r50 = metalog_ratio(a, a[1]), r90 = metalog_ratio(a, a[2]);
        low = logarithm(r50 / r10);
        whole = logarithm(r90 / r10);
    }
    return std::abs(whole - 2 * low) < 0.4 / greatest_h * whole;
}

std::string range_rule(Arguments a) {
    return a.front() < a.back() ? "" : "the minimum must be less than the maximum";
}

std::string mode_rule(Arguments a) {
    if (const auto rule = range_rule(a); !rule.empty()) return rule;
    return a[0] <= a[1] && a[1] <= a[2] ? "" : "the mode must lie between minimum and maximum";
}

std::string shape_rule(double shape) {
    return shape >= smallest_shape && shape <= largest_shape ? ""
                                                             : "a shape must lie between 0.01 and 1,000,000";
}

std::string shape_and_scale_rule(Arguments a) {
    if (const auto rule = shape_rule(a[0]); !rule.empty()) return rule;
    return a[1] > 0 ? "" : "the scale must be greater than 0";
}

std::string beta_rule(Arguments a) {
    for (const double shape : a.first(2))
        if (const auto rule = shape_rule(shape); !rule.empty()) return rule;
    return range_rule(a.subspan(2));
}

std::string metalog_rule(Arguments a) {
    if (!(a[0] < a[1] && a[1] < a[2])) return "the quantiles p10, p50, p90 must increase";
    if (a.size() > 3 && a[3] >= a[0]) return "the lower bound of a metalog must be less than p10";
    if (a.size() > 4 && a[4] <= a[2]) return "the upper bound of a metalog must be greater than p90";
    if (!metalog_increases(a)) return "no metalog has these quantiles: p50 is too near to p10 or to p90";
    return {};
}

std::string discrete_rule(const Distribution& d) {
    if (d.weights.size() != d.arguments.size()) return "there must be as many weights as values";
    double greatest = 0;
    for (const double weight : d.weights) {
        if (weight < 0) return "a weight must not be negative";
        greatest = std::max(greatest, weight);
    }
    return greatest > 0 ? "" : "at least one weight must be greater than 0";
}

struct Count {
    std::size_t least, most;
    const char* rule;
};

Count wanted_count(Shape shape) {
    switch (shape) {
    case Shape::fixed:
        return {1, 1, "fixed takes one number"};
    case Shape::uniform:
        return {2, 2, "uniform takes two numbers: minimum, maximum"};
    case Shape::triangular:
        return {3, 3, "triangular takes three numbers: minimum, mode, maximum"};
    case Shape::pert:
        return {3, 3, "pert takes three numbers: minimum, mode, maximum"};
    case Shape::normal:
        return {2, 2, "normal takes two numbers: mean, standard deviation"};
    case Shape::lognormal:
        return {2, 2, "lognormal takes two numbers: mean, standard deviation"};
    case Shape::beta:
        return {4, 4, "beta takes four numbers: a, b, minimum, maximum"};
    case Shape::gamma:
        return {2, 2, "gamma takes two numbers: shape, scale"};
    case Shape::weibull:
        return {2, 2, "weibull takes two numbers: shape, scale"};
    case Shape::metalog:
        return {3, 5, "metalog takes three to five numbers: p10, p50, p90, lower, upper"};
    case Shape::discrete:
        break;
    case Shape::empirical:
        return {1, most_samples, "empirical takes 1 to 1,000,000 samples"};
    }
    return {1, most_samples, "discrete takes 1 to 1,000,000 values"};
}

bool usable(double number) { return std::abs(number) <= largest_number; } // false for NaN too

std::string common_rule(const Distribution& d) {
    const auto count = wanted_count(d.shape);
    if (d.arguments.size() < count.least || d.arguments.size() > count.most) return count.rule;
    const auto all_usable = [](const auto& numbers) {
        return std::all_of(numbers.begin(), numbers.end(), usable);
    };
    if (!all_usable(d.arguments) || !all_usable(d.weights) || !usable(d.lower.value_or(0)) ||
        !usable(d.upper.value_or(0)))
        return "its numbers must be finite, between -1e100 and 1e100";
    if (d.shape != Shape::discrete && !d.weights.empty()) return "only discrete has weights";
    if (d.lower && d.upper && *d.lower >= *d.upper) return "lower must be less than upper";
    return {};
}

} // namespace

std::string argument_error(const Distribution& d) {
    if (auto rule = common_rule(d); !rule.empty()) return rule;
    const Arguments a = d.arguments;
    switch (d.shape) {
    case Shape::uniform:
        return range_rule(a);
    case Shape::triangular:
    case Shape::pert:
        return mode_rule(a);
    case Shape::lognormal:
        if (a[0] <= 0) return "the mean must be greater than 0";
        [[fallthrough]];
    case Shape::normal:
        return a[1] > 0 ? "" : "the standard deviation must be greater than 0";
    case Shape::beta:
        return beta_rule(a);
    case Shape::gamma:
    case Shape::weibull:
        return shape_and_scale_rule(a);
    case Shape::metalog:
        return metalog_rule(a);
    case Shape::discrete:
        return discrete_rule(d);
    case Shape::fixed:
    case Shape::empirical:
        break;
    }
    return {};
}

} // namespace headroom
