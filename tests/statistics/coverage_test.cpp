// SPDX-License-Identifier: GPL-3.0-or-later
// Whether the standard errors are what they say: over many repetitions with known truth, the distance from
// the truth in standard errors has a root mean square of 1.
#include "model/statistics/ratio.h"
#include "model/statistics/summary.h"
#include "tests/statistics/draws.h"

#include <QtTest>

using namespace headroom;
using namespace headroom::test;

namespace {

struct Truth {
    Inverse inverse;
    double mean = 0, cvar = 0; ///< of the high tail
    bool has_atoms = false;
};

constexpr double pi = 3.14159265358979323846;

double normal_density(double z) { return std::exp(-z * z / 2) / std::sqrt(2 * pi); }
double normal_share_above(double z) { return std::erfc(z / std::sqrt(2.0)) / 2; }

Truth normal() {
    return {[](double u) { return 10 + 2 * normal_quantile(u); }, 10,
            10 + 2 * normal_density(normal_quantile(0.95)) / 0.05};
}

Truth lognormal(double sigma) {
    const double mean = std::exp(sigma * sigma / 2);
    return {[=](double u) { return std::exp(sigma * normal_quantile(u)); }, mean,
            mean * normal_share_above(normal_quantile(0.95) - sigma) / 0.05};
}

/// 0 with probability 0.3, even on 0 … 1 with 0.4, 1 with 0.3: as a share that stands at its bounds.
Truth clamped() {
    return {[](double u) { return std::min(1.0, std::max(0.0, (u - 0.3) / 0.4)); }, 0.5, 1.0, true};
}

Truth truth_of(const QString& name) {
    if (name == "normal") return normal();
    if (name == "clamped") return clamped();
    return lognormal(0.8);
}

} // namespace

class CoverageTest : public QObject {
    Q_OBJECT
private slots:
    void errors_are_honest_data();
    void errors_are_honest();
    void ratio_errors_are_honest_data();
    void ratio_errors_are_honest();
    void replicated_errors_see_the_gain();
};

void CoverageTest::errors_are_honest_data() {
    QTest::addColumn<QString>("distribution");
    QTest::addColumn<int>("model");
    QTest::addColumn<int>("paths");
    for (const char* distribution : {"normal", "lognormal", "clamped"}) {
        const auto independent = static_cast<int>(ErrorModel::independent);
        const auto replicated = static_cast<int>(ErrorModel::replicated);
        QTest::addRow("%s, 1,024 independent paths", distribution) << distribution << independent << 1024;
        QTest::addRow("%s, 16 x 64 paths", distribution) << distribution << replicated << 1024;
    }
}

void CoverageTest::errors_are_honest() {
    QFETCH(QString, distribution);
    QFETCH(int, model);
    QFETCH(int, paths);
    const Truth truth = truth_of(distribution);
    const auto error_model = static_cast<ErrorModel>(model);
    Calibration mean, cvar;
    std::array<Calibration, 7> quantiles;
    for (std::uint64_t repetition = 0; repetition < 400; ++repetition) {
        const auto values =
            draw(truth.inverse, static_cast<std::size_t>(paths), error_model, repetition, Evenness::half);
        const Summary s = summarise(values, error_model, Tail::high);
        mean.add(s.mean.value, s.mean.standard_error, truth.mean);
        cvar.add(s.cvar95.value, s.cvar95.standard_error, truth.cvar);
        for (std::size_t q = 0; q < 7; ++q)
            quantiles[q].add(s.quantiles[q].value, s.quantiles[q].standard_error,
                             truth.inverse(reported_quantiles[q]));
    }
    // 400 repetitions know the root mean square to 4 %; a heavy tail's errors vary themselves.
    const auto honest = [](const Calibration& c, double low, double high, const char* what) {
        const double rms = c.root_mean_square();
        const bool fits = low <= rms && rms <= high;
        if (!fits) qWarning("%s: %g", what, rms);
        return fits;
    };
    QVERIFY(honest(mean, 0.85, 1.25, "mean"));
    QVERIFY(honest(cvar, truth.has_atoms ? 0.0 : 0.8, 1.4, "cvar"));
    for (std::size_t q = 0; q < 7; ++q)
        QVERIFY(honest(quantiles[q], truth.has_atoms ? 0.0 : 0.8, 1.3,
                       qPrintable(QString::number(reported_quantiles[q]))));
}

void CoverageTest::ratio_errors_are_honest_data() {
    QTest::addColumn<int>("model");
    QTest::newRow("independent") << static_cast<int>(ErrorModel::independent);
    QTest::newRow("replicated") << static_cast<int>(ErrorModel::replicated);
}

void CoverageTest::ratio_errors_are_honest() {
    QFETCH(int, model);
    const auto error_model = static_cast<ErrorModel>(model);
    Calibration ratio;
    for (std::uint64_t repetition = 0; repetition < 400; ++repetition) {
        // Hours u, cost 1 + u + noise: E cost/E hours = 1.5/0.5.
        const auto hours = draw([](double u) { return u; }, 640, error_model, repetition);
        auto cost = draw([](double u) { return u - 0.5; }, 640, ErrorModel::independent, 1000 + repetition);
        for (std::size_t p = 0; p < cost.size(); ++p)
            cost[p] += 1 + hours[p];
        const Summary s = summarise_ratio(cost, hours, error_model, Tail::high);
        ratio.add(s.mean.value, s.mean.standard_error, 3.0);
    }
    QVERIFY2(ratio.root_mean_square() > 0.85 && ratio.root_mean_square() < 1.25,
             qPrintable(QString::number(ratio.root_mean_square())));
}

// Even points know the mean far better than random ones do, and the error must say so.
void CoverageTest::replicated_errors_see_the_gain() {
    const auto values = draw(normal().inverse, 4096, ErrorModel::replicated, 1);
    const Summary replicated = summarise(values, ErrorModel::replicated, Tail::high);
    const Summary taken_as_independent = summarise(values, ErrorModel::independent, Tail::high);
    QVERIFY(replicated.mean.standard_error * 8 < taken_as_independent.mean.standard_error);
    QVERIFY(replicated.quantiles[3].standard_error * 5 < taken_as_independent.quantiles[3].standard_error);
}

QTEST_APPLESS_MAIN(CoverageTest)
#include "coverage_test.moc"
