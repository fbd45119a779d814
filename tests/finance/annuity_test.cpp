// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/finance/annuity.h"

#include "model/finance/irr.h"

#include <QtTest>

#include <cmath>
#include <vector>

using namespace headroom;

class AnnuityTest : public QObject {
    Q_OBJECT
private slots:
    void is_worth_what_it_pays_back_data() {
        QTest::addColumn<double>("rate");
        QTest::addColumn<int>("periods");
        QTest::newRow("ten per cent, ten years") << 0.1 << 10;
        QTest::newRow("one period") << 0.08 << 1;
        QTest::newRow("a small rate") << 1e-9 << 24;
        QTest::newRow("a rate below one rounding") << 1e-17 << 12;
        QTest::newRow("nothing") << 0.0 << 7;
        QTest::newRow("a negative rate") << -0.05 << 20;
        QTest::newRow("the lowest of the table") << -0.5 << 20;
        QTest::newRow("the highest of the table") << 1.0 << 30;
    }
    void is_worth_what_it_pays_back() {
        QFETCH(double, rate);
        QFETCH(int, periods);
        std::vector<double> flows(static_cast<std::size_t>(periods) + 1,
                                  annuity_payment(rate, periods, 1000));
        flows[0] = 0;
        QVERIFY(std::abs(net_present_value(rate, flows) - 1000) < 1000 * 1e-12);
    }
    void broken_periods_lie_between_whole_ones() {
        const double before = annuity_payment(0.1, 5, 1), between = annuity_payment(0.1, 5.25, 1);
        QVERIFY(between < before && between > annuity_payment(0.1, 6, 1));
        // By hand: 0.1/(1 − 1.1^−5.25)
        QVERIFY(std::abs(between - 0.1 / (1 - std::pow(1.1, -5.25))) < 1e-14);
    }
    void keeps_the_sign() { QCOMPARE(annuity_payment(0.07, 12, -500), -annuity_payment(0.07, 12, 500)); }
};

QTEST_APPLESS_MAIN(AnnuityTest)
#include "annuity_test.moc"
