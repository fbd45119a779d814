// SPDX-License-Identifier: GPL-3.0-or-later
// A value times a factor has every quantile times the factor.
#include "model/plan/scaling.h"
#include "model/sampling/quantile_function.h"
#include "tests/support/plans.h"

#include <QtTest>

#include <cmath>

using namespace headroom;

class ScalingTest : public QObject {
    Q_OBJECT
private slots:
    void scales_every_shape_data() {
        QTest::addColumn<QString>("text");
        for (const char* text : {"uniform(1, 2)", "triangular(1, 2, 4)", "pert(1, 2, 4)", "normal(3, 0.5)",
                                 "lognormal(3, 1)", "beta(2, 3, 1, 5)", "gamma(2, 1.5)", "weibull(1.5, 2)",
                                 "metalog(1, 2, 4)", "metalog(1, 2, 4, 0.5)", "discrete(1, 2; 0.3, 0.7)",
                                 "empirical(1, 2, 5)", "normal(3, 1, lower=2, upper=4)"})
            QTest::newRow(text) << QString(text);
    }
    void scales_every_shape() {
        QFETCH(QString, text);
        const auto distribution = parse_distribution(text.toStdString());
        QVERIFY(distribution.has_value());
        const auto twice = scaled(*distribution, 2.5);
        QVERIFY(twice.has_value());
        const auto before = make_quantile_function(*distribution, -INFINITY, INFINITY);
        const auto after = make_quantile_function(std::get<Distribution>(*twice), -INFINITY, INFINITY);
        QVERIFY2(std::abs(after.median - 2.5 * before.median) < 1e-9 * std::abs(after.median),
                 qPrintable(QString("%1 and %2").arg(after.median).arg(2.5 * before.median)));
    }
    void leaves_words_alone() {
        QVERIFY(!scaled(Value(std::string("own")), 2));
        QVERIFY(!scaled(Value(true), 2));
    }
    void scales_wherever_it_stands() {
        Plan plan = test::quiet_plan();
        plan.parameters.erase(Parameter::energy_price);
        plan.scenarios.push_back({});
        plan.scenarios[1].name = "B";
        plan.scenarios[1].parameters[Parameter::energy_price] = 0.2;
        const auto twice = scaled_everywhere(plan, Parameter::energy_price, 2);
        QVERIFY(twice.has_value());
        QCOMPARE(std::get<double>(effective_value(*twice, 1, Parameter::energy_price)), 0.4);
        QCOMPARE(effective_value(*twice, 0, Parameter::energy_price),
                 *scaled(default_value(Parameter::energy_price), 2));
        QVERIFY(!scaled_everywhere(plan, Parameter::facility_kind, 2));
    }
};

QTEST_APPLESS_MAIN(ScalingTest)
#include "scaling_test.moc"
