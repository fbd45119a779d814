// SPDX-License-Identifier: GPL-3.0-or-later
// The tables of tranches, reservations, phases and power steps: models that keep their promises, good and bad
// input in every cell, keys.
#include "tests/support/offscreen_main.h"
#include "tests/support/plans.h"
#include "views/editors/entry_list_model.h"
#include "views/editors/list_editor.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QLineEdit>
#include <QTableView>
#include <QUndoStack>

using namespace headroom;
using namespace headroom::views;

namespace {

template <class Entry>
struct List {
    explicit List(ListAccess<Entry> access, const char* template_name = "regional-training-hall") {
        session.open(test::template_plan(template_name));
        model = new EntryListModel<Entry>(session, access);
        tester.emplace(model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        editor.emplace(model,
                       ListWords{QStringLiteral("List"), QStringLiteral("Nothing."), QStringLiteral("Add")});
        editor->resize(800, 300);
        editor->show();
        QObject::connect(&session, &PlanSession::plan_changed, &*editor, [this] { editor->refresh(); });
    }
    PlanSession session;
    EntryListModel<Entry>* model = nullptr;
    std::optional<QAbstractItemModelTester> tester;
    std::optional<ListEditor> editor;
};

/// Add, duplicate, move, remove, each undone again; what came out is what went in.
template <class Entry>
void goes_there_and_back(ListAccess<Entry> access) {
    List<Entry> list(access);
    auto& model = *list.model;
    auto& undo = list.session.undo_stack();
    const auto start = model.entries();
    const int rows = model.rowCount();
    QCOMPARE(model.add(), rows);
    QCOMPARE(model.duplicate(0), 1);
    QVERIFY(model.entries()[0] == model.entries()[1]);
    QVERIFY(model.move(0, 1));
    QVERIFY(!model.move(0, -1));
    QVERIFY(model.remove({0}));
    QCOMPARE(model.rowCount(), rows + 1);
    while (undo.canUndo())
        undo.undo();
    QVERIFY(model.entries() == start);
    while (undo.canRedo())
        undo.redo();
    QCOMPARE(model.rowCount(), rows + 1);
}

/// No text that is nonsense, and none of 200 characters, changes a number.
template <class Entry>
void refuses_nonsense(ListAccess<Entry> access) {
    List<Entry> list(access);
    auto& model = *list.model;
    if (model.rowCount() == 0) QCOMPARE(model.add(), 0);
    const auto before = model.entries();
    for (int column = 0; column < model.columnCount(); ++column) {
        const auto kind = model.column(column).kind;
        if (kind != CellKind::month && kind != CellKind::quantity) continue;
        for (const auto& text : {QStringLiteral("soon"), QStringLiteral("=1+1"), QStringLiteral("-1e9"),
                                 QStringLiteral("1e99"), QStringLiteral("nan"), QString(200, u'7')}) {
            QSignalSpy refused(&model, &ListModel::refused);
            QVERIFY2(!model.setData(model.index(0, column), text, Qt::EditRole),
                     qPrintable(model.column(column).title + ": " + text.left(20)));
            QCOMPARE(refused.size(), 1);
            QVERIFY(!refused.first().first().toString().isEmpty());
            QVERIFY(model.entries() == before);
        }
    }
    QVERIFY(!list.session.undo_stack().isActive() || list.session.undo_stack().count() <= 1);
}

/// Every cell says what it is.
template <class Entry>
void cells_have_words(ListAccess<Entry> access) {
    List<Entry> list(access);
    auto& model = *list.model;
    if (model.rowCount() == 0) model.add();
    for (int column = 0; column < model.columnCount(); ++column) {
        QVERIFY(!model.headerData(column, Qt::Horizontal).toString().isEmpty());
        QVERIFY(!model.headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString().isEmpty());
        const auto index = model.index(0, column);
        QVERIFY(model.column(column).kind == CellKind::flag || !index.data().toString().isEmpty());
    }
}

} // namespace

class ListsTest : public QObject {
    Q_OBJECT
private slots:
    void there_and_back() {
        goes_there_and_back(tranche_access());
        goes_there_and_back(reservation_access());
        goes_there_and_back(phase_access());
        goes_there_and_back(step_access());
    }
    void nonsense_is_refused() {
        refuses_nonsense(tranche_access());
        refuses_nonsense(reservation_access());
        refuses_nonsense(phase_access());
        refuses_nonsense(step_access());
    }
    void cells_and_heads_have_words() {
        cells_have_words(tranche_access());
        cells_have_words(reservation_access());
        cells_have_words(phase_access());
        cells_have_words(step_access());
    }
    void cells_take_what_people_type() {
        List<Tranche> list(tranche_access());
        auto& model = *list.model;
        const auto set = [&](int column, const char* text) {
            return model.setData(model.index(0, column), QString::fromUtf8(text), Qt::EditRole);
        };
        QVERIFY(set(0, "Mar 2028"));
        QCOMPARE(model.entries()[0].order_month, 14);
        QVERIFY(set(0, "-3"));
        QCOMPARE(model.entries()[0].order_month, -3);
        QVERIFY(set(2, "1,024"));
        QCOMPARE(model.entries()[0].gpus, 1024.0);
        QVERIFY(set(3, "2-4-9"));
        QCOMPARE(std::get<Distribution>(model.entries()[0].lead_months).arguments,
                 (std::vector<double>{2, 4, 9}));
        QVERIFY(set(4, "25"));
        QCOMPARE(model.entries()[0].deposit_share, 0.25);
        QVERIFY(set(7, "2030-01"));
        QCOMPARE(model.entries()[0].retire_month, std::optional(36));
        QVERIFY(set(7, ""));
        QCOMPARE(model.entries()[0].retire_month, std::optional<int>());
        QVERIFY(!set(2, "1.5")); // of a GPU
        QVERIFY(!set(4, "150")); // more than the whole
        QVERIFY(model.setData(model.index(0, 5), Qt::Checked, Qt::CheckStateRole));
        QVERIFY(model.entries()[0].follows_generations);
        QVERIFY(model.setData(model.index(0, 6), static_cast<int>(Pool::training), Qt::EditRole));
        QCOMPARE(model.entries()[0].pool, Pool::training);
    }
    void sold_before_it_is_ordered_is_refused() {
        List<Tranche> list(tranche_access());
        auto& model = *list.model;
        QVERIFY(model.setData(model.index(0, 0), QStringLiteral("20"), Qt::EditRole));
        QSignalSpy refused(&model, &ListModel::refused);
        QVERIFY(!model.setData(model.index(0, 7), QStringLiteral("10"), Qt::EditRole));
        QCOMPARE(refused.size(), 1);
        QCOMPARE(model.entries()[0].retire_month, std::optional<int>());
    }
    void what_the_plan_refuses_stays_told_when_the_cell_is_left() {
        List<Tranche> list(tranche_access());
        auto& table = list.editor->table();
        QVERIFY(list.model->setData(list.model->index(0, 0), QStringLiteral("20"), Qt::EditRole));
        table.setCurrentIndex(list.model->index(0, 7));
        table.edit(list.model->index(0, 7));
        auto* line = table.findChild<QLineEdit*>();
        QVERIFY(line);
        line->selectAll();
        QTest::keyClicks(line, "10");
        QTest::keyClick(line, Qt::Key_Return);
        QTRY_VERIFY(!table.findChild<QLineEdit*>());
        auto* message = list.editor->findChild<QLabel*>(QStringLiteral("message"));
        QVERIFY2(message->text().contains("order"), qPrintable(message->text()));
        QVERIFY(!message->isHidden());
    }
    void keys_edit_the_list() {
        List<Reservation> list(reservation_access());
        auto& table = list.editor->table();
        const int rows = list.model->rowCount();
        list.editor->select(0);
        table.setFocus();
        QTest::keyClick(&table, Qt::Key_Insert);
        QCOMPARE(list.model->rowCount(), rows + 1);
        QTest::keyClick(&table, Qt::Key_D, Qt::ControlModifier);
        QCOMPARE(list.model->rowCount(), rows + 2);
        QTest::keyClick(&table, Qt::Key_Delete);
        QTest::keyClick(&table, Qt::Key_Delete);
        QCOMPARE(list.model->rowCount(), rows);
    }
    void a_cell_that_is_refused_stays_open_and_says_why() {
        List<Reservation> list(reservation_access());
        auto& table = list.editor->table();
        const auto before = list.model->entries();
        table.setCurrentIndex(list.model->index(0, 1));
        table.edit(list.model->index(0, 1));
        auto* line = table.findChild<QLineEdit*>();
        QVERIFY(line != nullptr);
        QTest::keyClicks(line, QStringLiteral("9999"));
        QTest::keyClick(line, Qt::Key_Return);
        auto* message = list.editor->findChild<QLabel*>(QStringLiteral("message"));
        QVERIFY(message->isVisible() && !message->text().isEmpty());
        QVERIFY(list.model->entries() == before);
        QTest::keyClick(line, Qt::Key_Escape);
        QVERIFY(list.model->entries() == before);
    }
    void another_scenario_inherits_until_it_has_its_own() {
        List<Tranche> list(tranche_access(), "enterprise-on-premises");
        list.session.select(1); // based on the first
        list.editor->refresh();
        const auto inherited = list.model->entries();
        QVERIFY(!inherited.empty());
        QVERIFY(!list.model->is_own());
        QVERIFY(list.model->add() >= 0);
        QVERIFY(list.model->is_own());
        list.model->inherit();
        QVERIFY(!list.model->is_own());
        QVERIFY(list.model->entries() == inherited);
    }
};

HEADROOM_OFFSCREEN_MAIN(ListsTest)
#include "lists_test.moc"
