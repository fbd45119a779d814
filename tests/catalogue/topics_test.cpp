// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalogue/topics.h"
#include "source_checks.h"

#include <QtTest>

#include <algorithm>
#include <cmath>

using namespace headroom;
using headroom::testing::figure_fault;

class TopicsTest : public QObject {
    Q_OBJECT

private slots:
    void every_figure_is_complete_data();
    void every_figure_is_complete();
    void interruptions_add_up_to_the_llama_3_total();
    void table_defaults_are_found();
};

void TopicsTest::every_figure_is_complete_data() {
    QTest::addColumn<int>("topic");
    QTest::addColumn<int>("at_least");
    const auto row = [](const char* name, Topic topic, int count) {
        QTest::newRow(name) << static_cast<int>(topic) << count;
    };
    row("cooling", Topic::cooling, 20);
    row("energy", Topic::energy, 14);
    row("facility_capex", Topic::facility_capex, 29);
    row("lead_times", Topic::lead_times, 23);
    row("network", Topic::network, 29);
    row("opex", Topic::opex, 29);
    row("reliability", Topic::reliability, 49);
    row("residual_values", Topic::residual_values, 24);
    row("spot", Topic::spot, 80);
    row("throughput", Topic::throughput, 35);
}

void TopicsTest::every_figure_is_complete() {
    QFETCH(int, topic);
    QFETCH(int, at_least);
    const auto all = figures(static_cast<Topic>(topic));
    QVERIFY(std::ssize(all) >= at_least);
    for (const SourcedFigure& figure : all) {
        const std::string fault = figure_fault(figure);
        QVERIFY2(fault.empty(), (figure.subject + ", " + fault).c_str());
    }
}

/// The causes that Meta listed, as yearly rates a GPU, are its 419 interruptions of 16,384 GPUs in 54 days.
void TopicsTest::interruptions_add_up_to_the_llama_3_total() {
    double rate = 0;
    int causes = 0;
    for (const SourcedFigure& figure : figures(Topic::reliability)) {
        if (figure.what != "annual interruption rate per GPU" || figure.subject == "All GPU-related")
            continue;
        rate += *figure.mode;
        ++causes;
    }
    QCOMPARE(causes, 18);
    const double published = 419.0 / (16384 * 54 / 365.25);
    QVERIFY2(std::abs(rate - published) < 0.002, QByteArray::number(rate).constData());
}

/// Sources that resources/parameters.csv names by value.
void TopicsTest::table_defaults_are_found() {
    const auto has = [](Topic topic, std::string_view subject, std::string_view what, double value) {
        return std::ranges::any_of(figures(topic), [&](const SourcedFigure& figure) {
            return figure.subject == subject && figure.what == what && figure.mode == value;
        });
    };
    QVERIFY(has(Topic::facility_capex, "US primary", "rent, colocation 250-500 kW", 194.95));
    QVERIFY(has(Topic::lead_times, "Building, ground-break to commissioned (US)", "lead time", 91));
    QVERIFY(has(Topic::residual_values, "Broker 90 d", "liquidation factor", 0.85));
    QVERIFY(has(Topic::spot, "Panel median, H100", "discount to on demand", 0.36));
    QVERIFY(has(Topic::energy, "AEP Ohio", "minimum demand billed", 0.85));
    QVERIFY(has(Topic::reliability, "H100 permanent failure", "AFR", 0.04));
}

QTEST_APPLESS_MAIN(TopicsTest)
#include "topics_test.moc"
