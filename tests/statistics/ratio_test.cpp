// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/statistics/ratio.h"

#include <QtTest>

#include <cmath>

using namespace headroom;

class RatioTest : public QObject {
    Q_OBJECT
private slots:
    void the_mean_is_the_ratio_of_the_means();
    void paths_without_hours_count_in_the_mean_alone();
    void no_hours_at_all();
    void equal_ratios();
    void sixteen_ratios();
};

void RatioTest::the_mean_is_the_ratio_of_the_means() {
    const std::vector<double> cost = {1, 2, 3, 6}, hours = {1, 1, 2, 4};
    const Summary s = summarise_ratio(cost, hours, ErrorModel::independent, Tail::high);
    QCOMPARE(s.mean.value, 12.0 / 8);
    // Residuals −0.5, 0.5, 0, 0: √(0.5·4/3)/8.
    QCOMPARE(s.mean.standard_error, std::sqrt(0.5 * 4 / 3) / 8);
    QCOMPARE(s.quantiles[3].value, 1.5); // of 1, 2, 1.5, 1.5
    QCOMPARE(s.defined_share, 1.0);
}

void RatioTest::paths_without_hours_count_in_the_mean_alone() {
    const std::vector<double> cost = {4, 2, 6}, hours = {0, 1, 3};
    const Summary s = summarise_ratio(cost, hours, ErrorModel::exact, Tail::high);
    QCOMPARE(s.mean.value, 12.0 / 4);
    QCOMPARE(s.quantiles[3].value, 2.0);
    QCOMPARE(s.defined_share, 2.0 / 3);
    QCOMPARE(s.mean.standard_error, 0.0);
}

void RatioTest::no_hours_at_all() {
    const Summary s =
        summarise_ratio(std::vector{4.0, 2.0}, std::vector{0.0, 0.0}, ErrorModel::independent, Tail::high);
    QCOMPARE(s.defined_share, 0.0);
    QCOMPARE(s.mean, Figure{});
}

void RatioTest::equal_ratios() {
    std::vector<double> cost, hours;
    for (int p = 0; p < 64; ++p) {
        hours.push_back(p + 1);
        cost.push_back(2 * (p + 1));
    }
    for (const ErrorModel model : {ErrorModel::independent, ErrorModel::replicated}) {
        const Summary s = summarise_ratio(cost, hours, model, Tail::high);
        QCOMPARE(s.mean, (Figure{2, 0}));
        QCOMPARE(s.sd, 0.0);
    }
}

void RatioTest::sixteen_ratios() {
    // Hours are equal, so that the error is the sd of the 16 ratios over 4.
    std::vector<double> cost, hours(32, 2.0);
    for (int p = 0; p < 32; ++p)
        cost.push_back(p % 16);
    const Summary s = summarise_ratio(cost, hours, ErrorModel::replicated, Tail::high);
    QCOMPARE(s.mean.value, 3.75);
    QVERIFY(std::fabs(s.mean.standard_error - std::sqrt(340.0 / 15) / 2 / 4) < 1e-14);
}

QTEST_APPLESS_MAIN(RatioTest)
#include "ratio_test.moc"
