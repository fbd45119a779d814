// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/sampling/special_functions.h"
#include "model/sampling/unit_law.h"

#include <boost/math/special_functions/beta.hpp>
#include <boost/math/special_functions/gamma.hpp>
#include <boost/math/special_functions/log1p.hpp>

#include <QTest>
#include <cmath>
#include <random>

using namespace headroom;
using Real = long double;

namespace {

std::mt19937_64 engine(11);
double between(double low, double high) { return std::uniform_real_distribution<double>(low, high)(engine); }
double shape_up_to(double decades) { return std::pow(10.0, between(-2, decades)); }

QString at(double a, double b, double x, double error) {
    return QString("a %1, b %2, x %3: %4")
        .arg(a, 0, 'g', 17)
        .arg(b, 0, 'g', 17)
        .arg(x, 0, 'g', 17)
        .arg(error);
}

/// Error of a mass in units of what is allowed: `relative` in its tail, a tenth of that absolutely from 1e-6
/// on.
double excess(double computed, Real exact, double relative) {
    const Real allowed = relative * exact * (1 - std::log10(exact)) + (exact > 1e-6L ? 0.1L * relative : 0);
    return static_cast<double>(std::fabs(computed - exact) / allowed);
}

} // namespace

class SpecialFunctionsTest : public QObject {
    Q_OBJECT
private slots:
    void logarithms();
    void logGamma();
    void logBeta();
    void incompleteBeta();
    void incompleteGamma();
    void incompleteAtTheEnds();
    void quantilesComeBack();
};

void SpecialFunctionsTest::logarithms() {
    for (int i = 0; i < 100000; ++i) {
        const double x = i % 2 ? between(-0.999, 3) : std::pow(10.0, between(-17, 0)) * (i % 4 ? 1 : -1);
        if (x <= -0.9999) continue;
        const Real exact = boost::math::log1p(static_cast<Real>(x));
        QVERIFY(std::fabs(log_one_plus(x) / exact - 1) < 4.5e-16L);
        const Real less =
            std::fabs(x) < 1e-3
                ? static_cast<Real>(x) * x * (-0.5L + x * (1 / 3.0L - x * (0.25L - x * (0.2L - x / 6.0L))))
                : exact - x;
        QVERIFY2(std::fabs(log_one_plus_rest(x) / less - 1) < 2e-15L,
                 qPrintable(at(0, 0, x, log_one_plus_rest(x))));
    }
}

void SpecialFunctionsTest::logGamma() {
    for (int i = 0; i < 50000; ++i) {
        const double x = shape_up_to(6);
        const Real exact = boost::math::lgamma(static_cast<Real>(x));
        const double error = static_cast<double>(std::fabs(log_gamma(x) - exact));
        QVERIFY2(error < std::max(2e-15, static_cast<double>(std::fabs(exact)) * 1e-15),
                 qPrintable(at(0, 0, x, error)));
    }
    QVERIFY(std::fabs(log_gamma(1.0)) < 1e-16 && std::fabs(log_gamma(2.0)) < 1e-16);
}

void SpecialFunctionsTest::logBeta() {
    for (int i = 0; i < 50000; ++i) {
        const double a = shape_up_to(6), b = shape_up_to(6);
        // 64 bits lose ten digits where both are large; there the value is large too.
        const Real exact = boost::math::lgamma(static_cast<Real>(a)) +
                           boost::math::lgamma(static_cast<Real>(b)) -
                           boost::math::lgamma(static_cast<Real>(a) + b);
        const Real noise = 1e-18L * boost::math::lgamma(static_cast<Real>(a) + b + 3);
        const Real error = std::fabs(log_beta(a, b) - exact);
        QVERIFY2(error < 1e-14L + std::fabs(exact) * 2e-15L + noise,
                 qPrintable(at(a, b, 0, static_cast<double>(error))));
    }
}

void SpecialFunctionsTest::incompleteBeta() {
    double worst = 0;
    for (int i = 0; i < 40000; ++i) {
        const bool large = i % 10 == 0;
        const double a = shape_up_to(large ? 6 : 3), b = shape_up_to(large ? 6 : 3);
        const double centre = a / (a + b), sd = std::sqrt(centre * (1 - centre) / (a + b + 1));
        const double x = i % 3 ? centre + sd * between(-6, 6) : between(0, 1);
        if (x <= 1e-300 || x >= 1) continue;
        const Real lower =
            boost::math::ibeta(static_cast<Real>(a), static_cast<Real>(b), static_cast<Real>(x));
        const Real upper =
            boost::math::ibetac(static_cast<Real>(a), static_cast<Real>(b), static_cast<Real>(x));
        if (lower < 1e-250L || upper < 1e-15L) continue;
        worst = std::max(worst, excess(incomplete_beta(a, b, x), lower, large ? 1e-10 : 1e-13));
        QVERIFY2(worst < 1, qPrintable(at(a, b, x, worst)));
    }
    QVERIFY(worst > 1e-4); // something was compared
}

void SpecialFunctionsTest::incompleteGamma() {
    double worst = 0;
    for (int i = 0; i < 40000; ++i) {
        const bool large = i % 10 == 0;
        const double shape = shape_up_to(large ? 6 : 3);
        const double x = i % 3 ? shape + std::sqrt(shape) * between(-6, 8) : std::pow(10.0, between(-30, 2));
        if (x <= 0 || (shape > 500 && x < shape / 2)) continue; // Boost overflows where F is below 1e-100
        const Real lower = boost::math::gamma_p(static_cast<Real>(shape), static_cast<Real>(x));
        const Real upper = boost::math::gamma_q(static_cast<Real>(shape), static_cast<Real>(x));
        if (lower < 1e-250L || upper < 1e-15L) continue;
        const double computed = incomplete_gamma(shape, x);
        worst = std::max(worst, excess(computed, lower, large ? 1e-10 : 1e-13));
        QVERIFY2(worst < 1, qPrintable(at(shape, 0, x, worst)));
    }
    QVERIFY(worst > 1e-4);
}

void SpecialFunctionsTest::incompleteAtTheEnds() {
    QCOMPARE(incomplete_beta(2, 3, 0), 0.0);
    QCOMPARE(incomplete_beta(2, 3, -1), 0.0);
    QCOMPARE(incomplete_beta(2, 3, 1), 1.0);
    QCOMPARE(incomplete_beta(2, 3, 2), 1.0);
    QCOMPARE(incomplete_gamma(2, 0), 0.0);
    QCOMPARE(incomplete_gamma(2, 1e10), 1.0);
    QVERIFY(std::fabs(incomplete_beta(1, 1, 0.3) - 0.3) < 1e-15);
    QVERIFY(std::fabs(incomplete_gamma(1, 1) - (1 - std::exp(-1.0))) < 1e-15);
}

void SpecialFunctionsTest::quantilesComeBack() {
    for (int i = 0; i < 20000; ++i) {
        const double a = shape_up_to(3), b = shape_up_to(3), u = between(0, 1);
        const Real x =
            boost::math::ibeta_inv(static_cast<Real>(a), static_cast<Real>(b), static_cast<Real>(u));
        if (x > 1e-300L && x < 1 - 1e-12L) {
            const double error = static_cast<double>(std::fabs(exact_quantile(BetaLaw(a, b), u) / x - 1));
            // F is good to 1e-15 or so, which small shapes amplify.
            QVERIFY2(error < 2e-14 * (1 + 1 / std::min(a, b)), qPrintable(at(a, b, u, error)));
        }
        const Real y = boost::math::gamma_p_inv(static_cast<Real>(a), static_cast<Real>(u));
        if (y > 1e-300L) {
            const double error = static_cast<double>(std::fabs(exact_quantile(GammaLaw(a), u) / y - 1));
            QVERIFY2(error < 2e-14 * (1 + 1 / a), qPrintable(at(a, 0, u, error)));
        }
    }
}

QTEST_APPLESS_MAIN(SpecialFunctionsTest)
#include "special_functions_test.moc"
