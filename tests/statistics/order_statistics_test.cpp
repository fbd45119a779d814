// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/statistics/order_statistics.h"
#include "tests/statistics/draws.h"

#include <QtTest>

#include <algorithm>
#include <limits>
#include <numeric>

using namespace headroom;
using namespace headroom::test;

namespace {

std::vector<std::size_t> all_ranks(std::size_t n) {
    std::vector<std::size_t> ranks(n);
    std::iota(ranks.begin(), ranks.end(), 0);
    return ranks;
}

bool same_as_sorted(const std::vector<double>& values, const std::vector<std::size_t>& ranks) {
    std::vector<double> sorted = values;
    std::sort(sorted.begin(), sorted.end());
    const OrderStatistics order(values, {}, ranks);
    return std::all_of(ranks.begin(), ranks.end(), [&](std::size_t r) { return order.at(r) == sorted[r]; });
}

} // namespace

class OrderStatisticsTest : public QObject {
    Q_OBJECT
private slots:
    void positions_are_those_of_type_7();
    void quantiles_of_one_to_ten();
    void selection_is_the_sorted_order_data();
    void selection_is_the_sorted_order();
    void extreme_values_are_selected_too();
    void every_rank_of_small_sets();
};

void OrderStatisticsTest::positions_are_those_of_type_7() {
    QCOMPARE(type7_position(0.25, 10).below, std::size_t{2});
    QCOMPARE(type7_position(0.25, 10).fraction, 0.25);
    QCOMPARE(type7_position(0.0, 10).below, std::size_t{0});
    QCOMPARE(type7_position(1.0, 10).below, std::size_t{9});
    QCOMPARE(type7_position(1.0, 10).fraction, 0.0);
    QCOMPARE(type7_position(0.5, 1).below, std::size_t{0});
}

// The values that R's quantile(1:10, type = 7) prints.
void OrderStatisticsTest::quantiles_of_one_to_ten() {
    const std::vector<double> values = {7, 1, 10, 3, 5, 2, 9, 4, 8, 6},
                              probabilities = {0.05, 0.25, 0.5, 0.9, 1};
    const OrderStatistics order(values, probabilities);
    QCOMPARE(order.quantile(0.05), 1.45);
    QCOMPARE(order.quantile(0.25), 3.25);
    QCOMPARE(order.quantile(0.5), 5.5);
    QCOMPARE(order.quantile(0.9), 9.1);
    QCOMPARE(order.quantile(1), 10.0);
}

void OrderStatisticsTest::selection_is_the_sorted_order_data() {
    QTest::addColumn<int>("kind");
    QTest::newRow("even") << 0;
    QTest::newRow("heavy tail, both signs") << 1;
    QTest::newRow("half of them 0") << 2;
    QTest::newRow("forty different values") << 3;
    QTest::newRow("three hundred powers of ten") << 4;
    QTest::newRow("one far away, the others close together") << 5;
}

void OrderStatisticsTest::selection_is_the_sorted_order() {
    QFETCH(int, kind);
    for (const std::size_t n : {1u, 2u, 16u, 17u, 48u, 49u, 100u, 1000u, 16384u, 40000u}) {
        Uniform uniform(n + 1000u * static_cast<unsigned>(kind));
        std::vector<double> values(n);
        for (double& v : values) {
            const double u = uniform();
            const double choices[] = {u,
                                      std::tan(3.1415 * (u - 0.5)),
                                      std::max(0.0, u - 0.5),
                                      std::floor(40 * u),
                                      std::pow(10.0, 300 * u - 150),
                                      1e9 + u};
            v = choices[kind];
        }
        if (kind == 5) values[n / 2] = -1e300;
        std::vector<std::size_t> ranks;
        for (const double p : {0.0, 0.05, 0.1, 0.25, 0.4999, 0.5, 0.75, 0.9, 0.95, 1.0})
            ranks.push_back(type7_position(p, n).below);
        QVERIFY2(same_as_sorted(values, ranks), qPrintable(QString::number(n)));
    }
}

void OrderStatisticsTest::extreme_values_are_selected_too() {
    constexpr double most = std::numeric_limits<double>::max(),
                     least = std::numeric_limits<double>::denorm_min();
    std::vector<double> values(200, 1.0);
    values[3] = most;
    values[150] = -most; // their distance is no double
    QVERIFY(same_as_sorted(values, {0, 1, 100, 198, 199}));
    std::fill(values.begin(), values.end(), 0.0);
    values[7] = least; // too small to divide by
    QVERIFY(same_as_sorted(values, {0, 100, 198, 199}));
    values[9] = std::numeric_limits<double>::infinity();
    QVERIFY(same_as_sorted(values, {0, 100, 198, 199}));
}

void OrderStatisticsTest::every_rank_of_small_sets() {
    for (std::size_t n = 1; n < 300; n += 7) {
        std::vector<double> values =
            draw([](double u) { return std::floor(50 * u) / 7; }, n, ErrorModel::independent, n);
        QVERIFY(same_as_sorted(values, all_ranks(n)));
    }
}

QTEST_APPLESS_MAIN(OrderStatisticsTest)
#include "order_statistics_test.moc"
