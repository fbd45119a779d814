// SPDX-License-Identifier: GPL-3.0-or-later
// The market by itself is the market that the simulation meets.
#include "model/analysis/market_outlook.h"
#include "model/analysis/run.h"
#include "tests/support/plans.h"

#include <QtTest>

#include <cmath>

using namespace headroom;

class MarketOutlookTest : public QObject {
    Q_OBJECT
private slots:
    void prices_are_those_of_the_simulation() {
        Plan plan = test::template_plan("regional-training-hall");
        plan.simulation.paths = 512;
        const auto results = run_plan(plan, {}).results;
        for (std::size_t i = 0; i < plan.scenarios.size(); ++i) {
            const auto outlook = market_outlook(plan, i, 512);
            const auto& simulated = results.scenarios[i].months[index_of(Series::market_price)].quantiles;
            for (std::size_t q = 0; q < reported_quantiles.size(); ++q)
                for (std::size_t t = 0; t < simulated[q].size(); ++t) {
                    const double exact = outlook.on_demand[q][t], sketched = simulated[q][t].value;
                    QVERIFY2(std::abs(exact - sketched) <= 2e-3 * exact, // what a sketch may be off by
                             qPrintable(QString("%1 and %2").arg(exact).arg(sketched)));
                }
        }
    }
    void spot_is_cheaper_and_shares_are_shares() {
        const auto plan = test::template_plan("regional-training-hall");
        const auto outlook = market_outlook(plan, 0, 256);
        for (std::size_t t = 0; t < outlook.tight.size(); ++t) {
            QVERIFY(outlook.spot[3][t] <= outlook.on_demand[3][t]);
            QVERIFY(outlook.spot_share[0][t] >= 0 && outlook.spot_share[6][t] <= 1);
            QVERIFY(outlook.tight[t] >= 0 && outlook.tight[t] <= 1 + 1e-12);
        }
    }
    // A market that starts tight and leaves at a rate λ is tight in month t with probability exp(−λt/12).
    void the_regime_follows_its_rates() {
        Plan plan = test::quiet_plan(24);
        plan.parameters[Parameter::market_initial_regime] = std::string("tight");
        plan.parameters[Parameter::market_to_loose_rate] = 1.0;
        plan.parameters[Parameter::market_to_tight_rate] = 0.0;
        const auto outlook = market_outlook(plan, 0, 1024);
        QCOMPARE(outlook.tight[0], 1.0);
        for (const std::size_t t : {6, 12, 23}) {
            const double expected = std::exp(-static_cast<double>(t) / 12);
            QVERIFY(std::abs(outlook.tight[t] - expected) < 5 * std::sqrt(expected / 1024));
        }
    }
};

QTEST_APPLESS_MAIN(MarketOutlookTest)
#include "market_outlook_test.moc"
