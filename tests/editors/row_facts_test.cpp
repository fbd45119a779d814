// SPDX-License-Identifier: GPL-3.0-or-later
// What a row tells beside its value: what it is, where it comes from, whose it is.
#include "tests/editors/row.h"
#include "tests/support/offscreen_main.h"
#include "views/editors/elided_label.h"
#include "views/editors/source_dialog.h"
#include "views/editors/source_label.h"
#include "views/editors/value_source.h"
#include "views/theme/theme.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLayout>
#include <QMenu>
#include <QPushButton>
#include <QUndoStack>

using namespace headroom;
using namespace headroom::views;
using headroom::test::Row;

namespace {

const auto offer = QStringLiteral("Offer of <the grid> & friends, 3 May");

/// The dialog that a click on the row's source opens.
SourceDialog* ask(Row& row) {
    row.host.resize(900, 100);
    row.row->resize(900, 60);
    QTest::mouseClick(row.row->findChild<SourceLabel*>(), Qt::LeftButton);
    auto* dialog = row.row->findChild<SourceDialog*>();
    if (dialog == nullptr) qFatal("no dialog");
    return dialog;
}

void answer(SourceDialog& dialog, const QString& text) {
    auto* field = dialog.findChild<QLineEdit*>();
    field->selectAll();
    field->insert(text); // pasted: not all of it is on the keyboard
    QTest::keyClick(field, Qt::Key_Return);
}

QString shown_source(const Row& row) {
    auto text = row.row->findChild<SourceLabel*>()->text();
    static const QRegularExpression tags(QStringLiteral("<[^>]*>"));
    return text.remove(tags);
}

} // namespace

class RowFactsTest : public QObject {
    Q_OBJECT

private slots:
    void a_source_is_written_changed_and_taken_away() {
        Row row(Parameter::energy_price);
        auto& undo = row.session.undo_stack();
        answer(*ask(row), offer);
        row.row->refresh();
        QCOMPARE(row.session.source(Parameter::energy_price), offer);
        QVERIFY2(shown_source(row).startsWith(QStringLiteral("Offer of &lt;the")),
                 qPrintable(shown_source(row)));
        QVERIFY(row.row->findChild<SourceLabel*>()->toolTip().contains(QStringLiteral("friends, 3 May")));
        QVERIFY(!row.row->is_guess());
        QTRY_VERIFY(row.row->findChild<SourceDialog*>() == nullptr);
        auto* dialog = ask(row);
        QCOMPARE(dialog->findChild<QLineEdit*>()->text(), offer);
        QTest::mouseClick(dialog->findChild<QPushButton*>(QStringLiteral("clear_source")), Qt::LeftButton);
        QCOMPARE(row.session.source(Parameter::energy_price), QString());
        undo.undo();
        QCOMPARE(row.session.source(Parameter::energy_price), offer);
        undo.undo();
        QVERIFY(!undo.canUndo());
    }

    void what_is_no_source_is_refused_and_stays() {
        apply_theme(*qApp, light_theme());
        Row row(Parameter::energy_price);
        auto* dialog = ask(row);
        dialog->resize(dialog->width(), dialog->layout()->totalHeightForWidth(dialog->width())); // no slack
        const std::pair<QString, QString> bad[] = {
            {QString(301, u'x'), QStringLiteral("These are 301 characters; at most 300 are accepted.")},
            {QStringLiteral("a\u202Eb"), QStringLiteral("control characters or invisible ones")},
            {QStringLiteral("\u200D"), QStringLiteral("nothing in it that can be seen")}};
        for (const auto& [text, reason] : bad) {
            answer(*dialog, text);
            QVERIFY(dialog->isVisible());
            const auto* trouble = dialog->findChild<QLabel*>(QStringLiteral("source_trouble"));
            QVERIFY2(trouble->isVisible() && trouble->text().contains(reason), qPrintable(trouble->text()));
            QCOMPARE(dialog->findChild<QLineEdit*>()->text(), text);
            QApplication::processEvents();
            for (const auto* label : dialog->findChildren<QLabel*>()) // whole, and above the buttons
                QVERIFY2(!label->isVisible() || label->height() >= label->heightForWidth(label->width()),
                         qPrintable(label->text()));
            for (const auto* button : dialog->findChildren<QPushButton*>())
                QVERIFY(dialog->rect().contains(QRect(button->mapTo(dialog, QPoint(0, 0)), button->size())));
        }
        QVERIFY(!row.session.undo_stack().canUndo());
        answer(*dialog, QString(300, u'é'));
        QVERIFY(!dialog->isVisible());
        QCOMPARE(row.session.source(Parameter::energy_price).size(), 300);
    }

    void what_was_said_of_the_value_before_is_offered() {
        Row row(Parameter::energy_price);
        answer(*ask(row), offer);
        row.row->refresh();
        row.type(QStringLiteral("0.31"));
        QCOMPARE(row.session.source(Parameter::energy_price), QString());
        QVERIFY(shown_source(row).startsWith(QStringLiteral("yours")));
        QTRY_VERIFY(row.row->findChild<SourceDialog*>() == nullptr);
        auto* dialog = ask(row);
        QCOMPARE(dialog->findChild<QLineEdit*>()->text(), offer);
        QTest::keyClick(dialog, Qt::Key_Escape);
        QCOMPARE(row.session.source(Parameter::energy_price), QString());
    }

    void the_menu_leads_to_the_source() {
        Row row(Parameter::energy_price);
        bool found = false;
        for (auto* action : row.row->make_menu()->actions())
            if (action->text() == QStringLiteral("Say where it comes from …")) {
                found = true;
                action->trigger();
            }
        QVERIFY(found);
        QVERIFY(row.row->findChild<SourceDialog*>() != nullptr);
    }

    void nothing_is_cut_without_a_way_to_read_it() {
        for (const auto& info : parameter_table()) {
            Row row(info.id);
            row.row->resize(802, row.row->heightForWidth(802)); // beside the live panel at 1366
            QApplication::processEvents();
            const auto* under = row.row->findChild<ElidedLabel*>();
            const auto tip = under->toolTip();
            QVERIFY2(tip.contains(QString::fromUtf8(info.help.data(), 12).toHtmlEscaped()) ||
                         tip.contains(QString::fromUtf8(info.help.data(), 12)),
                     info.key.data());
            QVERIFY2(!under->is_cut(),
                     qPrintable(QString::fromUtf8(info.key.data()).left(40) + under->text()));
            const auto source = value_source(row.session, info.id).text;
            QVERIFY2(row.row->findChild<SourceLabel*>()->toolTip().contains(source.left(20).toHtmlEscaped()),
                     info.key.data());
        }
    }

    void a_price_of_one_scenario_says_that_others_have_another() {
        Row row(Parameter::energy_price);
        auto& session = row.session;
        const auto* others = row.row->findChild<ElidedLabel*>(QStringLiteral("other_scenarios"));
        const auto told = [&] {
            return others->parentWidget()->isHidden() ? QString() : others->whole_text();
        };
        QCOMPARE(session.scenario_count(), std::size_t{3});
        QVERIFY(session.set_value(Target::of(1), Parameter::energy_price, 0.2).empty());
        row.row->refresh();
        QCOMPARE(told(), QStringLiteral("Another value in 1 scenario"));
        QVERIFY(session.set_value(Target::of(2), Parameter::energy_price, 0.3).empty());
        row.row->refresh();
        QCOMPARE(told(), QStringLiteral("Another value in 2 scenarios"));
        row.row->resize(900, 90);
        QTest::mouseClick(row.row->findChild<QPushButton*>(QStringLiteral("set_everywhere")), Qt::LeftButton);
        row.row->refresh();
        QCOMPARE(told(), QString());
        QVERIFY(session.value(2, Parameter::energy_price) == row.value());
        // What scenarios are there to differ in is no surprise.
        Row hall(Parameter::facility_kind);
        QVERIFY(hall.row->findChild<QLabel*>(QStringLiteral("other_scenarios"))->parentWidget()->isHidden());
    }
};

HEADROOM_OFFSCREEN_MAIN(RowFactsTest)
#include "row_facts_test.moc"
