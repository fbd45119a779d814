// SPDX-License-Identifier: GPL-3.0-or-later
// Scenarios in the top bar.
#include "tests/support/offscreen_main.h"
#include "tests/window/bench.h"
#include "views/theme/theme.h"
#include "views/window/scenario_bar.h"

#include <QMenu>
#include <QPushButton>

using namespace headroom;
using namespace headroom::test;

class ScenarioBarTest : public QObject {
    Q_OBJECT
    OwnSettings settings_;

private slots:
    void scenarios_are_chosen_renamed_and_copied() {
        Bench bench;
        bench.open();
        auto& session = bench.window.session();
        QTest::mouseClick(bench.chips()[1], Qt::LeftButton);
        QCOMPARE(session.current(), std::size_t{1});
        QVERIFY(bench.chips()[1]->isChecked());
        bench.key(Qt::Key_3, Qt::ControlModifier);
        QCOMPARE(session.current(), std::size_t{2});
        QTest::mouseDClick(bench.chips()[1], Qt::LeftButton);
        auto* editor = bench.find<QLineEdit>("name_editor");
        QVERIFY(editor->hasFocus());
        editor->selectAll();
        QTest::keyClicks(editor, QStringLiteral("Own hall"));
        QTest::keyClick(editor, Qt::Key_Return); // taken already
        QVERIFY(editor->property("invalid").toBool() && editor->hasFocus());
        const auto edge = editor->grab().toImage().pixelColor(editor->width() / 2, 0);
        QVERIFY2(edge == current_theme().danger, qPrintable(edge.name()));
        const auto* reason = bench.find<QLabel>("name_trouble");
        QTest::qWait(1000); // it does not go by itself
        QVERIFY(reason->isVisible());
        QVERIFY(reason->text().contains(QStringLiteral("Own hall")));
        QVERIFY(bench.window.rect().contains(reason->geometry()));
        QVERIFY(editor->accessibleDescription().contains(QStringLiteral("Own hall")));
        QCOMPARE(session.scenario_name(1), QStringLiteral("Reserve 36 months"));
        editor->selectAll();
        QTest::keyClicks(editor, QStringLiteral("Three years"));
        QVERIFY(!editor->property("invalid").toBool());
        QVERIFY(bench.window.findChild<QLabel*>(QStringLiteral("name_trouble")) == nullptr);
        QTest::keyClick(editor, Qt::Key_Return);
        QCOMPARE(session.scenario_name(1), QStringLiteral("Three years"));
        QCOMPARE(bench.chips()[1]->name(), QStringLiteral("Three years"));
        QTRY_VERIFY(bench.window.findChild<QLineEdit*>(QStringLiteral("name_editor")) == nullptr);
        bench.key(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(session.scenario_name(1), QStringLiteral("Reserve 36 months"));
        bench.key(Qt::Key_Y, Qt::ControlModifier);
        QCOMPARE(session.scenario_name(1), QStringLiteral("Three years"));
        // The + of the bar, its first entry.
        QTimer::singleShot(0, [] {
            auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
            QVERIFY(menu != nullptr);
            QTest::keyClick(menu, Qt::Key_Down);
            QTest::keyClick(menu, Qt::Key_Return);
        });
        bench.click("add_scenario");
        QCOMPARE(session.scenario_count(), std::size_t{4});
        QCOMPARE(session.current(), std::size_t{3});
        QTest::keyClick(bench.find<QLineEdit>("name_editor"), Qt::Key_Escape);
        QCOMPARE(session.scenario_name(3), QStringLiteral("Own base, rent peaks copy"));
    }

    void the_baseline_is_not_offered_as_the_baseline() {
        Bench bench;
        bench.open();
        auto& session = bench.window.session();
        auto* bar = bench.window.findChild<ScenarioBar*>();
        const auto pin = [&](std::size_t scenario) {
            QMenu menu;
            bar->fill_menu(&menu, scenario);
            return std::pair(menu.actions().front()->text(), menu.actions().front()->isEnabled());
        };
        QCOMPARE(pin(1), std::pair(QStringLiteral("&Pin as the baseline"), true));
        QCOMPARE(pin(0), std::pair(QStringLiteral("&Pin again, as it is now"), false));
        // Edited, it is another than the one that was pinned.
        QVERIFY(session.set_value(Target::of(0), Parameter::energy_drift, 0.01).empty());
        QCOMPARE(pin(0), std::pair(QStringLiteral("&Pin again, as it is now"), true));
        session.pin_baseline(1);
        QCOMPARE(pin(0), std::pair(QStringLiteral("&Pin as the baseline"), true));
        QCOMPARE(pin(1), std::pair(QStringLiteral("&Pin again, as it is now"), false));
    }

    void a_scenario_that_follows_another_says_so() {
        Bench bench;
        bench.open();
        auto& session = bench.window.session();
        QVERIFY(session
                    .edit(QStringLiteral("x"),
                          [](Plan& plan) {
                              plan.scenarios[1] = {};
                              plan.scenarios[1].name = "Dearer";
                              plan.scenarios[1].based_on = plan.scenarios[0].name;
                              plan.scenarios[1].parameters[Parameter::energy_price] = 0.2;
                          })
                    .empty());
        bench.click("nav_energy");
        const auto told = [&]() -> QString {
            for (const auto* label : bench.window.findChildren<QLabel*>(QStringLiteral("base")))
                if (label->isVisible()) return label->text();
            return {};
        };
        QCOMPARE(told(), QString());
        session.select(1);
        QCOMPARE(told(), QStringLiteral("Follows “Own hall”: 1 value of its own."));
        QVERIFY(session.set_value(Target::of(1), Parameter::energy_drift, 0.01).empty());
        QCOMPARE(told(), QStringLiteral("Follows “Own hall”: 2 values of its own."));
        QVERIFY(bench.chips()[1]->toolTip().contains(told()));
        QVERIFY(!bench.chips()[0]->toolTip().contains(QStringLiteral("Follows")));
        bench.click("nav_overview"); // nothing is edited there
        QCOMPARE(told(), QString());
    }

    void many_scenarios_fit_into_a_narrow_window() {
        Bench bench;
        bench.open();
        auto& session = bench.window.session();
        for (int i = 0; i < 9; ++i)
            QVERIFY(session.duplicate_scenario(0).empty());
        for (const int width : {1024, 1366, 1920}) {
            bench.window.resize(width, 700);
            for (std::size_t current = 0; current < session.scenario_count(); ++current) {
                session.select(current);
                QApplication::processEvents();
                const auto chips = bench.chips();
                QVERIFY(!chips.empty());
                int checked = 0;
                for (std::size_t i = 0; i < chips.size(); ++i) {
                    checked += chips[i]->isChecked() ? 1 : 0;
                    if (i > 0) QVERIFY(chips[i]->x() >= chips[i - 1]->geometry().right());
                    QVERIFY(chips[i]->parentWidget()->rect().contains(chips[i]->geometry()));
                }
                QCOMPARE(checked, 1);
                const auto* add = bench.find<QWidget>("add_scenario");
                QVERIFY2(add->parentWidget()->rect().contains(add->geometry()),
                         qPrintable(QStringLiteral("at %1 the bar has %2, the last button ends at %3")
                                        .arg(width)
                                        .arg(add->parentWidget()->width())
                                        .arg(add->geometry().right())));
            }
        }
    }
};

HEADROOM_OFFSCREEN_MAIN(ScenarioBarTest)
#include "scenario_bar_test.moc"
