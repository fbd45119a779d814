// SPDX-License-Identifier: GPL-3.0-or-later
// What is typed is taken, or asked about: nothing is lost without a word. And who has the keyboard then.
#include "tests/support/offscreen_main.h"
#include "tests/window/bench.h"

#include <QMessageBox>
#include <QPushButton>

using namespace headroom;
using namespace headroom::test;

namespace {

/// A field on the page that takes three letters, and something in it that it does not take.
ThreeLetters* wrong_field(Bench& bench) {
    bench.click("nav_energy");
    auto* field = new ThreeLetters(NotingPage::last);
    field->show();
    field->setFocus();
    field->selectAll();
    QTest::keyClicks(field, QStringLiteral("EU"));
    return field;
}

/// Answers the question with the button of that text; what was asked.
void answer(const char* button, QString& asked) {
    when_asked<QMessageBox>([button, &asked](QMessageBox& box) {
        asked = box.text();
        for (auto* candidate : box.findChildren<QPushButton*>())
            if (candidate->text() == QLatin1String(button)) return candidate->click();
        qFatal("no such answer");
    });
}

} // namespace

class TypingTest : public QObject {
    Q_OBJECT
    OwnSettings settings_;

private slots:
    void closing_asks_about_what_was_not_taken_data() {
        QTest::addColumn<bool>("whole_window");
        QTest::newRow("the window") << true;
        QTest::newRow("the plan") << false;
    }
    void closing_asks_about_what_was_not_taken() {
        QFETCH(bool, whole_window);
        Bench bench;
        bench.open();
        auto* field = wrong_field(bench);
        const auto close = [&] {
            if (whole_window)
                bench.window.close();
            else
                bench.window.show_start();
        };
        const auto is_open = [&] { return bench.window.isVisible() && !bench.window.shows_start(); };
        bench.click("nav_overview"); // it waits on a page that is not looked at
        QString asked;
        answer("Mend it", asked);
        close();
        QVERIFY2(asked.contains(QStringLiteral("“EU” was not taken for “Currency”")), qPrintable(asked));
        QVERIFY(is_open());
        QVERIFY(field->isVisible());
        QVERIFY(bench.window.focusWidget() == field);
        QCOMPARE(field->text(), QStringLiteral("EU"));
        answer("Go on without it", asked);
        close();
        QVERIFY(!is_open());
    }

    void what_is_right_is_taken_without_a_question() {
        Bench bench;
        bench.open();
        auto* field = wrong_field(bench);
        QTest::keyClicks(field, QStringLiteral("R"));
        bench.window.close();
        QCOMPARE(field->taken(), QStringLiteral("EUR"));
        QVERIFY(!bench.window.isVisible());
    }

    void a_name_that_is_left_and_refused_is_told() {
        Bench bench;
        bench.open();
        QTest::mouseDClick(bench.chips()[1], Qt::LeftButton);
        auto* editor = bench.find<QLineEdit>("name_editor");
        editor->selectAll();
        QTest::keyClicks(editor, QStringLiteral("Own hall"));
        bench.find<QWidget>("nav_energy")->setFocus(Qt::MouseFocusReason);
        const auto* toast = bench.find<QWidget>("toast");
        QVERIFY(toast->isVisible());
        const auto told = toast->findChild<QLabel*>()->text();
        QVERIFY2(told.contains(QStringLiteral("“Own hall” was not taken")) &&
                     told.contains(QStringLiteral("taken by scenario 1")) && !told.contains(u'/'),
                 qPrintable(told));
    }

    void after_a_name_the_keyboard_is_where_it_was() {
        Bench bench;
        bench.open();
        auto* before = bench.find<QWidget>("nav_energy");
        for (const auto key : {Qt::Key_Return, Qt::Key_Escape}) {
            before->setFocus();
            bench.key(Qt::Key_F2, Qt::ShiftModifier);
            auto* editor = bench.window.findChildren<QLineEdit*>(QStringLiteral("name_editor")).back();
            QVERIFY(editor->hasFocus());
            QTest::keyClicks(editor, QStringLiteral(" x"));
            QTest::keyClick(editor, key);
            QVERIFY(before->hasFocus());
        }
        auto* chip = bench.chips()[1];
        QTest::mouseClick(chip, Qt::LeftButton);
        QTest::mouseDClick(chip, Qt::LeftButton);
        QTest::keyClick(bench.window.findChildren<QLineEdit*>(QStringLiteral("name_editor")).back(),
                        Qt::Key_Return);
        QVERIFY(bench.chips()[1]->hasFocus() || before->hasFocus());
        QVERIFY(bench.window.focusWidget() != bench.find<QWidget>("plan_name"));
    }
};

HEADROOM_OFFSCREEN_MAIN(TypingTest)
#include "typing_test.moc"
