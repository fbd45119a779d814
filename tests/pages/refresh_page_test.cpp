// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pages/refresh_page.h"

#include "tests/pages/analysis_desk.h"

using namespace headroom;
using namespace headroom::views;

namespace {

constexpr RefreshParameters usual{};
using test::training_hall;
using Desk = test::AnalysisDesk<RefreshPage>;

} // namespace

class RefreshPageTest : public QObject {
    Q_OBJECT

private slots:
    void the_figures_are_those_of_run_refresh() {
        Desk desk;
        QVERIFY(desk.wait());
        const auto run = run_refresh(desk.session.plan(), usual, {});
        QCOMPARE(desk.results().cycles.size(), run.results.cycles.size());
        for (std::size_t i = 0; i < run.results.cycles.size(); ++i) {
            const auto &shown = desk.results().cycles[i], &alone = run.results.cycles[i];
            QCOMPARE(shown.months, alone.months);
            QVERIFY(shown.annual_cost == alone.annual_cost);
            QVERIFY(shown.regret == alone.regret && shown.best_share == alone.best_share);
        }
        QCOMPARE(desk.results().best, run.results.best);
        QCOMPARE(desk.table().rowCount(), static_cast<int>(run.results.cycles.size()));
        QVERIFY2(desk.strip().text().contains("11 cycles in the same 256 futures"),
                 qPrintable(desk.strip().text()));
        QVERIFY(!desk.strip().is_stale());
    }

    void the_answer_is_made_from_the_figures() {
        Desk desk;
        QVERIFY(desk.wait());
        const auto best = desk.results().cycles[desk.results().best].months;
        QVERIFY2(desk.page->title().contains(QString::number(best)), qPrintable(desk.page->title()));
        const auto as_good =
            std::ranges::count_if(desk.results().cycles, [](const auto& c) { return c.as_good_as_best; });
        QCOMPARE(
            desk.page->subtitle().contains("cost the same within the error of the simulation; the least"),
            as_good > 1);
        QVERIFY(desk.page->subtitle().contains("The plan replaces every 60\u00A0months")); // its own
    }

    void other_cycles_are_asked_for() {
        Desk desk;
        QVERIFY(desk.wait());
        QVERIFY(desk.type("first", "36") && desk.type("last", "60") && desk.type("step", "12"));
        QVERIFY(desk.page->is_busy());
        QVERIFY(desk.strip().is_stale());
        QVERIFY(desk.wait());
        QCOMPARE(desk.results().cycles.size(), std::size_t{3});
        QCOMPARE(desk.table().rowCount(), 3);
        QVERIFY(!desk.strip().is_stale());
        QVERIFY(!desk.type("first", "many"));
        QVERIFY(!desk.type("first", "1000"));
        const auto& fault = desk.fault();
        QVERIFY2(fault.isVisible() && fault.text().contains("from 6 to 120"), qPrintable(fault.text()));
    }

    /// Every sentence says itself what it speaks of: the best is not taken for the plan's own cycle, nor the
    /// question for the plan.
    void sentences_say_which_cycle_they_mean() {
        Desk desk;
        QVERIFY(desk.wait());
        QVERIFY(desk.type("first", "84") && desk.type("last", "96"));
        QVERIFY2(desk.strip().text().contains("from before the change"), qPrintable(desk.strip().text()));
        QVERIFY(desk.wait());
        const auto subtitle = desk.page->subtitle().replace(QChar(0x00A0), u' ');
        QVERIFY2(subtitle.contains("84 months is the shortest cycle that was tried; a shorter one"),
                 qPrintable(subtitle));
        QVERIFY2(subtitle.contains("The plan replaces every 60 months, a cycle that was not tried here."),
                 qPrintable(subtitle));
        QVERIFY2(!subtitle.contains("It is"), qPrintable(subtitle));
    }

    void cycles_that_are_none_stand_in_the_way() {
        Desk desk;
        QVERIFY(desk.wait());
        QVERIFY(desk.type("first", "90"));
        const auto& obstacle = desk.obstacle();
        QVERIFY(obstacle.isVisible());
        QVERIFY(desk.field("first").isVisible()); // to mend it
        QVERIFY(desk.type("first", "24"));
        QVERIFY(!obstacle.isVisible());
        QVERIFY(desk.wait());
    }

    void who_cannot_be_asked() {
        Desk desk;
        desk.session.select(1); // reserves, and owns nothing
        const auto& obstacle = desk.obstacle();
        QVERIFY(obstacle.isVisible());
        QVERIFY(obstacle.findChildren<QLabel*>().back()->text().contains("no fleet to refresh"));
        QVERIFY(!desk.table().isVisible());
        desk.session.select(0);
        desk.set(Parameter::refresh_policy, std::string("economic"));
        QVERIFY(obstacle.isVisible());
        QCOMPARE(desk.way_out(), QString("fleet"));
        desk.session.undo_stack().undo();
        QVERIFY(!obstacle.isVisible());
        QVERIFY(desk.wait());
    }

    void another_plan_makes_them_stale_till_they_are_new() {
        Desk desk;
        QVERIFY(desk.wait());
        const auto before = desk.results().cycles[0].annual_cost.mean.value;
        desk.set(Parameter::energy_price, 0.3);
        QVERIFY(desk.strip().is_stale());
        QCOMPARE(desk.results().cycles[0].annual_cost.mean.value, before); // kept till then
        QVERIFY(desk.wait());
        QVERIFY(!desk.strip().is_stale());
        QVERIFY(desk.results().cycles[0].annual_cost.mean.value > before);
        desk.session.undo_stack().undo();
        QVERIFY(desk.wait());
        QCOMPARE(desk.results().cycles[0].annual_cost.mean.value, before);
    }

    void other_scenarios_do_not_matter() {
        Desk desk;
        QVERIFY(desk.wait());
        if (!desk.session.set_value(Target::of(1), Parameter::energy_price, 0.3).empty()) QFAIL("refused");
        QVERIFY(!desk.page->is_busy());
        QVERIFY(!desk.strip().is_stale());
    }

    void a_cycle_is_taken_and_undone() {
        Desk desk;
        QVERIFY(desk.wait());
        const auto before = desk.session.plan();
        desk.table().selectRow(1);
        QVERIFY2(desk.button("use_cycle").text().contains("30 months"),
                 qPrintable(desk.button("use_cycle").text()));
        desk.button("use_cycle").click();
        QCOMPARE(std::get<double>(desk.session.value(0, Parameter::refresh_cycle_months)), 30.0);
        QVERIFY(!desk.button("use_cycle").isEnabled()); // it has it
        QVERIFY(!desk.page->is_busy());                 // and every cycle costs what it did
        QVERIFY(desk.page->subtitle().contains("The plan replaces every 30\u00A0months"));
        desk.session.undo_stack().undo();
        QVERIFY(desk.session.plan() == before);
        QVERIFY(desk.button("use_cycle").isEnabled());
    }

    void many_futures_have_a_first_answer() {
        Desk desk(training_hall(8192));
        QVERIFY(desk.wait_for_first());
        QCOMPARE(desk.results().paths, RefreshPage::Run::coarse_paths);
        QVERIFY(desk.page->is_busy());
        QVERIFY(!desk.strip().is_stale()); // they are of the plan as it is
        QVERIFY2(desk.strip().text().contains("first answer"), qPrintable(desk.strip().text()));
        QVERIFY(desk.wait());
        QCOMPARE(desk.results().paths, std::uint64_t{8192});
        const auto run = run_refresh(desk.session.plan(), usual, {});
        QVERIFY(desk.results().cycles[3].annual_cost == run.results.cycles[3].annual_cost);
    }

    void a_stop_keeps_what_is_finished() {
        Desk desk(training_hall(262'144));
        QVERIFY(desk.wait_for_first());
        desk.button("stop").click();
        QVERIFY(QTest::qWaitFor([&] { return !desk.page->is_busy(); }, 5000));
        QVERIFY(desk.button("start").isVisible());
        QVERIFY2(desk.strip().text().startsWith("Stopped"), qPrintable(desk.strip().text()));
        QCOMPARE(desk.results().paths, RefreshPage::Run::coarse_paths);
        QCOMPARE(desk.table().rowCount(), 11);
        desk.button("start").click();
        QVERIFY(desk.page->is_busy());
    }

    void leaving_in_the_middle_waits_for_nothing() {
        QElapsedTimer clock;
        auto desk = std::make_unique<Desk>(training_hall(262'144));
        QVERIFY(QTest::qWaitFor([&] { return desk->button("stop").isVisible(); }, test::patience_ms));
        QTest::qWait(200);
        clock.start();
        desk->page.reset();
        QVERIFY2(clock.elapsed() < 1000, qPrintable(QString::number(clock.elapsed())));
        desk.reset();
        QVERIFY2(clock.elapsed() < 5000, qPrintable(QString::number(clock.elapsed())));
    }

    void the_base_case_has_no_chances() {
        auto plan = training_hall();
        plan.simulation.base_case = true;
        Desk desk(std::move(plan));
        QVERIFY(desk.wait());
        QVERIFY(desk.page->subtitle().contains("In the base case"));
        QVERIFY(!desk.page->subtitle().contains("futures"));
    }
};

HEADROOM_OFFSCREEN_MAIN(RefreshPageTest)
#include "refresh_page_test.moc"
