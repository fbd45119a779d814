// SPDX-License-Identifier: GPL-3.0-or-later
// Pages, live panel, status line, keys: the frame of the window.
#include "model/analysis/run.h"
#include "model/plan/plan_json.h"
#include "tests/support/offscreen_main.h"
#include "tests/window/bench.h"
#include "views/format/format.h"
#include "views/window/presentation.h"
#include "views/window/shortcut_dialog.h"
#include "views/window/status_line.h"
#include "views/window/workbench.h"

#include <QDir>
#include <QPushButton>
#include <QScreen>
#include <QUndoStack>

using namespace headroom;
using namespace headroom::test;

class WorkbenchTest : public QObject {
    Q_OBJECT
    OwnSettings settings_;

private slots:
    void from_the_start_screen_to_an_answer_by_mouse() {
        Bench bench;
        QVERIFY(bench.window.shows_start());
        QVERIFY(!bench.find<QPushButton>("plan_name")->isVisible());
        bench.open();
        bench.click("nav_energy");
        QCOMPARE(bench.page_title(), QStringLiteral("Energy"));
        QVERIFY(bench.wait());
        const auto results = run_plan(bench.window.session().plan(), {}).results;
        const auto& median = results.scenarios[0].results[index_of(Result::tco)].quantiles[3];
        QCOMPARE(bench.find<QLabel>("headline")->text(),
                 format_money(median.value, QStringLiteral("USD"), median.standard_error));
        QCOMPARE(bench.find<QPushButton>("futures")->text(), QStringLiteral("16,384 futures"));
        QCOMPARE(bench.window.windowTitle(), QStringLiteral("Regional training hall – Headroom"));
    }

    void every_template_has_a_card_with_a_sentence() {
        Bench bench;
        const auto files =
            QDir(QStringLiteral(HEADROOM_SOURCE_DIR "/templates")).entryList({QStringLiteral("*.json")});
        QCOMPARE(bench.window.templates().size(), static_cast<std::size_t>(files.size()));
        for (const auto& entry : bench.window.templates()) {
            QVERIFY2(!entry.sentence.isEmpty(), qPrintable(entry.id));
            QVERIFY(
                bench.find<QAbstractButton>(qPrintable(QStringLiteral("template_") + entry.id))->isVisible());
        }
    }

    void pages_are_made_when_they_are_looked_at_and_told_what_they_missed() {
        Bench bench;
        NotingPage::made = 0;
        bench.open();
        QVERIFY(bench.wait());
        QCOMPARE(NotingPage::made, 0);
        bench.click("nav_energy");
        QCOMPARE(NotingPage::made, 1);
        auto* page = NotingPage::last;
        QCOMPARE(page->plans, 1);
        QCOMPARE(page->results, 1);
        QVERIFY(page->saw_full);
        bench.click("nav_refresh");
        QVERIFY(bench.window.session().set_value(Target::of(0), Parameter::energy_price, 0.2).empty());
        QVERIFY(bench.window.session().set_value(Target::of(0), Parameter::energy_price, 0.3).empty());
        QVERIFY(bench.wait());
        QCOMPARE(page->plans, 1);
        bench.click("nav_energy");
        QCOMPARE(NotingPage::made, 1);
        QCOMPARE(page->plans, 2);
        QCOMPARE(page->results, 2);
        bench.window.session().select(1);
        QCOMPARE(page->plans, 3);
        QCOMPARE(page->results, 3);
    }

    void the_live_panel_stands_beside_pages_that_want_it() {
        Bench bench;
        bench.open();
        QVERIFY(bench.wait());
        QVERIFY(!bench.find<QWidget>("answer_panel")->isVisible());
        bench.click("nav_energy");
        QVERIFY(bench.find<QWidget>("answer_panel")->isVisible());
        const auto texts = [&] {
            QStringList list;
            for (auto* label : bench.find<QWidget>("answer_panel")->findChildren<QLabel*>())
                if (label->isVisible()) list << label->text();
            return list;
        };
        QVERIFY(texts().contains(QStringLiteral("22.1 GWh")));
        QVERIFY(texts().contains(QStringLiteral("extra")));
        QVERIFY(texts().contains(QStringLiteral("median · as the baseline")));
        QVERIFY(bench.window.session().set_value(Target::of(0), Parameter::energy_price, 0.3).empty());
        QVERIFY(bench.wait());
        QVERIFY(texts().filter(QStringLiteral("▲ $")).size() == 1);
        bench.click("nav_facility");
        QVERIFY(!texts().contains(QStringLiteral("extra")));
        QVERIFY(texts().contains(QStringLiteral("Peak power, median")));
        bench.key(Qt::Key_L, Qt::ControlModifier);
        QVERIFY(!bench.find<QWidget>("answer_panel")->isVisible());
        bench.key(Qt::Key_L, Qt::ControlModifier);
        QVERIFY(bench.find<QWidget>("answer_panel")->isVisible());
    }

    void keys_go_from_page_to_page() {
        Bench bench;
        bench.open();
        bench.key(Qt::Key_PageDown, Qt::ControlModifier);
        QCOMPARE(bench.page_title(), QStringLiteral("Energy"));
        bench.key(Qt::Key_PageUp, Qt::ControlModifier);
        bench.key(Qt::Key_PageUp, Qt::ControlModifier);
        QCOMPARE(bench.page_title(), QStringLiteral("Refresh"));
        auto* refresh = bench.find<QPushButton>("nav_refresh");
        refresh->setFocus();
        QTest::keyClick(refresh, Qt::Key_Up);
        QCOMPARE(bench.page_title(), QStringLiteral("Facility & cooling"));
    }

    void a_plan_that_cannot_be_calculated_says_why_and_where() {
        Bench bench;
        bench.open();
        QVERIFY(bench.wait());
        bench.window.session().select(1);
        QVERIFY(!bench.find<QWidget>("fault_banner")->isVisible());
        QVERIFY(bench.window.session().set_value(Target::of(0), Parameter::rack_kw_limit, 5.0).empty());
        auto* banner = bench.find<QWidget>("fault_banner");
        QVERIFY(banner->isVisible());
        QVERIFY(banner->findChildren<QLabel*>().back()->text().contains(QStringLiteral("rack")));
        QTest::mouseClick(banner->findChild<QPushButton*>(), Qt::LeftButton);
        QCOMPARE(bench.window.session().current(), std::size_t{0});
        bench.key(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(!banner->isVisible());
        QVERIFY(bench.wait());
    }

    void words_of_the_status_line() {
        auto plan = read_plan_file(HEADROOM_SOURCE_DIR "/templates/regional-training-hall.json").plan;
        QCOMPARE(plan_frame_text(plan, 0), with_spaces("60 months from Jan~2027 · USD · discounted at 10~%"));
        plan.parameters[Parameter::finance_discount_rate] =
            Distribution{Shape::pert, {0.08, 0.1, 0.12}, {}, {}, {}};
        QCOMPARE(plan_frame_text(plan, 0),
                 with_spaces("60 months from Jan~2027 · USD · discounted at 8~% to 12~%"));
        plan.parameters[Parameter::finance_discounting] = std::string("none");
        QVERIFY(plan_frame_text(plan, 0).endsWith(QStringLiteral("not discounted")));
        RunFacts facts;
        facts.instruction_set = "avx512";
        facts.threads = 2;
        QCOMPARE(backend_text(facts), QStringLiteral("CPU AVX-512, 2 threads"));
        QCOMPARE(sampler_text("sobol", 1), QStringLiteral("Sobol′ · seed 1"));
        QCOMPARE(plain_command(QStringLiteral("Save a &copy …")), QStringLiteral("Save a copy"));
        QCOMPARE(plain_command(QStringLiteral("R&&D …")), QStringLiteral("R&D"));
    }

    void what_is_clicked_has_a_name_for_those_who_cannot_see_it() {
        Bench bench;
        bench.open();
        for (auto* button : bench.window.findChildren<QAbstractButton*>()) {
            if (!button->isVisible() || button->focusPolicy() == Qt::NoFocus) continue;
            const bool named = !button->accessibleName().isEmpty() || !button->text().isEmpty();
            QVERIFY2(named, button->metaObject()->className());
        }
    }

    void f5_shows_a_copy_to_an_audience_and_escape_leaves() {
        Bench bench;
        bench.key(Qt::Key_F5); // without a plan there is nothing to show
        QVERIFY(bench.window.findChild<Presentation*>() == nullptr);
        bench.open();
        bench.window.session().select(1);
        QVERIFY(bench.wait());
        bench.key(Qt::Key_F5);
        auto* shown = bench.window.findChild<Presentation*>();
        QVERIFY(shown != nullptr && shown->isFullScreen());
        QCOMPARE(shown->session().plan(), bench.window.session().plan());
        QCOMPARE(shown->session().current(), std::size_t{1});
        QVERIFY(shown->session().set_value(Target::plan(), Parameter::energy_price, 0.5).empty());
        QVERIFY(!(shown->session().plan() == bench.window.session().plan()));
        QVERIFY(!bench.window.session().undo_stack().canUndo());
        QTest::keyClick(shown, Qt::Key_Escape);
        QTRY_VERIFY(bench.window.findChild<Presentation*>() == nullptr);
        bench.click("present");
        QVERIFY(bench.window.findChild<Presentation*>() != nullptr);
        QTest::keyClick(bench.window.findChild<Presentation*>(), Qt::Key_F5);
        QTRY_VERIFY(bench.window.findChild<Presentation*>() == nullptr);
    }

    void opens_no_larger_than_the_screen() {
        Bench bench;
        MainWindow window(pages(), bench.appearance, bench.folder.path());
        const auto room = window.screen()->availableGeometry();
        QVERIFY(window.width() <= std::max(room.width(), window.minimumWidth()));
        QVERIFY(window.height() < std::max(room.height(), window.minimumHeight() + 1));
    }
};

HEADROOM_OFFSCREEN_MAIN(WorkbenchTest)
#include "workbench_test.moc"
