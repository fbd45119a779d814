// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pages/mix_page.h"

#include "model/analysis/mix_grid.h"
#include "model/analysis/run.h"
#include "tests/support/offscreen_main.h"
#include "tests/support/plans.h"
#include "views/pages/numbers_field.h"
#include "views/pages/run_strip.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QUndoStack>

using namespace headroom;
using namespace headroom::views;

namespace {

constexpr int patience_ms = 60'000;

Plan training_hall(std::uint64_t paths = 256) {
    auto plan = test::template_plan("regional-training-hall");
    plan.simulation.paths = paths;
    return plan;
}

struct Desk {
    PlanSession session;
    LiveRunner runner{session};
    std::unique_ptr<MixPage> page;

    explicit Desk(Plan plan = training_hall()) {
        session.open(std::move(plan));
        page = std::make_unique<MixPage>(session, runner);
        page->resize(1100, 900);
        page->show();
    }
    bool wait() const {
        return QTest::qWaitFor([this] { return page->answer() != nullptr && !page->is_busy(); }, patience_ms);
    }
    RunStrip& strip() const { return *page->findChild<RunStrip*>(); }
    QPushButton& button(const char* name) const {
        return *page->findChild<QPushButton*>(QLatin1String(name));
    }
    FigureTable& table() const { return *page->findChild<FigureTable*>(); }
    NumbersField& field(const char* name) const {
        return *page->findChild<NumbersField*>(QLatin1String(name));
    }
    const MixResults& results() const { return page->answer()->outcome.results; }
    bool type(const char* name, const QString& text) const {
        auto& edit = field(name);
        edit.setFocus();
        edit.selectAll();
        QTest::keyClick(&edit, Qt::Key_Backspace);
        QTest::keyClicks(&edit, text);
        return edit.commit();
    }
};

} // namespace

class MixPageTest : public QObject {
    Q_OBJECT

private slots:
    void the_figures_are_those_of_run_mix() {
        Desk desk;
        QVERIFY(desk.wait());
        const auto parameters = usual_mix(desk.session.plan(), 0);
        const auto run = run_mix(desk.session.plan(), parameters, {});
        QVERIFY(desk.page->answer()->of.parameters == parameters);
        QCOMPARE(desk.results().points.size(), run.results.points.size());
        for (std::size_t i = 0; i < run.results.points.size(); ++i) {
            const auto &shown = desk.results().points[i], &alone = run.results.points[i];
            QVERIFY(shown.mean == alone.mean && shown.cvar95 == alone.cvar95);
            QVERIFY(shown.short_share == alone.short_share && shown.owned_gpus == alone.owned_gpus);
        }
        QVERIFY(desk.results().best == run.results.best);
        QVERIFY(desk.results().frontier == run.results.frontier);
        QCOMPARE(desk.table().rowCount(), static_cast<int>(run.results.points.size()));
    }

    void the_chart_has_every_point_once() {
        Desk desk;
        QVERIFY(desk.wait());
        const auto* chart = std::get_if<ScatterChart>(&desk.page->findChild<ChartWidget*>()->data().content);
        QVERIFY(chart != nullptr);
        std::size_t points = 0, ringed = 0;
        for (const auto& series : chart->series)
            (series.emphasised ? ringed : points) += series.x.size();
        const bool today_is_efficient = desk.results().points[0].efficient;
        QCOMPARE(points, desk.results().points.size() - (today_is_efficient ? 0 : 1));
        QVERIFY(ringed >= 1);
        QVERIFY(std::ranges::any_of(chart->series, [](const auto& s) { return s.pale; }));
    }

    void a_click_shows_the_details() {
        Desk desk;
        QVERIFY(desk.wait());
        auto* chart = desk.page->findChild<ChartWidget*>();
        const auto& series = std::get<ScatterChart>(chart->data().content).series.front();
        const auto label = series.labels.front();
        emit chart->point_clicked(0, 0);
        const auto labels = desk.page->findChildren<QLabel*>();
        QVERIFY(std::ranges::any_of(labels, [&](const auto* words) { return words->text() == label; }));
        QVERIFY(desk.button("make_scenario").isEnabled());
        desk.table().selectRow(0); // today
        QVERIFY(!desk.button("make_scenario").isEnabled());
    }

    void the_grid_is_checked_as_it_is_typed() {
        Desk desk;
        QVERIFY(desk.wait());
        QVERIFY(desk.type("owned", "0, 1") && desk.type("reserved", "0, 64") && desk.type("terms", "12") &&
                desk.type("spot", "0 %"));
        QVERIFY(desk.strip().is_stale());
        QVERIFY(desk.wait());
        QCOMPARE(desk.results().points.size(), std::size_t{1 + 2 * 2});
        auto* fault = desk.page->findChild<QLabel*>("setting_fault");
        for (const auto& [name, text] : {std::pair("owned", "0, x"),
                                         {"owned", ""},
                                         {"owned", "-1"},
                                         {"terms", "1.5"},
                                         {"spot", "120"},
                                         {"risk_weight", "nan"},
                                         {"risk_weight", "0.5, 1"},
                                         {"shortfall_probability", "1e999"}}) {
            QVERIFY2(!desk.type(name, text), text);
            QVERIFY2(fault->isVisible() && fault->text().contains("accepted"), qPrintable(fault->text()));
            desk.field(name).put_back();
            QVERIFY(!fault->isVisible());
        }
        for (const char* text : {"0, 1,000", "1.000"}) {
            QVERIFY2(!desk.type("reserved", text), text);
            QVERIFY2(fault->text().contains("may be"), qPrintable(fault->text()));
            desk.field("reserved").put_back();
        }
        desk.button("usual_grid").click();
        QVERIFY(desk.wait());
        QVERIFY(desk.page->answer()->of.parameters == usual_mix(desk.session.plan(), 0));
    }

    void too_large_a_grid_stands_in_the_way() {
        Desk desk;
        QVERIFY(desk.type("owned", "0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14") &&
                desk.type("spot", "0, 10, 20, 30, 40, 50, 60, 70, 80, 90"));
        auto* obstacle = desk.page->findChild<QFrame*>("obstacle");
        QVERIFY(obstacle->isVisible());
        QVERIFY(desk.field("owned").isVisible());
        QVERIFY(desk.type("owned", "1"));
        QVERIFY(!obstacle->isVisible());
    }

    void a_mix_becomes_a_scenario_and_is_undone() {
        Desk desk;
        QVERIFY(desk.wait());
        const auto before = desk.session.plan();
        const auto parameters = desk.page->answer()->of.parameters;
        const auto grid = make_mix_grid(before, parameters);
        for (const std::size_t point :
             {std::size_t{1}, *desk.results().best, desk.results().points.size() - 1}) {
            desk.page->choose(point);
            desk.button("make_scenario").click();
            const auto& plan = desk.session.plan();
            QCOMPARE(plan.scenarios.size(), before.scenarios.size() + 1);
            QCOMPARE(desk.session.current(), std::size_t{0}); // stays where it was
            QVERIFY(desk.session.scenario_name(1).startsWith("Mix: "));
            QVERIFY(plan.scenarios[1].based_on == before.scenarios[0].name);
            QVERIFY(!desk.page->is_busy()); // the question is the same
            auto meant = before;
            meant.scenarios = {grid.scenarios[point]};
            auto made = resolve(plan, 1), expected = resolve(meant, 0);
            made.name = expected.name;
            QVERIFY(made == expected);
            const auto run = run_plan(plan, {});
            QVERIFY(!has_errors(run.faults));
            const auto& cost = run.results.scenarios[1].results[index_of(Result::risk_adjusted_cost)];
            QCOMPARE(cost.mean.value, desk.results().points[point].mean.value);
            QCOMPARE(cost.cvar95.value, desk.results().points[point].cvar95.value);
            desk.session.undo_stack().undo();
            QVERIFY(desk.session.plan() == before);
        }
    }

    void the_same_mix_twice_has_two_names() {
        Desk desk;
        QVERIFY(desk.wait());
        desk.page->choose(1);
        desk.button("make_scenario").click();
        desk.button("make_scenario").click();
        QCOMPARE(desk.session.scenario_count(), std::size_t{5});
        QVERIFY(desk.session.scenario_name(1) != desk.session.scenario_name(2));
    }

    void where_the_comma_is_decimal_semicolons_part() {
        QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
        {
            Desk desk;
            QCOMPARE(desk.field("owned").text(), QString("0; 0,5; 1; 2; 3"));
            QVERIFY(desk.type("owned", "0; 1,5"));
            QVERIFY(desk.field("owned").numbers() == (std::vector<double>{0, 1.5}));
            QVERIFY(desk.type("reserved", "1.000; 64"));
            QVERIFY(desk.field("reserved").numbers() == (std::vector<double>{1000, 64}));
        }
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    }

    void a_plan_with_faults_is_not_asked() {
        Desk desk;
        QVERIFY(desk.wait());
        if (!desk.session.set_value(Target::of(0), Parameter::rack_kw_limit, 5.0).empty()) QFAIL("refused");
        QVERIFY(has_errors(desk.session.faults()));
        QVERIFY(desk.page->findChild<QFrame*>("obstacle")->isVisible());
        QVERIFY(!desk.page->is_busy());
        desk.session.undo_stack().undo();
        QVERIFY(!desk.page->findChild<QFrame*>("obstacle")->isVisible());
        QVERIFY(desk.table().isVisible());
    }

    void names_are_words_and_nothing_else() {
        auto plan = training_hall();
        plan.scenarios[0].name = "<b>Own</b> <a href='x'>hall</a> =1+1";
        for (auto& scenario : plan.scenarios)
            if (scenario.based_on == "Own hall") scenario.based_on = plan.scenarios[0].name;
        Desk desk(std::move(plan));
        QVERIFY(desk.wait());
        desk.page->choose(1);
        desk.button("make_scenario").click();
        QCOMPARE(desk.session.plan().scenarios[1].based_on.value(), desk.session.plan().scenarios[0].name);
        for (const auto* label : desk.page->findChildren<QLabel*>())
            QVERIFY(label->textFormat() == Qt::PlainText || !label->text().contains("<b>"));
    }

    void stale_figures_make_no_scenario() {
        Desk desk;
        QVERIFY(desk.wait());
        desk.page->choose(1);
        if (!desk.session.set_value(Target::of(0), Parameter::energy_price, 0.3).empty()) QFAIL("refused");
        QVERIFY(desk.strip().is_stale());
        QVERIFY(!desk.button("make_scenario").isEnabled());
        QVERIFY(desk.wait());
        QVERIFY(desk.button("make_scenario").isEnabled());
    }

    void who_sells_capacity_cannot_be_asked() {
        Desk desk;
        if (!desk.session.set_value(Target::of(0), Parameter::revenue_enabled, true).empty())
            QFAIL("refused");
        auto* obstacle = desk.page->findChild<QFrame*>("obstacle");
        QVERIFY(obstacle->isVisible());
        QSignalSpy wanted(desk.page.get(), &Page::page_wanted);
        obstacle->findChild<QPushButton*>()->click();
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted[0][0].toString(), QString("revenue"));
    }

    void a_stop_keeps_what_is_finished() {
        Desk desk(training_hall(262'144));
        QVERIFY(QTest::qWaitFor([&] { return desk.page->answer() != nullptr; }, patience_ms));
        desk.button("stop").click();
        QVERIFY(QTest::qWaitFor([&] { return !desk.page->is_busy(); }, 5000));
        QVERIFY2(desk.strip().text().startsWith("Stopped"), qPrintable(desk.strip().text()));
        QCOMPARE(desk.results().paths, MixPage::Run::coarse_paths);
        QCOMPARE(desk.table().rowCount(), 106);
        QVERIFY(desk.button("make_scenario").isEnabled());
    }
};

HEADROOM_OFFSCREEN_MAIN(MixPageTest)
#include "mix_page_test.moc"
