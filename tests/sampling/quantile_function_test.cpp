// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/sampling/quantile_function.h"
#include "model/sampling/quantile_lane.h"

#include <boost/math/distributions/beta.hpp>
#include <boost/math/distributions/gamma.hpp>
#include <boost/math/distributions/lognormal.hpp>
#include <boost/math/distributions/normal.hpp>
#include <boost/math/distributions/triangular.hpp>
#include <boost/math/distributions/weibull.hpp>

#include <QTest>
#include <chrono>
#include <cmath>
#include <functional>
#include <limits>
#include <random>

using namespace headroom;
using Real = long double;

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

/// A distribution, and F and F⁻¹ of it by Boost.Math in 64-bit mantissas.
struct Case {
    QString name;
    Distribution distribution;
    std::function<Real(Real)> below, inverse;
};

template <class Law>
Case boost_case(const char* name, Distribution distribution, Law law, Real offset = 0, Real scale = 1) {
    return {name, std::move(distribution),
            [=](Real x) { return boost::math::cdf(law, (x - offset) / scale); },
            [=](Real u) { return offset + scale * boost::math::quantile(law, u); }};
}

Distribution of(Shape shape, std::vector<double> arguments) {
    return {shape, std::move(arguments), {}, {}, {}};
}

Case pert_case(const char* name, double low, double mode, double high) {
    const Real width = static_cast<Real>(high) - low;
    return boost_case(name, of(Shape::pert, {low, mode, high}),
                      boost::math::beta_distribution<Real>(1 + 4 * (static_cast<Real>(mode) - low) / width,
                                                           1 + 4 * (static_cast<Real>(high) - mode) / width),
                      low, width);
}
Case beta_case(const char* name, double a, double b, double low, double high) {
    return boost_case(name, of(Shape::beta, {a, b, low, high}), boost::math::beta_distribution<Real>(a, b),
                      low, static_cast<Real>(high) - low);
}
Case lognormal_case(const char* name, double mean, double sd) {
    const Real ratio = static_cast<Real>(sd) / mean, variance = std::log1p(ratio * ratio);
    return boost_case(name, of(Shape::lognormal, {mean, sd}),
                      boost::math::lognormal_distribution<Real>(
                          std::log(static_cast<Real>(mean)) - variance / 2, std::sqrt(variance)));
}
Case metalog_case(const char* name, std::vector<double> p) {
    const auto forward = [p](Real x) {
        if (p.size() == 3) return x;
        return p.size() == 4 ? std::log(x - p[3]) : std::log((x - p[3]) / (p[4] - x));
    };
    const Real q10 = forward(p[0]), q50 = forward(p[1]), q90 = forward(p[2]);
    // The definition's three equations, solved for the coefficients of 1, logit y and (y − ½)·logit y.
    const Real nine = std::log(9.0L);
    const auto curve = [=](Real y) {
        const Real a2 = (q90 - q10) / (2 * nine), a3 = ((q90 - q50) - (q50 - q10)) / (0.8L * nine);
        return q50 + (a2 + a3 * (y - 0.5L)) * std::log(y / (1 - y));
    };
    const auto inverse = [=](Real y) {
        const Real m = curve(y);
        if (p.size() == 3) return m;
        return p.size() == 4 ? p[3] + std::exp(m) : p[3] + (p[4] - p[3]) / (1 + std::exp(-m));
    };
    const auto below = [=](Real x) {
        Real low = 1e-18L, high = 1 - 1e-18L;
        for (int n = 0; n < 100; ++n)
            (inverse((low + high) / 2) < x ? low : high) = (low + high) / 2;
        return (low + high) / 2;
    };
    return {name, of(Shape::metalog, p), below, inverse};
}

std::vector<Case> continuous_cases() {
    return {
        {"uniform", of(Shape::uniform, {-1, 3}), [](Real x) { return (x + 1) / 4; },
         [](Real u) { return -1 + 4 * u; }},
        boost_case("triangular", of(Shape::triangular, {1, 2, 5}),
                   boost::math::triangular_distribution<Real>(1, 2, 5)),
        boost_case("triangular, mode first", of(Shape::triangular, {1, 1, 5}),
                   boost::math::triangular_distribution<Real>(1, 1, 5)),
        boost_case("triangular, mode last", of(Shape::triangular, {1, 5, 5}),
                   boost::math::triangular_distribution<Real>(1, 5, 5)),
        pert_case("pert", 0.04, 0.055, 0.09),
        pert_case("pert, mode first", 10, 10, 20),
        pert_case("pert, mode last", -20, -10, -10),
        boost_case("normal", of(Shape::normal, {0.4, 0.15}),
                   boost::math::normal_distribution<Real>(0.4, 0.15)),
        lognormal_case("lognormal", 0.19, 0.09),
        lognormal_case("lognormal, wide", 9e6, 7e7),
        lognormal_case("lognormal, narrow", 100, 1e-3),
        beta_case("beta", 2, 5, 0, 1),
        beta_case("beta, bathtub", 0.3, 0.4, 10, 20),
        beta_case("beta, almost two points", 0.02, 0.03, 0, 1),
        beta_case("beta, one side", 0.05, 3, 0, 1),
        beta_case("beta, large", 3000, 500, -1, 1),
        boost_case("gamma", of(Shape::gamma, {2.5, 3}), boost::math::gamma_distribution<Real>(2.5, 3)),
        boost_case("gamma, exponential", of(Shape::gamma, {1, 2}),
                   boost::math::gamma_distribution<Real>(1, 2)),
        boost_case("gamma, small", of(Shape::gamma, {0.05, 2}),
                   boost::math::gamma_distribution<Real>(0.05, 2)),
        boost_case("gamma, large", of(Shape::gamma, {4000, 0.1}),
                   boost::math::gamma_distribution<Real>(4000, 0.1)),
        boost_case("weibull", of(Shape::weibull, {1.7, 3}), boost::math::weibull_distribution<Real>(1.7, 3)),
        boost_case("weibull, small", of(Shape::weibull, {0.3, 3}),
                   boost::math::weibull_distribution<Real>(0.3, 3)),
        metalog_case("metalog", {1, 2, 4}),
        metalog_case("metalog, bounded below", {1, 2, 4, 0.5}),
        metalog_case("metalog, bounded", {1, 2, 4, 0, 6}),
    };
}

/// What quantile_lane.h allows: 5e-10 of the spread for pieces, 6e-10 of z, and rounding.
double allowed_error(const Case& c, Real v) {
    const Real spread = c.inverse(0.99996833L) - c.inverse(0.00003167L);
    const boost::math::normal_distribution<Real> normal;
    const Real z = boost::math::quantile(normal, v), step = 1e-3L;
    const Real slope =
        (c.inverse(boost::math::cdf(normal, z + step)) - c.inverse(boost::math::cdf(normal, z - step))) /
        (2 * step);
    return static_cast<double>(5e-10L * spread + 6e-10L * slope + 2e-15L * std::fabs(c.inverse(v)));
}

double at(const QuantileFunction& q, double u) { return scalar::quantile(view_of(q), u); }

QString number(double x) { return QString::number(x, 'g', 17); }
QString difference(double u, double x, Real exact) {
    return QString("at u = %1: %2 for %3").arg(number(u), number(x), number(static_cast<double>(exact)));
}

} // namespace

class QuantileFunctionTest : public QObject {
    Q_OBJECT
private slots:
    void continuous_data();
    void continuous();
    void medians_data() { continuous_data(); }
    void medians();
    void truncated_data() { continuous_data(); }
    void truncated();
    void stayWithinTheBounds_data() { continuous_data(); }
    void stayWithinTheBounds();
    void fixed();
    void degenerate();
    void discrete();
    void discreteTruncated();
    void empirical();
    void empiricalTruncated();
    void manyPoints();
    void ownBoundsAndGivenOnes();
    void nothingInside();
    void hugeNumbersStayFinite_data();
    void hugeNumbersStayFinite();
    void tablesAreQuick();

private:
    Case current() const {
        return continuous_cases()[static_cast<std::size_t>(QTest::currentDataTag() ? index() : 0)];
    }
    static int index() {
        QFETCH(int, index);
        return index;
    }
};

void QuantileFunctionTest::continuous_data() {
    QTest::addColumn<int>("index");
    int index = 0;
    for (const Case& c : continuous_cases())
        QTest::newRow(qPrintable(c.name)) << index++;
}

void QuantileFunctionTest::continuous() {
    const Case c = current();
    const auto q = make_quantile_function(c.distribution, -infinity, infinity);
    QCOMPARE(q.mass_inside, 1.0);
    std::mt19937_64 engine(3);
    for (int i = 0; i < 2000; ++i) {
        double u = (static_cast<double>(engine() >> 12) + 0.5) * 0x1p-52;
        if (i % 4 == 0) u = std::ldexp(u, -static_cast<int>(engine() % 20));
        const Real exact = c.inverse(static_cast<Real>(u));
        const double error = static_cast<double>(std::fabs(at(q, u) - exact));
        QVERIFY2(error < allowed_error(c, u), qPrintable(difference(u, at(q, u), exact)));
    }
}

void QuantileFunctionTest::medians() {
    const Case c = current();
    const auto q = make_quantile_function(c.distribution, -infinity, infinity);
    const Real exact = c.inverse(0.5L);
    const double spread = static_cast<double>(c.inverse(0.9L) - c.inverse(0.1L));
    const double error = static_cast<double>(std::fabs(q.median - exact));
    QVERIFY2(error <= 5e-16 * std::fabs(q.median) + 3e-15 * spread, qPrintable(number(error / spread)));
}

void QuantileFunctionTest::truncated() {
    const Case c = current();
    int compared = 0;
    for (const auto& [from, to] :
         {std::pair{0.2, 0.7}, {0.0, 0.4}, {0.55, 1.0}, {0.985, 1.0}, {1e-3, 0.02}}) {
        const double low = from > 0 ? static_cast<double>(c.inverse(from)) : -infinity;
        const double high = to < 1 ? static_cast<double>(c.inverse(to)) : infinity;
        if (!(low < high)) continue; // both are 0 of something that is almost two points
        // The bounds as doubles, not the probabilities, are what was asked for.
        const Real below = from > 0 ? c.below(low) : 0, mass = (to < 1 ? c.below(high) : 1) - below;
        const auto q = make_quantile_function(c.distribution, low, high);
        QVERIFY2(std::fabs(q.mass_inside - mass) < 2e-13L, qPrintable(difference(0, q.mass_inside, mass)));
        if (mass < 0.01L) continue;
        // Below 1e-15 the smallest v is met, and close to 1 v has lost its digits.
        for (const double u : {1e-14, 1e-6, 0.01, 0.3, 0.5, 0.8, 0.999, 1 - 1e-9}) {
            const double x = at(q, u);
            QVERIFY(low <= x && x <= high);
            const Real exact = c.inverse(below + mass * u);
            const Real lost = c.inverse(below + mass * u + 3e-16L) - c.inverse(below + mass * u - 3e-16L);
            QVERIFY2(std::fabs(x - exact) < allowed_error(c, below + mass * u) + lost,
                     qPrintable(difference(u, x, exact)));
            ++compared;
        }
        const double exact = static_cast<double>(c.inverse(below + mass / 2));
        const double spread = static_cast<double>(c.inverse(0.9L) - c.inverse(0.1L));
        QVERIFY2(std::fabs(q.median - exact) <= 1e-13 * std::max(spread, std::fabs(exact)),
                 qPrintable(difference(0.5, q.median, exact)));
    }
    QVERIFY(compared >= 8);
}

void QuantileFunctionTest::stayWithinTheBounds() {
    const Case c = current();
    const double low = static_cast<double>(c.inverse(0.1L)), high = static_cast<double>(c.inverse(0.9L));
    const auto q = make_quantile_function(c.distribution, low, high);
    double before = -infinity;
    for (int i = 0; i <= 1000; ++i) {
        const double x = at(q, std::clamp(i / 1000.0, 0x1p-53, 1 - 0x1p-53));
        QVERIFY(low <= x && x <= high && before <= x + 1e-9 * (high - low));
        before = x;
    }
}

void QuantileFunctionTest::fixed() {
    const auto q = make_quantile_function(of(Shape::fixed, {7.5}), 0, 10);
    QCOMPARE(at(q, 0.3), 7.5);
    QCOMPARE(q.median, 7.5);
    QCOMPARE(q.mass_inside, 1.0);
    QCOMPARE(make_quantile_function(of(Shape::fixed, {7.5}), 8, 10).mass_inside, 0.0);
}

void QuantileFunctionTest::degenerate() {
    for (const auto& d :
         {of(Shape::pert, {3, 3, 3}), of(Shape::triangular, {3, 3, 3}), of(Shape::uniform, {3, 3}),
          of(Shape::beta, {2, 2, 3, 3}), of(Shape::normal, {3, 0}), of(Shape::lognormal, {3, 0}),
          of(Shape::lognormal, {3, 1e-200}), of(Shape::empirical, {3})}) {
        const auto q = make_quantile_function(d, 0, 10);
        QCOMPARE(at(q, 0x1p-53), 3.0);
        QCOMPARE(at(q, 0.9), 3.0);
        QCOMPARE(q.median, 3.0);
        QCOMPARE(q.mass_inside, 1.0);
        QCOMPARE(make_quantile_function(d, 4, 10).mass_inside, 0.0);
    }
}

void QuantileFunctionTest::discrete() {
    Distribution d = of(Shape::discrete, {5, 1, 3});
    d.weights = {2, 1, 1};
    const auto q = make_quantile_function(d, -infinity, infinity);
    QCOMPARE(at(q, 0x1p-53), 1.0);
    QCOMPARE(at(q, 0.25), 1.0);
    QCOMPARE(at(q, 0.25 + 0x1p-53), 3.0);
    QCOMPARE(at(q, 0.5), 3.0);
    QCOMPARE(at(q, 0.51), 5.0);
    QCOMPARE(at(q, 1 - 0x1p-53), 5.0);
    QCOMPARE(q.median, 3.0);
    QCOMPARE(q.lowest, 1.0);
    QCOMPARE(q.highest, 5.0);
}

void QuantileFunctionTest::discreteTruncated() {
    Distribution d = of(Shape::discrete, {5, 1, 3, 4});
    d.weights = {2, 1, 1, 0};
    const auto q = make_quantile_function(d, 2, 10);
    QCOMPARE(q.mass_inside, 0.75);
    QCOMPARE(at(q, 0.33), 3.0);
    QCOMPARE(at(q, 0.34), 5.0);
    QCOMPARE(q.lowest, 3.0);
    const auto one = make_quantile_function(d, 4, 10); // 4 has no weight
    QCOMPARE(one.mass_inside, 0.5);
    QCOMPARE(at(one, 0.1), 5.0);
}

void QuantileFunctionTest::empirical() {
    const auto q = make_quantile_function(of(Shape::empirical, {4, 1, 2, 8}), -infinity, infinity);
    QCOMPARE(q.median, 3.0);
    QCOMPARE(at(q, 0.5), 3.0);
    QCOMPARE(at(q, 1.0 / 6), 1.5);
    QCOMPARE(at(q, 5.0 / 6), 6.0);
    QVERIFY(at(q, 0x1p-53) >= 1 && at(q, 0x1p-53) < 1.0000001);
    QVERIFY(at(q, 1 - 0x1p-53) <= 8 && at(q, 1 - 0x1p-53) > 7.999999);
    QCOMPARE(make_quantile_function(of(Shape::empirical, {4, 1, 2}), 0, 9).median, 2.0);
}

void QuantileFunctionTest::empiricalTruncated() {
    const auto q = make_quantile_function(of(Shape::empirical, {4, 1, 2, 8, 100}), 2, 10);
    QCOMPARE(q.mass_inside, 0.6);
    QCOMPARE(q.median, 4.0);
    QCOMPARE(at(q, 0.75), 6.0);
}

void QuantileFunctionTest::manyPoints() {
    Distribution samples = of(Shape::empirical, {}), points = of(Shape::discrete, {});
    for (int i = 0; i < 1000; ++i) {
        samples.arguments.push_back(std::sqrt(i));
        points.arguments.push_back(std::sqrt(i));
        points.weights.push_back(1 + i % 3);
    }
    const auto ramps = make_quantile_function(samples, 0, 100),
               steps = make_quantile_function(points, 0, 100);
    double total = 0, sum = 0;
    for (const double w : points.weights)
        total += w;
    std::size_t reached = 0;
    for (int i = 1; i < 5000; ++i) {
        const double u = i / 5000.0, position = u * 999;
        const auto whole = static_cast<std::size_t>(position);
        const double expected =
            samples.arguments[whole] + (position - static_cast<double>(whole)) *
                                           (samples.arguments[whole + 1] - samples.arguments[whole]);
        QVERIFY(std::fabs(at(ramps, u) - expected) < 1e-12);
        while (sum + points.weights[reached] < u * total - 1e-9)
            sum += points.weights[reached++];
        QVERIFY(std::fabs(at(steps, u) - points.arguments[reached]) < 1e-12);
    }
}

void QuantileFunctionTest::ownBoundsAndGivenOnes() {
    Distribution d = of(Shape::normal, {0, 1});
    d.lower = -0.5;
    d.upper = 3;
    const auto q = make_quantile_function(d, -2, 1);
    QCOMPARE(q.lowest, -0.5);
    QCOMPARE(q.highest, 1.0);
    const boost::math::normal_distribution<Real> law;
    QVERIFY(std::fabs(q.mass_inside - (boost::math::cdf(law, 1.0L) - boost::math::cdf(law, -0.5L))) < 1e-15L);
}

void QuantileFunctionTest::nothingInside() {
    for (const Case& c : continuous_cases()) {
        const auto far = make_quantile_function(c.distribution, 1e250, 1e260);
        QVERIFY2(far.mass_inside < 0.01, qPrintable(c.name));
        QVERIFY(std::isfinite(at(far, 0.5)) && std::isfinite(far.median));
    }
    Distribution points = of(Shape::discrete, {1, 2});
    points.weights = {1, 1};
    QCOMPARE(make_quantile_function(points, 3, 4).mass_inside, 0.0);
    QCOMPARE(make_quantile_function(of(Shape::empirical, {1, 2}), 3, infinity).mass_inside, 0.0);
    // Ten standard deviations out: not nothing, but less than a double of 1 − F can tell.
    QVERIFY(make_quantile_function(of(Shape::normal, {0, 1}), 10, infinity).mass_inside < 1e-15);
}

void QuantileFunctionTest::hugeNumbersStayFinite_data() {
    QTest::addColumn<int>("shape");
    QTest::addColumn<QList<double>>("arguments");
    const auto row = [](const char* name, Shape shape, QList<double> arguments) {
        QTest::newRow(name) << static_cast<int>(shape) << std::move(arguments);
    };
    row("uniform", Shape::uniform, {-1e100, 1e100});
    row("triangular", Shape::triangular, {-1e100, 0, 1e100});
    row("pert", Shape::pert, {-1e100, 1, 1e100});
    row("normal", Shape::normal, {1e100, 1e100});
    row("lognormal", Shape::lognormal, {1e100, 1e100});
    row("lognormal, wild", Shape::lognormal, {1e-100, 1e100});
    row("gamma", Shape::gamma, {1e6, 1e100});
    row("gamma, small", Shape::gamma, {0.01, 1e-100});
    row("beta", Shape::beta, {0.01, 1e6, -1e100, 1e100});
    row("weibull", Shape::weibull, {0.01, 1e100});
    row("weibull, narrow", Shape::weibull, {1e6, 1e-100});
    row("metalog", Shape::metalog, {-1e100, 0, 1e100});
    row("metalog, bounded below", Shape::metalog, {1e-50, 1, 1e50, 0});
    row("metalog, bounded", Shape::metalog, {1e-9, 1, 1e9, 0, 1e10});
}

void QuantileFunctionTest::hugeNumbersStayFinite() {
    QFETCH(int, shape);
    QFETCH(QList<double>, arguments);
    const Distribution d = of(static_cast<Shape>(shape), {arguments.begin(), arguments.end()});
    for (const auto& [low, high] : {std::pair{-infinity, infinity}, {-1e300, 1e300}, {0.0, 1e7}}) {
        const auto q = make_quantile_function(d, low, high);
        QVERIFY(q.mass_inside >= 0 && q.mass_inside <= 1);
        QVERIFY(!std::isnan(q.median));
        for (const double u : {0x1p-53, 0.001, 0.5, 0.999, 1 - 0x1p-53}) {
            const double x = at(q, u);
            QVERIFY2(std::isfinite(x) && low <= x && x <= high, qPrintable(number(x)));
        }
    }
}

void QuantileFunctionTest::tablesAreQuick() {
    // Re-lowering a plan while a slider moves: one shape is new, thirty-four have been met.
    for (int i = 0; i < 34; ++i)
        make_quantile_function(of(Shape::pert, {0, 0.2 + 0.01 * i, 1}), 0, 1);
    double best = infinity;
    for (int run = 0; run < 20; ++run) {
        const auto start = std::chrono::steady_clock::now();
        for (int i = 0; i < 34; ++i)
            make_quantile_function(of(Shape::pert, {0, 0.2 + 0.01 * i, 1}), 0, 1);
        make_quantile_function(of(Shape::pert, {0, 0.6 + 0.001 * run, 1}), 0, 1);
        best = std::min(
            best,
            std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count());
    }
    QVERIFY2(best < 3, qPrintable(QString("%1 ms").arg(best))); // 0.3 on the machine it was written on
}

QTEST_APPLESS_MAIN(QuantileFunctionTest)
#include "quantile_function_test.moc"
