// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/statistics/order_statistics.h"
#include "model/statistics/sketch_reading.h"
#include "tests/statistics/draws.h"

#include <QtTest>

#include <algorithm>
#include <limits>

using namespace headroom;
using namespace headroom::test;

namespace {

constexpr std::array probabilities = {0.0, 0.001, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.999, 1.0};
constexpr std::size_t chunk = 512;

MonthSketch sketch_of(const std::vector<double>& values) {
    MonthSketch sketch;
    for (std::size_t at = 0; at < values.size(); at += chunk)
        sketch.add(std::span(values).subspan(at, std::min(chunk, values.size() - at)));
    return sketch;
}

/// Everything that the sketch says, to the bit.
std::vector<double> readings(const MonthSketch& sketch) {
    const SketchReading reading(sketch);
    std::vector<double> all = {static_cast<double>(sketch.count()), static_cast<double>(sketch.shift())};
    for (const double p : probabilities)
        for (const ErrorModel model : {ErrorModel::independent, ErrorModel::replicated}) {
            const Figure f = reading.figure(p, model);
            all.insert(all.end(), {f.value, f.standard_error});
        }
    return all;
}

double random_magnitude(Uniform& uniform, int decades) {
    return std::pow(10.0, decades * (2 * uniform() - 1));
}

std::vector<double> values_of(const QString& kind, std::size_t n) {
    Uniform uniform(n + static_cast<std::size_t>(kind.size()));
    std::vector<double> values(n);
    for (double& v : values) {
        const double u = uniform(), z = normal_quantile(u);
        if (kind == "normal") v = 5e7 + 1e6 * z;
        if (kind == "very narrow") v = 1 + 1e-13 * z;
        if (kind == "both signs") v = z * z * z;
        if (kind == "negative") v = -std::exp(2 * z);
        if (kind == "shares") v = std::max(0.0, z / 4);
        if (kind == "capped") v = std::min(0.85, 0.8 + z / 10);
        if (kind == "around 1e300") v = 1e300 * u;
        if (kind == "around 1e-300") v = 1e-300 * u;
        if (kind == "thirty decades") v = random_magnitude(uniform, 15) * (uniform() < 0.5 ? -1 : 1);
    }
    return values;
}

} // namespace

class MonthSketchTest : public QObject {
    Q_OBJECT
private slots:
    void quantiles_are_within_the_stated_error_data();
    void quantiles_are_within_the_stated_error();
    void any_magnitude_is_within_a_bin();
    void equal_values_and_zeros_are_exact();
    void bounds_that_many_stand_at_are_exact();
    void order_and_grouping_make_no_difference_data();
    void order_and_grouping_make_no_difference();
    void more_values_than_narrow_counts_hold();
    void memory_is_bounded();
    void what_is_not_finite_is_said();
    void errors_are_honest_data();
    void errors_are_honest();
    void replicated_errors_see_the_gain();
};

void MonthSketchTest::quantiles_are_within_the_stated_error_data() {
    QTest::addColumn<QString>("kind");
    for (const char* kind : {"normal", "very narrow", "both signs", "negative", "shares", "capped",
                             "around 1e300", "around 1e-300", "thirty decades"})
        QTest::newRow(kind) << kind;
}

void MonthSketchTest::quantiles_are_within_the_stated_error() {
    QFETCH(QString, kind);
    for (const std::size_t n : {1u, 16u, 17u, 1000u, 16384u}) {
        const std::vector<double> values = values_of(kind, n);
        const MonthSketch sketch = sketch_of(values);
        const SketchReading reading(sketch);
        const OrderStatistics exact(values, probabilities);
        // Beyond sixteen octaves bins grow wider.
        const double bound = kind == "thirty decades" ? 0x1p-8 : 0x1p-10;
        for (const double p : probabilities) {
            const auto [below, fraction] = type7_position(p, n);
            const OrderStatistics around(values, {}, std::vector{below, std::min(below + 1, n - 1)});
            const double scale =
                std::max(std::fabs(around.at(below)), std::fabs(around.at(std::min(below + 1, n - 1))));
            const double error = std::fabs(reading.quantile(p) - exact.quantile(p));
            QVERIFY2(error <= bound * scale,
                     qPrintable(QString("n %1 p %2: %3").arg(n).arg(p).arg(error / scale)));
        }
        QCOMPARE(reading.quantile(0), exact.quantile(0));
        QCOMPARE(reading.quantile(1), exact.quantile(1));
    }
}

void MonthSketchTest::any_magnitude_is_within_a_bin() {
    Uniform uniform(7);
    for (int i = 0; i < 2000; ++i) {
        // Three values apart by up to six decades anywhere on 1e-300 … 1e300; the middle one is no extreme.
        const double scale = random_magnitude(uniform, 297) * (uniform() < 0.5 ? -1 : 1);
        std::vector<double> values(3);
        for (double& v : values)
            v = scale * random_magnitude(uniform, 3);
        const MonthSketch sketch = sketch_of(values);
        const SketchReading reading(sketch);
        std::sort(values.begin(), values.end());
        QVERIFY(std::fabs(reading.quantile(0.5) - values[1]) <= 0x1p-10 * std::fabs(values[1]));
        QCOMPARE(reading.quantile(0), values[0]);
    }
}

void MonthSketchTest::equal_values_and_zeros_are_exact() {
    for (const double v : {0.0, -0.0, 0.1, -1e300, 5e-324}) {
        const MonthSketch sketch = sketch_of(std::vector<double>(1000, v));
        const SketchReading reading(sketch);
        for (const double p : probabilities)
            QCOMPARE(reading.figure(p, ErrorModel::replicated), (Figure{v, 0}));
    }
    // Zeros between others: a fifth below, two fifths 0, two fifths above.
    for (const double sign : {-1.0, 1.0}) {
        std::vector<double> values;
        for (int i = 0; i < 1000; ++i)
            values.push_back(i % 5 == 0 ? -0.1 - i : i % 5 < 3 ? sign * 0.0 : 1.0 + i);
        const MonthSketch sketch = sketch_of(values);
        QCOMPARE(SketchReading(sketch).figure(0.4, ErrorModel::independent), (Figure{0, 0}));
    }
    // The same above 0, where the bins are finer.
    std::vector<double> floored;
    for (int i = 0; i < 1000; ++i)
        floored.push_back(std::max(0.0, 0.001 * i - 0.5) + (i > 500 ? 7 : 0));
    const MonthSketch sketch = sketch_of(floored);
    const SketchReading reading(sketch);
    QCOMPARE(reading.figure(0.25, ErrorModel::independent), (Figure{0, 0}));
    QVERIFY(std::fabs(reading.quantile(0.75) - 7.24925) < 1e-3);
}

void MonthSketchTest::bounds_that_many_stand_at_are_exact() {
    const MonthSketch sketch = sketch_of(values_of("capped", 5000));
    const SketchReading reading(sketch);
    QCOMPARE(reading.figure(0.75, ErrorModel::independent), (Figure{0.85, 0}));
    QCOMPARE(reading.figure(0.95, ErrorModel::replicated), (Figure{0.85, 0}));
    QVERIFY(reading.quantile(0.5) < 0.85);
}

void MonthSketchTest::order_and_grouping_make_no_difference_data() {
    quantiles_are_within_the_stated_error_data();
}

void MonthSketchTest::order_and_grouping_make_no_difference() {
    QFETCH(QString, kind);
    const std::vector<double> values = values_of(kind, 8 * chunk);
    const auto part = [&](std::size_t i) { return std::span(values).subspan(i * chunk, chunk); };
    const auto expected = readings(sketch_of(values));
    const auto single = [&](std::size_t i) {
        MonthSketch sketch;
        sketch.add(part(i));
        return sketch;
    };
    // Added backwards.
    MonthSketch backwards;
    for (std::size_t i = 8; i-- > 0;)
        backwards.add(part(i));
    QCOMPARE(readings(backwards), expected);
    // All at once.
    MonthSketch at_once;
    at_once.add(values);
    QCOMPARE(readings(at_once), expected);
    // Merged from the left, from the right, and in pairs.
    MonthSketch left, right;
    for (std::size_t i = 0; i < 8; ++i) {
        left.merge(single(i));
        MonthSketch next = single(7 - i);
        next.merge(right);
        right = next;
    }
    QCOMPARE(readings(left), expected);
    QCOMPARE(readings(right), expected);
    MonthSketch all;
    for (const std::size_t i : {6u, 0u, 4u, 2u}) {
        MonthSketch pair = single(i + 1);
        pair.merge(single(i));
        all.merge(pair);
    }
    QCOMPARE(readings(all), expected);
    all.merge(MonthSketch());
    QCOMPARE(readings(all), expected);
}

void MonthSketchTest::more_values_than_narrow_counts_hold() {
    // A quarter of 400,000 values is 2, the rest spreads over 1 … 3: counts far beyond 16 bits.
    std::vector<double> values =
        draw([](double u) { return u < 0.25 ? 2 : 1 + 2 * u; }, 400000, ErrorModel::independent, 2);
    const MonthSketch sketch = sketch_of(values);
    const OrderStatistics exact(values, probabilities);
    const SketchReading reading(sketch);
    for (const double p : probabilities)
        QVERIFY(std::fabs(reading.quantile(p) / exact.quantile(p) - 1) < 0x1p-10);
    MonthSketch merged = sketch_of(std::vector<double>(values.begin(), values.begin() + 200192));
    merged.merge(sketch_of(std::vector<double>(values.begin() + 200192, values.end())));
    QCOMPARE(readings(merged), readings(sketch));
    // One value alone, at once.
    MonthSketch constant;
    constant.add(std::vector<double>(300000, 1.5));
    constant.add(std::vector<double>(1000, 2.5));
    QCOMPARE(SketchReading(constant).quantile(0.9), 1.5);
    QCOMPARE(constant.count(), std::uint64_t{301000});
}

void MonthSketchTest::memory_is_bounded() {
    Uniform uniform(1);
    MonthSketch sketch;
    std::vector<double> values(chunk);
    for (int i = 0; i < 100; ++i) {
        for (double& v : values)
            v = random_magnitude(uniform, 300) * (uniform() < 0.5 ? -1 : 1);
        sketch.add(values);
        QVERIFY(sketch.pages().size() <= MonthSketch::most_pages);
        QVERIFY2(sketch.bytes() < 180000, qPrintable(QString::number(sketch.bytes())));
    }
    QVERIFY(sketch.shift() > MonthSketch::usual_coarsest);
    const MonthSketch usual = sketch_of(values_of("normal", 16384));
    QVERIFY(usual.bytes() < 20000);
    usual.settle();
    QVERIFY(usual.bytes() < 10000);
}

void MonthSketchTest::what_is_not_finite_is_said() {
    for (const double v :
         {std::numeric_limits<double>::quiet_NaN(), -std::numeric_limits<double>::infinity()}) {
        std::vector<double> values(100, 1.0);
        values[50] = v;
        MonthSketch sketch;
        sketch.add(values);
        QVERIFY(!sketch.finite());
        QVERIFY(std::isnan(SketchReading(sketch).figure(0.5, ErrorModel::replicated).value));
        MonthSketch other = sketch_of(std::vector<double>(100, 1.0));
        other.merge(sketch);
        QVERIFY(std::isnan(SketchReading(other).quantile(0.5)));
    }
}

void MonthSketchTest::errors_are_honest_data() {
    QTest::addColumn<double>("sigma");
    QTest::addColumn<int>("model");
    for (const double sigma : {0.0001, 0.1, 1.5})
        for (const ErrorModel model : {ErrorModel::independent, ErrorModel::replicated})
            QTest::addRow("sigma %g, %s", sigma,
                          model == ErrorModel::replicated ? "replicated" : "independent")
                << sigma << static_cast<int>(model);
}

void MonthSketchTest::errors_are_honest() {
    QFETCH(double, sigma);
    QFETCH(int, model);
    const auto error_model = static_cast<ErrorModel>(model);
    const auto inverse = [=](double u) { return std::exp(sigma * normal_quantile(u)); };
    std::array<Calibration, 7> quantiles;
    for (std::uint64_t repetition = 0; repetition < 300; ++repetition) {
        const MonthSketch sketch = sketch_of(draw(inverse, 2048, error_model, repetition, Evenness::half));
        const SketchReading reading(sketch);
        for (std::size_t q = 0; q < 7; ++q) {
            const Figure f = reading.figure(reported_quantiles[q], error_model);
            quantiles[q].add(f.value, f.standard_error, inverse(reported_quantiles[q]));
        }
    }
    // Sixteen groups alone make it 1.07, and 300 repetitions know it to 4 %.
    for (const Calibration& c : quantiles)
        QVERIFY2(c.root_mean_square() > 0.8 && c.root_mean_square() < 1.35,
                 qPrintable(QString::number(c.root_mean_square())));
}

void MonthSketchTest::replicated_errors_see_the_gain() {
    const auto inverse = [](double u) { return 10 + normal_quantile(u); };
    const MonthSketch sketch = sketch_of(draw(inverse, 16384, ErrorModel::replicated, 1));
    const SketchReading reading(sketch);
    const double replicated = reading.figure(0.5, ErrorModel::replicated).standard_error;
    QVERIFY2(replicated * 4 < reading.figure(0.5, ErrorModel::independent).standard_error,
             qPrintable(QString::number(replicated)));
}

QTEST_APPLESS_MAIN(MonthSketchTest)
#include "month_sketch_test.moc"
