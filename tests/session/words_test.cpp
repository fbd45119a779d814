// SPDX-License-Identifier: GPL-3.0-or-later
// Places, faults and bases in words for people who never saw a plan's file.
#include "tests/support/plans.h"
#include "views/session/base_words.h"
#include "views/session/fault_words.h"
#include "views/session/plan_session.h"

#include <QTest>

using namespace headroom;
using namespace headroom::views;

class WordsTest : public QObject {
    Q_OBJECT

private slots:
    void places_in_a_file_have_no_names_yet_data() {
        QTest::addColumn<QString>("pointer");
        QTest::addColumn<QString>("words");
        const auto row = [](const char* pointer, const char* words) {
            QTest::newRow(pointer) << QString::fromLatin1(pointer) << QString::fromUtf8(words);
        };
        row("", "");
        row("/name", "The plan's name");
        row("/scenarios/1/name", "Scenario 2, name");
        row("/scenarios/1/based_on", "Scenario 2, base");
        row("/scenarios/0/tranches/2/gpus", "Scenario 1, tranche 3, number of GPUs");
        row("/simulation/paths", "The plan's number of futures");
        row("/scenarios/0/sources/energy.price", "Scenario 1, source of Electricity price at start");
        row("/accelerators/0/price", "Accelerator 1 of the plan, price");
        row("/nonsense/-1", "");
    }
    void places_in_a_file_have_no_names_yet() {
        QFETCH(QString, pointer);
        QFETCH(QString, words);
        const auto label = QString::fromUtf8(parameter_row(Parameter::energy_price).label.data());
        QCOMPARE(place_in_file(pointer.toStdString()),
                 QString(words).replace(QStringLiteral("Electricity price at start"), label));
    }

    void a_refused_name_names_the_scenario_that_has_it() {
        PlanSession session;
        session.open(test::template_plan("regional-training-hall"));
        const auto reason = refusal(session.plan(), session.rename_scenario(1, QStringLiteral("Own hall")));
        QCOMPARE(reason, QStringLiteral("The name “Own hall” is taken by scenario 1; names of scenarios must "
                                        "differ."));
        QCOMPARE(refusal(session.plan(), session.rename_scenario(1, QStringLiteral("Mine"))), QString());
        const auto blank = refusal(session.plan(), session.rename_scenario(1, QString()));
        QVERIFY2(!blank.isEmpty() && !blank.contains(u'/'), qPrintable(blank));
    }

    void a_base_is_named_with_what_differs() {
        auto plan = test::template_plan("regional-training-hall");
        QCOMPARE(base_words(plan, 0), QString());
        plan.scenarios[1] = {};
        plan.scenarios[1].name = "Dearer";
        plan.scenarios[1].based_on = "Own hall";
        QCOMPARE(base_words(plan, 1), QStringLiteral("Follows “Own hall”: nothing of its own yet."));
        plan.scenarios[1].parameters[Parameter::energy_price] = 0.2;
        QCOMPARE(base_words(plan, 1), QStringLiteral("Follows “Own hall”: 1 value of its own."));
        plan.scenarios[1].tranches.emplace();
        plan.scenarios[1].parameters[Parameter::energy_drift] = 0.0;
        QCOMPARE(base_words(plan, 1), QStringLiteral("Follows “Own hall”: 2 values and 1 list of its own."));
    }
};

QTEST_GUILESS_MAIN(WordsTest)
#include "words_test.moc"
