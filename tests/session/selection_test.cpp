// SPDX-License-Identifier: GPL-3.0-or-later
// Which scenario is shown after steps are taken back and done again.
#include "tests/support/plans.h"
#include "views/session/plan_session.h"

#include <QTest>
#include <QUndoStack>

using namespace headroom;
using namespace headroom::views;

namespace {

/// Scenarios A, B, C, D; C is shown.
struct Desk {
    Desk() {
        auto plan = test::template_plan("regional-training-hall");
        plan.scenarios.resize(4, plan.scenarios[0]);
        for (std::size_t i = 0; i < plan.scenarios.size(); ++i)
            plan.scenarios[i].name = std::string(1, static_cast<char>('A' + i));
        session.open(plan);
        session.select(2);
    }
    QString shown() const { return session.scenario_name(session.current()); }
    void undo() { session.undo_stack().undo(); }
    void redo() { session.undo_stack().redo(); }
    void select(const char* name) {
        for (std::size_t i = 0; i < session.scenario_count(); ++i)
            if (session.scenario_name(i) == QLatin1String(name)) session.select(i);
    }
    /// The same plan and history, as after a restart.
    void restart() {
        const auto history = session.history();
        const auto current = session.current();
        session.open(Plan(session.plan()));
        session.restore(history);
        session.select(current);
    }
    PlanSession session;
};

} // namespace

class SelectionTest : public QObject {
    Q_OBJECT

private slots:
    void a_copy_that_is_taken_back_leads_to_its_original_data() {
        QTest::addColumn<bool>("restarted");
        QTest::newRow("at once") << false;
        QTest::newRow("after a restart") << true;
    }
    void a_copy_that_is_taken_back_leads_to_its_original() {
        QFETCH(bool, restarted);
        Desk desk;
        QVERIFY(desk.session.duplicate_scenario(2).empty());
        QCOMPARE(desk.shown(), QStringLiteral("C copy"));
        if (restarted) desk.restart();
        desk.undo();
        QCOMPARE(desk.shown(), QStringLiteral("C"));
        desk.redo();
        QCOMPARE(desk.shown(), QStringLiteral("C copy"));
    }

    void what_is_looked_at_stays_while_others_come_and_go() {
        Desk desk;
        QVERIFY(desk.session.duplicate_scenario(0).empty());
        desk.select("D");
        desk.undo();
        QCOMPARE(desk.shown(), QStringLiteral("D"));
        QVERIFY(desk.session.remove_scenario(0).empty());
        QCOMPARE(desk.shown(), QStringLiteral("D"));
        desk.select("B");
        desk.undo();
        QCOMPARE(desk.shown(), QStringLiteral("B"));
        desk.redo();
        QCOMPARE(desk.shown(), QStringLiteral("B"));
    }

    void what_was_removed_is_shown_when_it_comes_back() {
        Desk desk;
        QVERIFY(desk.session.remove_scenario(2).empty());
        QCOMPARE(desk.shown(), QStringLiteral("D"));
        desk.select("A");
        desk.undo();
        QCOMPARE(desk.shown(), QStringLiteral("C"));
        desk.redo();
        QCOMPARE(desk.shown(), QStringLiteral("D"));
    }

    void an_added_one_gives_way_to_what_was_shown() {
        Desk desk;
        desk.select("B");
        QVERIFY(desk.session.add_scenario({}).empty());
        QCOMPARE(desk.session.current(), std::size_t{4});
        desk.undo();
        QCOMPARE(desk.shown(), QStringLiteral("B"));
        desk.redo();
        QCOMPARE(desk.session.current(), std::size_t{4});
    }

    void moving_keeps_what_is_shown_wherever_it_stands() {
        Desk desk;
        QVERIFY(desk.session.move_scenario(2, 0).empty());
        QCOMPARE(desk.shown(), QStringLiteral("C"));
        desk.undo();
        QCOMPARE(desk.shown(), QStringLiteral("C"));
        QVERIFY(desk.session.move_scenario(0, 3).empty());
        desk.select("D");
        desk.undo();
        QCOMPARE(desk.shown(), QStringLiteral("D"));
        desk.redo();
        QCOMPARE(desk.shown(), QStringLiteral("D"));
    }
};

QTEST_GUILESS_MAIN(SelectionTest)
#include "selection_test.moc"
