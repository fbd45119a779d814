// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/lane/math.h"
#include "model/lane/normal.h"
#include "model/lane/normal_exact.h"

#include <boost/math/distributions/normal.hpp>

#include <QTest>
#include <cmath>
#include <limits>
#include <random>

using namespace headroom;

namespace {

/// |computed − exact| in units in the last place of the exact value.
double ulps(double computed, long double exact) {
    const double nearest = static_cast<double>(exact);
    int exponent = 0;
    std::frexp(nearest, &exponent);
    return static_cast<double>(std::fabs(static_cast<long double>(computed) - exact) /
                               std::ldexp(1.0L, exponent - 53));
}

using Real = long double;
const boost::math::normal_distribution<Real> standard_normal;
constexpr int trials = 300000;

std::mt19937_64& generator() {
    static std::mt19937_64 engine(20250101);
    return engine;
}
double between(double low, double high) {
    return std::uniform_real_distribution<double>(low, high)(generator());
}
double odd_multiple(std::uint64_t k) { return static_cast<double>(2 * k + 1) * 0x1p-53; }

template <class F, class G, class Draw>
double worst_ulps(F computed, G exact, Draw draw) {
    double worst = 0;
    for (int i = 0; i < trials; ++i) {
        const double x = draw();
        worst = std::max(worst, ulps(computed(x), exact(static_cast<Real>(x))));
    }
    return worst;
}

} // namespace

class MathTest : public QObject {
    Q_OBJECT
private slots:
    void expIsWithinItsBound();
    void expAtItsEnds();
    void logIsWithinItsBound();
    void logKnowsSimpleValues();
    void powIsWithinItsBound();
    void powOverAndUnderflows();
    void turnsAreWithinTwoUlps();
    void turnsAtTheQuarters();
    void cdfKeepsItsRelativeError();
    void quantileIsWithinItsBound();
    void quantileIsMonotone();
    void quantileIsAntisymmetric();
    void quantileMeetsAtTheOctaves();
    void exactQuantileIsExact();
    void bitsAreReversed();
};

void MathTest::expIsWithinItsBound() {
    const auto computed = [](double x) { return scalar::exp(x); };
    const auto exact = [](Real x) { return std::exp(x); };
    for (const double reach : {1e-3, 1.0, 30.0, 708.0}) {
        const double worst = worst_ulps(computed, exact, [&] { return between(-reach, reach); });
        QVERIFY2(worst < 1.1, qPrintable(QString::number(worst)));
    }
}

void MathTest::expAtItsEnds() {
    const double infinity = std::numeric_limits<double>::infinity();
    QCOMPARE(scalar::exp(0.0), 1.0);
    QCOMPARE(scalar::exp(-0.0), 1.0);
    const double nearly = ulps(scalar::exp(709.78), std::exp(static_cast<Real>(709.78)));
    QVERIFY2(nearly < 1.1, qPrintable(QString::number(nearly)));
    QCOMPARE(scalar::exp(709.79), infinity);
    QCOMPARE(scalar::exp(infinity), infinity);
    QVERIFY(ulps(scalar::exp(-708.04), std::exp(static_cast<Real>(-708.04))) < 1.1);
    QCOMPARE(scalar::exp(-708.06), 0.0);
    QCOMPARE(scalar::exp(-infinity), 0.0);
    QVERIFY(std::isnan(scalar::exp(std::numeric_limits<double>::quiet_NaN())));
}

void MathTest::logIsWithinItsBound() {
    const auto computed = [](double x) { return scalar::log(x); };
    const auto exact = [](Real x) { return std::log(x); };
    const double near_one = worst_ulps(computed, exact, [] { return between(0.9, 1.1); });
    const double nearer = worst_ulps(computed, exact, [] { return 1.0 + between(-1e-9, 1e-9); });
    const double anywhere = worst_ulps(computed, exact, [] { return std::exp2(between(-1022, 1023.99)); });
    QVERIFY2(near_one < 1.1, qPrintable(QString::number(near_one)));
    QVERIFY2(nearer < 1.0, qPrintable(QString::number(nearer)));
    QVERIFY2(anywhere < 1.0, qPrintable(QString::number(anywhere)));
}

void MathTest::logKnowsSimpleValues() {
    QCOMPARE(scalar::log(1.0), 0.0);
    QVERIFY(ulps(scalar::log(0x1p-1022), std::log(0x1p-1022L)) < 1);
    QVERIFY(ulps(scalar::log(0x1.fffffffffffffp1023), std::log(0x1.fffffffffffffp1023L)) < 1);
    QVERIFY(ulps(scalar::log(2.0), std::log(2.0L)) < 0.5001);
}

void MathTest::powIsWithinItsBound() {
    for (int i = 0; i < trials; ++i) {
        const double x = std::exp(between(-1, 1) * between(0, 50));
        const double y = between(-1000, 1000) * between(0, 1);
        const Real exact = std::pow(static_cast<Real>(x), static_cast<Real>(y));
        if (exact < 1e-300L || exact > 1e300L) continue;
        const Real error = std::fabs(scalar::pow(x, y) / exact - 1);
        QVERIFY2(error < 2.3e-16L + std::fabs(y) * 5e-18L,
                 qPrintable(QString("%1^%2: %3").arg(x, 0, 'g', 17).arg(y, 0, 'g', 17).arg(double(error))));
    }
    QCOMPARE(scalar::pow(7.5, 0.0), 1.0);
    QCOMPARE(scalar::pow(1.0, 123.456), 1.0);
    QCOMPARE(scalar::pow(1.5, 2.0), 2.25);
}

void MathTest::powOverAndUnderflows() {
    const double infinity = std::numeric_limits<double>::infinity();
    QCOMPARE(scalar::pow(2.0, 1025.0), infinity);
    QCOMPARE(scalar::pow(2.0, -1025.0), 0.0);
    QCOMPARE(scalar::pow(3.7, 1e20), infinity);
    QCOMPARE(scalar::pow(3.7, 1e308), infinity);
    QCOMPARE(scalar::pow(3.7, -1e308), 0.0);
    QCOMPARE(scalar::pow(0.3, 1e19), 0.0);
}

void MathTest::turnsAreWithinTwoUlps() {
    constexpr Real two_pi = 6.283185307179586476925286766559005768L;
    // Reduced exactly before the reference is asked: the long double's own 2π·x is only as good as its
    // product.
    const auto draw = [] { return between(-0.12499, 0.12499); };
    const double sine = worst_ulps([](double x) { return scalar::sin_turns(x); },
                                   [&](Real x) { return std::sin(two_pi * x); }, draw);
    const double cosine = worst_ulps([](double x) { return scalar::cos_turns(x); },
                                     [&](Real x) { return std::cos(two_pi * x); }, draw);
    QVERIFY2(sine < 2 && cosine < 2, qPrintable(QString("%1 %2").arg(sine).arg(cosine)));
    for (int i = 0; i < trials; ++i) {
        const double x = between(-1e6, 1e6);
        const double reduced = x - std::nearbyint(x);
        QVERIFY(std::fabs(scalar::sin_turns(x) - std::sin(two_pi * reduced)) < 3e-16L);
        QVERIFY(std::fabs(scalar::cos_turns(x) - std::cos(two_pi * reduced)) < 3e-16L);
    }
}

void MathTest::turnsAtTheQuarters() {
    for (int n = -9; n < 9; ++n) {
        const int within = ((n % 4) + 4) % 4;
        QCOMPARE(scalar::sin_turns(n / 4.0), within == 1 ? 1.0 : within == 3 ? -1.0 : 0.0);
        QCOMPARE(scalar::cos_turns(n / 4.0), within == 0 ? 1.0 : within == 2 ? -1.0 : 0.0);
    }
    QVERIFY(std::fabs(scalar::sin_turns(1.0 / 12) - 0.5) < 1e-16);
}

void MathTest::cdfKeepsItsRelativeError() {
    double worst_tail = 0, worst_above = 0;
    for (int i = 0; i < trials; ++i) {
        const double x = between(-37.5, 0);
        const Real exact = boost::math::cdf(standard_normal, static_cast<Real>(x));
        worst_tail = std::max(worst_tail, static_cast<double>(std::fabs(scalar::normal_cdf(x) / exact - 1)));
        const double y = between(0, 9);
        const Real above = boost::math::cdf(standard_normal, static_cast<Real>(y));
        worst_above = std::max(worst_above, static_cast<double>(std::fabs(scalar::normal_cdf(y) - above)));
    }
    QVERIFY2(worst_tail < 2e-15, qPrintable(QString::number(worst_tail)));
    QVERIFY2(worst_above < 4e-16, qPrintable(QString::number(worst_above)));
    QCOMPARE(scalar::normal_cdf(0.0), 0.5);
    QCOMPARE(scalar::normal_cdf(-40.0), 0.0);
    QCOMPARE(scalar::normal_cdf(1e300), 1.0);
    QCOMPARE(scalar::normal_cdf(-1e300), 0.0);
}

void MathTest::quantileIsWithinItsBound() {
    double worst = 0;
    for (int i = 0; i < trials; ++i) {
        const double p = std::exp2(between(-53, -1));
        const Real exact = boost::math::quantile(standard_normal, static_cast<Real>(p));
        worst = std::max(worst, static_cast<double>(std::fabs(scalar::normal_quantile(p) - exact)));
    }
    QVERIFY2(worst < 1e-9, qPrintable(QString::number(worst)));
    QCOMPARE(scalar::normal_quantile(0.5), 0.0);
    QCOMPARE(scalar::normal_quantile(0.0), scalar::normal_quantile(0x1p-53));
    QCOMPARE(scalar::normal_quantile(1.0), scalar::normal_quantile(1 - 0x1p-53));
}

void MathTest::quantileIsMonotone() {
    // Runs of neighbouring uniforms: at random places, at ½, and in the first ones above 0.
    const auto run_from = [](std::uint64_t k) {
        double before = scalar::normal_quantile(odd_multiple(k));
        for (std::uint64_t n = 1; n < 2000; ++n) {
            const double next = scalar::normal_quantile(odd_multiple(k + n));
            if (next < before) return false;
            before = next;
        }
        return true;
    };
    QVERIFY(run_from(0));
    QVERIFY(run_from((std::uint64_t{1} << 51) - 1000));
    for (int i = 0; i < 500; ++i)
        QVERIFY(run_from((generator()() >> 12) % ((std::uint64_t{1} << 52) - 3000)));
}

void MathTest::quantileIsAntisymmetric() {
    for (int i = 0; i < trials; ++i) {
        const std::uint64_t k = generator()() >> 12;
        const double u = odd_multiple(k);
        QCOMPARE(scalar::normal_quantile(1.0 - u), -scalar::normal_quantile(u));
    }
}

void MathTest::quantileMeetsAtTheOctaves() {
    for (int j = 2; j <= 51; ++j) {
        const double edge = std::ldexp(1.0, -j);
        const double below = scalar::normal_quantile(edge - 0x1p-53);
        const double above = scalar::normal_quantile(edge + 0x1p-53);
        QVERIFY(below < above);
        QVERIFY(std::fabs(scalar::normal_quantile(std::nextafter(edge, 0.0)) -
                          scalar::normal_quantile(edge)) < 5e-15);
    }
    QVERIFY(scalar::normal_quantile(0.5 - 0x1p-53) < 0);
}

void MathTest::exactQuantileIsExact() {
    double worst = 0;
    for (int i = 0; i < 20000; ++i) {
        const double u = i % 3 == 0   ? std::exp2(between(-1000, -1))
                         : i % 3 == 1 ? between(0, 1)
                                      : 0.5 + between(-1e-6, 1e-6);
        if (u <= 0 || u >= 1) continue;
        // Boost's own long double quantile is refined by a step: it is good to a few units in its last place.
        const Real exact = boost::math::quantile(standard_normal, static_cast<Real>(u));
        worst = std::max(worst, ulps(normal_quantile_exact(u), exact));
    }
    QVERIFY2(worst < 4, qPrintable(QString::number(worst)));
    QCOMPARE(normal_quantile_exact(0.5), 0.0);
    QCOMPARE(normal_quantile_exact(0.9), -normal_quantile_exact(0.1));
}

void MathTest::bitsAreReversed() {
    QCOMPARE(scalar::reverse_low32(1), std::uint64_t(0x80000000));
    QCOMPARE(scalar::reverse_low32(0xffffffff80000000), std::uint64_t(1));
    QCOMPARE(scalar::reverse_low32(0x12345678), std::uint64_t(0x1e6a2c48));
}

QTEST_APPLESS_MAIN(MathTest)
#include "math_test.moc"
