// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/session/edit_log.h"

#include "tests/support/plans.h"
#include "views/session/plan_session.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QUndoStack>

using namespace headroom;
using namespace headroom::views;

namespace {

Plan training_hall() { return test::template_plan("regional-training-hall"); }

/// Values, lists, names and scenarios: five steps, of which one is taken back.
void work(PlanSession& session) {
    const auto must = [](const Faults& faults) {
        if (!faults.empty()) qFatal("refused");
    };
    must(session.set_value(Target::plan(), Parameter::energy_price, 0.2));
    must(session.duplicate_scenario(0));
    must(session.rename_scenario(1, QStringLiteral("Größer – ☃")));
    must(session.set_list(1, std::optional(std::vector<Reservation>{{0, 12, 64, 0.2, true}})));
    must(session.move_scenario(1, 0));
    session.undo_stack().undo();
}

/// What there is to see before and after each step, from the first to the last.
std::vector<Plan> all_states(PlanSession& session) {
    auto& stack = session.undo_stack();
    while (stack.canUndo())
        stack.undo();
    std::vector<Plan> states{session.plan()};
    while (stack.canRedo()) {
        stack.redo();
        states.push_back(session.plan());
    }
    return states;
}

QByteArray changed(const QByteArray& json,
                   const std::function<void(QJsonObject& root, QJsonArray& steps)>& edit) {
    auto root = QJsonDocument::fromJson(json).object();
    auto steps = root["steps"].toArray();
    edit(root, steps);
    root["steps"] = steps;
    return QJsonDocument(root).toJson();
}

} // namespace

class EditLogTest : public QObject {
    Q_OBJECT
private slots:
    void what_was_done_can_be_undone_and_redone_by_others() {
        PlanSession session, later;
        session.open(training_hall());
        work(session);
        const auto json = write_history(session.history());
        later.open(session.plan());
        later.restore(read_history(json, later.plan()));
        QVERIFY(later.plan() == session.plan());
        QCOMPARE(later.undo_stack().count(), 5);
        QCOMPARE(later.undo_stack().index(), 4);
        QCOMPARE(later.undo_stack().undoText(), session.undo_stack().undoText());
        QCOMPARE(later.undo_stack().redoText(), session.undo_stack().redoText());
        const auto states = all_states(session);
        QCOMPARE(states.size(), std::size_t{6});
        QVERIFY(all_states(later) == states);
        // And what is restored can be kept again.
        QCOMPARE(write_history(later.history()), write_history(session.history()));
    }

    void new_edits_follow_the_old_ones() {
        PlanSession session, later;
        session.open(training_hall());
        work(session);
        later.open(session.plan());
        later.restore(read_history(write_history(session.history()), later.plan()));
        QVERIFY(later.set_value(Target::plan(), Parameter::energy_price, 0.3).empty());
        QCOMPARE(later.undo_stack().count(), 5); // what had been taken back is gone
        QCOMPARE(all_states(later).size(), std::size_t{6});
        QVERIFY(all_states(later).front() == training_hall());
    }

    void a_drag_is_kept_as_one_step() {
        PlanSession session, later;
        session.open(training_hall());
        const auto drag = PlanSession::new_gesture();
        for (const double price : {0.2, 0.3, 0.4}) {
            QVERIFY(session.set_value(Target::plan(), Parameter::energy_price, price, drag).empty());
            (void)write_history(session.history()); // in the middle of it
        }
        later.open(session.plan());
        later.restore(read_history(write_history(session.history()), later.plan()));
        QCOMPARE(later.undo_stack().count(), 1);
        later.undo_stack().undo();
        QVERIFY(later.plan() == training_hall());
    }

    void only_what_differs_is_written() {
        const auto before = training_hall();
        auto after = before;
        after.parameters[Parameter::plan_horizon_months] = 48.0;
        const auto step = edit_step(QStringLiteral("shorter"), before, after);
        QCOMPARE(step.out.size(), qsizetype{1});
        QCOMPARE(step.in.size(), qsizetype{1});
        QVERIFY(stepped(before, step, Direction::forward) == after);
        QVERIFY(stepped(after, step, Direction::backward) == before);
        QVERIFY(!stepped(after, step, Direction::forward));
        QVERIFY(!stepped(before, step, Direction::backward));
    }

    void killed_before_the_plan_was_written() {
        PlanSession session, later;
        session.open(training_hall());
        const auto early = session.snapshot();
        work(session);
        const auto history = read_history(write_history(session.history()), *early);
        QCOMPARE(history.done, std::size_t{0});
        QCOMPARE(history.records.size(), std::size_t{5});
    }

    void a_long_history_loses_its_oldest_steps() {
        PlanSession session;
        session.open(training_hall());
        for (int i = 0; i < 40; ++i) {
            Distribution measured{Shape::empirical, {}, {}, {}, {}};
            for (int k = 0; k < 20'000; ++k)
                measured.arguments.push_back(0.05 + 1e-7 * (i + k));
            QVERIFY(session.set_value(Target::plan(), Parameter::energy_price, measured).empty());
        }
        const auto json = write_history(session.history());
        QVERIFY(json.size() <= most_history_bytes);
        const auto history = read_history(json, session.plan());
        QVERIFY(history.records.size() > 3 && history.records.size() < 40);
        QCOMPARE(history.done, history.records.size());
        QVERIFY(stepped(session.plan(), history.records.back()->step(), Direction::backward));
    }

    void what_is_no_history_is_none() {
        PlanSession session;
        session.open(training_hall());
        work(session);
        const auto json = write_history(session.history());
        const auto& plan = session.plan();
        QCOMPARE(read_history(json, plan).records.size(), std::size_t{5});
        const auto is_none = [&](const QByteArray& bytes) {
            const auto history = read_history(bytes, plan);
            return history.records.empty() && history.done == 0;
        };
        QVERIFY(is_none({}));
        QVERIFY(is_none("null"));
        QVERIFY(is_none("[]"));
        QVERIFY(is_none(json.left(json.size() / 2)));
        QVERIFY(is_none(QByteArray(100'000, '[')));
        QVERIFY(is_none(QByteArray(most_history_bytes + 1, ' ')));
        QVERIFY(is_none(changed(json, [](auto& root, auto&) { root["format"] = "headroom-edits/2"; })));
        QVERIFY(is_none(changed(json, [](auto&, auto& steps) { steps.removeAt(2); })));
        QVERIFY(is_none(changed(json, [](auto&, auto& steps) { steps[1] = 7; })));
        QVERIFY(is_none(changed(json, [](auto&, auto& steps) { steps = {}; })));
        const auto history = read_history(json, training_hall());
        QCOMPARE(history.done, std::size_t{0}); // where the plan stands, not what the file says
        auto other = plan;
        other.name = "Another";
        QVERIFY(read_history(json, other).records.empty());
    }

    void damaged_steps_go_when_they_are_taken_and_change_nothing() {
        PlanSession session;
        session.open(training_hall());
        work(session);
        const auto json = write_history(session.history());
        const auto edit_last_done = [&](const std::function<void(QJsonObject&)>& edit) {
            return changed(json, [&](auto&, auto& steps) {
                auto step = steps[3].toObject();
                edit(step);
                steps[3] = step;
            });
        };
        const std::vector<QByteArray> damaged = {
            edit_last_done([](auto& step) { step["at"] = 1e15; }),
            edit_last_done([](auto& step) { step["at"] = 3; }),
            edit_last_done([](auto& step) { step["out"] = QJsonArray{"\"name\": \"mine\","}; }),
            edit_last_done([](auto& step) {
                step["out"] = QJsonArray{1, QJsonArray{}, QJsonObject{}};
            }),
            edit_last_done([](auto& step) { step.remove("in"); }),
        };
        for (const auto& bytes : damaged) {
            PlanSession later;
            later.open(session.plan());
            later.restore(read_history(bytes, later.plan()));
            auto& stack = later.undo_stack();
            for (int i = 0; i < 10; ++i)
                stack.undo();
            QVERIFY(later.plan() == session.plan());
            QVERIFY(!stack.canUndo());
            QVERIFY(later.set_value(Target::plan(), Parameter::energy_price, 0.4).empty());
            stack.undo();
            QVERIFY(later.plan() == session.plan());
        }
    }

    void names_of_steps_are_short_words() {
        PlanSession session;
        session.open(training_hall());
        work(session);
        const auto json = changed(write_history(session.history()), [](auto&, auto& steps) {
            auto step = steps[3].toObject();
            step["what"] = QString(5000, u'x') + "\n\t";
            steps[3] = step;
        });
        const auto what = read_history(json, session.plan()).records[3]->step().what;
        QVERIFY(what.size() < 200 && !what.contains(u'\n'));
    }
};

QTEST_GUILESS_MAIN(EditLogTest)
#include "edit_log_test.moc"
