// SPDX-License-Identifier: GPL-3.0-or-later
// On every instruction set of this processor: the same as in plain words.
#include "model/statistics/lane_passes.h"
#include "model/statistics/order_key.h"
#include "model/statistics/page_counts.h"
#include "tests/statistics/draws.h"

#include <QtTest>

#include <algorithm>
#include <limits>

#include <hwy/highway.h>

using namespace headroom;
using namespace headroom::test;

namespace {

constexpr std::size_t window = 128;

std::vector<double> mixed(std::size_t n) {
    return draw([](double u) { return u < 0.2   ? 0.0
                                      : u < 0.4 ? -0.0
                                                : std::floor(1000 * (u - 0.7)) / 7; }, n,
                ErrorModel::independent, n);
}

/// Values that fit a window of pages at shift 40.
std::vector<double> narrow(std::size_t n) {
    return draw([](double u) { return u < 0.2   ? 0.0
                                      : u < 0.4 ? -0.0
                                                : 5 + u; }, n, ErrorModel::independent,
                n);
}

std::uint32_t plain_place(double v, int shift) {
    if (v == 0) return window * counts_of_row;
    const std::int64_t bin = order_key(v) >> shift;
    const auto page = static_cast<std::uint64_t>(bin >> page_bits) % window;
    return static_cast<std::uint32_t>(page * counts_of_row + static_cast<std::uint64_t>(bin) % page_bins);
}

} // namespace

class LanePassesTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase_data();
    void init();
    void cleanupTestCase() { hwy::SetSupportedTargetsForTest(0); }
    void extents_of_any_number_of_values();
    void values_that_are_not_finite();
    void equal_values_are_counted();
    void sums_are_added_in_order();
    void places_are_rows_and_bins();
};

void LanePassesTest::initTestCase_data() {
    QTest::addColumn<qint64>("target");
    hwy::SetSupportedTargetsForTest(0);
    for (const std::int64_t target : hwy::SupportedAndGeneratedTargets())
        QTest::newRow(hwy::TargetName(target)) << qint64{target};
}

void LanePassesTest::init() {
    QFETCH_GLOBAL(qint64, target);
    hwy::SetSupportedTargetsForTest(target);
    hwy::GetChosenTarget().Update(target);
}

void LanePassesTest::extents_of_any_number_of_values() {
    for (std::size_t n = 1; n < 100; ++n) {
        const auto values = mixed(n);
        const Extent extent = extent_of(values);
        QVERIFY(extent.finite);
        QCOMPARE(extent.low, *std::min_element(values.begin(), values.end()));
        QCOMPARE(extent.high, *std::max_element(values.begin(), values.end()));
        std::vector<double> others;
        std::copy_if(values.begin(), values.end(), std::back_inserter(others),
                     [](double v) { return v != 0; });
        if (others.empty()) {
            QVERIFY(extent.low_other > extent.high_other);
            continue;
        }
        QCOMPARE(extent.low_other, *std::min_element(others.begin(), others.end()));
        QCOMPARE(extent.high_other, *std::max_element(others.begin(), others.end()));
    }
}

void LanePassesTest::values_that_are_not_finite() {
    for (const double v : {std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::infinity(),
                           -std::numeric_limits<double>::infinity()})
        for (std::size_t at = 0; at < 37; ++at) {
            auto values = mixed(37);
            values[at] = v;
            QVERIFY(!extent_of(values).finite);
        }
    QVERIFY(extent_of(std::vector(20, std::numeric_limits<double>::max())).finite);
}

void LanePassesTest::equal_values_are_counted() {
    for (std::size_t n = 1; n < 100; n += 3) {
        const auto values = mixed(n);
        for (const double wanted : {0.0, values[n / 2], 99.0})
            QCOMPARE(count_equal_to(values, wanted),
                     static_cast<std::uint64_t>(std::count(values.begin(), values.end(), wanted)));
    }
}

void LanePassesTest::sums_are_added_in_order() {
    for (std::size_t n = 1; n < 300; n += 7) {
        const auto values = draw(normal_quantile, n, ErrorModel::independent, n);
        std::array<double, randomisations> sums{}, expected{};
        for (std::size_t i = 0; i < n; ++i)
            expected[i % randomisations] += values[i];
        sum_by_randomisation(values, sums);
        QCOMPARE(sums, expected);
    }
}

void LanePassesTest::places_are_rows_and_bins() {
    for (const int shift : {0, 17, 40, 42})
        for (std::size_t n = 1; n < 60; n += 3)
            for (const auto& values : {mixed(n), narrow(n)}) {
                std::vector<std::uint16_t> places(n), expected(n);
                std::transform(values.begin(), values.end(), expected.begin(),
                               [=](double v) { return plain_place(v, shift); });
                window_places(values, shift, window, places.data());
                QCOMPARE(places, expected);
            }
}

QTEST_APPLESS_MAIN(LanePassesTest)
#include "lane_passes_test.moc"
