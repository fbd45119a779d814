// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/finance/resale.h"

#include <QtTest>

#include <cmath>

using namespace headroom::scalar;

namespace {

/// 22 % a year, 10 % at a generation, market beta 0.8, scrap 3 %, sold at 85 % of its value.
ResaleMarket<double> usual() { return {std::log(1 - 0.22) / 12, std::log(1 - 0.1), 0.8, 0.03, 0.85}; }

} // namespace

class ResaleTest : public QObject {
    Q_OBJECT
private slots:
    void follows_the_model_page() {
        const double expected = std::pow(1 - 0.22, 30 / 12.0) * std::pow(1 - 0.1, 2) * std::exp(0.8 * -0.15);
        QVERIFY(std::abs(usual().share_of_price(30, 2, -0.15) - 0.85 * expected) < 1e-14);
    }
    void never_above_the_price_paid() {
        QVERIFY(std::abs(usual().share_of_price(0, 0, 0) - 0.85) < 1e-15);
        QCOMPARE(usual().share_of_price(1, 0, 2.0),
                 0.85); // rents have multiplied; a used GPU is not worth a new one
    }
    void never_below_scrap() {
        QVERIFY(std::abs(usual().share_of_price(600, 9, -3) - 0.03 * 0.85) < 1e-15);
        auto worthless = usual();
        worthless.floor = 0;
        QVERIFY(worthless.share_of_price(600, 9, -3) < 0.03 * 0.85 * 1e-4);
    }
    void a_lost_generation_year_or_market_costs() {
        const double base = usual().share_of_price(24, 1, 0);
        QVERIFY(usual().share_of_price(25, 1, 0) < base);
        QVERIFY(usual().share_of_price(24, 2, 0) < base);
        QVERIFY(usual().share_of_price(24, 1, -0.1) < base);
    }
    void liquidation_takes_its_share_of_scrap_too() {
        auto forced = usual();
        forced.liquidation = 0;
        QCOMPARE(forced.share_of_price(1000, 9, 0), 0.0);
    }
};

QTEST_APPLESS_MAIN(ResaleTest)
#include "resale_test.moc"
