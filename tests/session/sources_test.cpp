// SPDX-License-Identifier: GPL-3.0-or-later
// Where a value comes from, in a person's words.
#include "tests/support/plans.h"
#include "views/session/plan_session.h"

#include <QTest>
#include <QUndoStack>

using namespace headroom;
using namespace headroom::views;

namespace {

constexpr auto price = Parameter::energy_price;
const auto offer = QStringLiteral("Offer of the grid operator, 3 May");

/// Three scenarios; the third is based on the second.
Plan three_scenarios() {
    auto plan = test::template_plan("regional-training-hall");
    plan.parameters.erase(price);
    plan.scenarios.resize(3);
    for (auto& scenario : plan.scenarios)
        scenario.parameters.erase(price);
    plan.scenarios[1].parameters[price] = 0.2;
    plan.scenarios[2] = {};
    plan.scenarios[2].name = "Third";
    plan.scenarios[2].based_on = plan.scenarios[1].name;
    return plan;
}

struct Desk {
    Desk() { session.open(three_scenarios()); }
    const Plan& plan() const { return session.plan(); }
    PlanSession session;
};

} // namespace

class SourcesTest : public QObject {
    Q_OBJECT

private slots:
    void it_is_written_where_the_value_stands() {
        Desk desk;
        desk.session.select(2); // has its value from the second
        QVERIFY(
            desk.session.set_source(price, QStringLiteral("  Offer of the grid\noperator, 3 May ")).empty());
        QCOMPARE(desk.session.source(price), offer);
        QCOMPARE(desk.plan().scenarios[1].sources.at(price), offer.toStdString());
        QVERIFY(desk.plan().scenarios[2].parameters.empty());
        desk.session.select(0); // the default
        QCOMPARE(desk.session.source(price), QString());
        QVERIFY(desk.session.set_source(price, offer).empty());
        QCOMPARE(desk.plan().sources.at(price), offer.toStdString());
        QVERIFY(desk.plan().parameters.at(price) == default_value(price));
        QVERIFY(desk.session.value(1, price) == Value(0.2));
    }

    void it_is_edited_taken_away_undone_and_read_back() {
        Desk desk;
        auto& undo = desk.session.undo_stack();
        desk.session.select(1);
        QVERIFY(desk.session.set_source(price, offer).empty());
        QVERIFY(desk.session.set_source(price, QStringLiteral("Contract")).empty());
        QVERIFY(read_plan(write_plan(desk.plan())).plan == desk.plan());
        QVERIFY(desk.session.set_source(price, QStringLiteral(" ")).empty());
        QCOMPARE(desk.session.source(price), QString());
        QVERIFY(desk.plan().scenarios[1].sources.empty());
        undo.undo();
        QCOMPARE(desk.session.source(price), QStringLiteral("Contract"));
        undo.undo();
        QCOMPARE(desk.session.source(price), offer);
        undo.undo();
        QVERIFY(desk.plan() == three_scenarios());
        undo.setIndex(undo.count());
        QCOMPARE(desk.session.source(price), QString());
    }

    void it_goes_with_the_value_that_it_was_of() {
        Desk desk;
        desk.session.select(1);
        QVERIFY(desk.session.set_source(price, offer).empty());
        QVERIFY(desk.session.set_value(Target::of(1), price, 0.2).empty()); // the same value
        QCOMPARE(desk.session.source(price), offer);
        QVERIFY(desk.session.set_value(Target::of(1), price, 0.3).empty());
        QCOMPARE(desk.session.source(price), QString());
        desk.session.undo_stack().undo();
        QCOMPARE(desk.session.source(price), offer);
        QVERIFY(desk.session.reset_value(Target::of(1), price).empty());
        QVERIFY(desk.plan().scenarios[1].sources.empty());
    }

    void what_takes_a_value_over_takes_its_source_over() {
        Desk desk;
        desk.session.select(1);
        QVERIFY(desk.session.set_source(price, offer).empty());
        QVERIFY(desk.session.remove_scenario(1).empty());
        QCOMPARE(desk.plan().scenarios[1].name, std::string("Third"));
        QCOMPARE(desk.plan().scenarios[1].sources.at(price), offer.toStdString());
    }

    void what_is_no_text_is_refused_with_its_reason_data() {
        QTest::addColumn<QString>("text");
        QTest::newRow("too long") << QString(301, u'x');
        QTest::newRow("turned around") << QStringLiteral("a\u202Eb");
        QTest::newRow("control character") << QStringLiteral("a\u001Bb");
        QTest::newRow("nothing to be seen") << QStringLiteral("\u200D");
    }
    void what_is_no_text_is_refused_with_its_reason() {
        QFETCH(QString, text);
        Desk desk;
        desk.session.select(1);
        const auto faults = desk.session.set_source(price, text);
        QCOMPARE(faults.size(), std::size_t{1});
        QCOMPARE(faults[0].code, FaultCode::bad_name);
        QVERIFY(desk.plan() == three_scenarios());
        QVERIFY(desk.session.set_source(price, QString(300, u'é')).empty());
    }
};

QTEST_GUILESS_MAIN(SourcesTest)
#include "sources_test.moc"
