// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/finance/irr.h"

#include <QtTest>

#include <cmath>
#include <limits>
#include <random>
#include <vector>

using namespace headroom;

namespace {

/// Flows whose present value is 0 at exactly these rates: the coefficients of Π (v·(1 + r_i) − 1).
std::vector<double> flows_with_rates(const std::vector<double>& rates) {
    std::vector<double> flows = {1};
    for (const double r : rates) {
        std::vector<double> next(flows.size() + 1);
        for (std::size_t i = 0; i < flows.size(); ++i) {
            next[i] -= flows[i];
            next[i + 1] += flows[i] * (1 + r);
        }
        flows = next;
    }
    return flows;
}

void compare_rates(const std::vector<double>& flows, double expected, double tolerance = 1e-12) {
    const auto rate = internal_rate_of_return(flows);
    QVERIFY(rate.has_value());
    QVERIFY2(std::abs(*rate - expected) < tolerance, qPrintable(QString::number(*rate, 'g', 17)));
}

} // namespace

class IrrTest : public QObject {
    Q_OBJECT
private slots:
    // Documentation of numpy-financial (irr): published to the digits given.
    void numpy_financial_data() {
        QTest::addColumn<QList<double>>("flows");
        QTest::addColumn<double>("rate");
        QTest::newRow("100") << QList<double>{-100, 39, 59, 55, 20} << 0.28095;
        QTest::newRow("late") << QList<double>{-100, 0, 0, 74} << -0.0955;
        QTest::newRow("loss, then gain") << QList<double>{-100, 100, 0, -7} << -0.0833;
        QTest::newRow("gain, then loss") << QList<double>{-100, 100, 0, 7} << 0.06206;
        QTest::newRow("growing") << QList<double>{-5, 10.5, 1, -8, 1} << 0.0886;
    }
    void numpy_financial() {
        QFETCH(QList<double>, flows);
        QFETCH(double, rate);
        const auto found = internal_rate_of_return(std::vector<double>(flows.begin(), flows.end()));
        // Where several rates solve the flows, numpy-financial picks one; here there is then none.
        if (QLatin1String(QTest::currentDataTag()) == QLatin1String("growing") ||
            QLatin1String(QTest::currentDataTag()) == QLatin1String("loss, then gain")) {
            QVERIFY(!found);
            QVERIFY(std::abs(net_present_value(rate, std::vector<double>(flows.begin(), flows.end()))) <
                    1e-2);
            return;
        }
        QVERIFY(found && std::abs(*found - rate) < 5e-5);
    }
    void one_rate_among_sign_changes() {
        // Two changes of sign, but the second root lies below −100 %.
        compare_rates(flows_with_rates({0.12, -1.5}), 0.12);
        compare_rates(flows_with_rates({-0.4, -3}), -0.4);
    }
    void several_rates_are_none() {
        QVERIFY(!internal_rate_of_return(flows_with_rates({0.1, 0.2}))); // −1, 2.3, −1.32
        QVERIFY(!internal_rate_of_return(flows_with_rates({-0.5, 3})));
        QVERIFY(!internal_rate_of_return(flows_with_rates({0.01, 0.05, 0.4})));
    }
    void flows_that_never_turn_have_none() {
        QVERIFY(!internal_rate_of_return(std::vector<double>{}));
        QVERIFY(!internal_rate_of_return(std::vector<double>{0, 0, 0}));
        QVERIFY(!internal_rate_of_return(std::vector<double>{-1, -2, 0, -3}));
        QVERIFY(!internal_rate_of_return(std::vector<double>{5, 1}));
        QVERIFY(!internal_rate_of_return(std::vector<double>{1, -2, 1.5})); // no real root
    }
    void near_the_loss_of_everything() {
        compare_rates({-1e9, 1}, -1 + 1e-9, 1e-15);
        compare_rates({-1, 0, 0, 0, 1e-12}, std::pow(1e-12, 0.25) - 1, 1e-12);
        compare_rates({-1e-6, 1}, 1e6 - 1, 1e-6); // and of a gain beyond measure
    }
    void zeros_before_and_after_change_nothing() {
        const std::vector<double> plain = {-100, 39, 59, 55, 20}, padded = {0, 0, -100, 39, 59, 55, 20, 0};
        QCOMPARE(*internal_rate_of_return(plain), *internal_rate_of_return(padded));
    }
    void investments_at_random_are_worth_nothing_at_their_rate() {
        std::mt19937_64 engine(7);
        std::uniform_real_distribution<double> flow(0, 1);
        for (int i = 0; i < 300; ++i) {
            std::vector<double> flows(61);
            for (std::size_t t = 0; t < flows.size(); ++t)
                flows[t] = (t < 8 ? -4 : 1) * flow(engine);
            const auto rate = internal_rate_of_return(flows);
            QVERIFY(rate);
            QVERIFY(std::abs(net_present_value(*rate, flows)) < 1e-11);
        }
    }
    void paths_side_by_side() {
        const std::vector<double> first = {-100, 10, 20, 90}, second = {-1, -1, -1, -1};
        std::vector<double> rows;
        for (std::size_t t = 0; t < first.size(); ++t)
            rows.insert(rows.end(), {first[t], second[t]});
        double rates[2];
        write_rates_of_return(rows.data(), 4, 2, rates);
        QVERIFY(std::abs(rates[0] - (std::pow(1 + *internal_rate_of_return(first), 12) - 1)) < 1e-14);
        QVERIFY(std::isnan(rates[1]));
    }
};

QTEST_APPLESS_MAIN(IrrTest)
#include "irr_test.moc"
