// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pages/mix_page.h"

#include "model/analysis/mix_grid.h"
#include "model/analysis/run.h"
#include "tests/pages/analysis_desk.h"
#include "views/pages/mix_text.h"

using namespace headroom;
using namespace headroom::views;

namespace {

using test::training_hall;
using Desk = test::AnalysisDesk<MixPage>;

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
        const auto& fault = desk.fault();
        for (const auto& [name, text] : {std::pair("owned", "0, x"),
                                         {"owned", ""},
                                         {"owned", "-1"},
                                         {"terms", "1.5"},
                                         {"spot", "120"},
                                         {"risk_weight", "nan"},
                                         {"risk_weight", "0.5, 1"},
                                         {"shortfall_probability", "1e999"}}) {
            QVERIFY2(!desk.type(name, text), text);
            QVERIFY2(fault.isVisible() && fault.text().contains("accepted"), qPrintable(fault.text()));
            desk.field(name).put_back();
            QVERIFY(!fault.isVisible());
        }
        for (const char* text : {"0, 1,000", "1.000"}) {
            QVERIFY2(!desk.type("reserved", text), text);
            QVERIFY2(fault.text().contains("may be"), qPrintable(fault.text()));
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
        const auto& obstacle = desk.obstacle();
        QVERIFY(obstacle.isVisible());
        QVERIFY(desk.field("owned").isVisible());
        QVERIFY(desk.type("owned", "1"));
        QVERIFY(!obstacle.isVisible());
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

    void the_same_mix_twice_is_told() {
        Desk desk;
        QVERIFY(desk.wait());
        auto& make = desk.button("make_scenario");
        desk.page->choose(1);
        QCOMPARE(make.text(), QString("Make it a scenario"));
        make.click();
        QCOMPARE(desk.session.scenario_count(), std::size_t{4});
        const auto words = [&] {
            const auto labels = desk.page->findChildren<QLabel*>();
            return std::ranges::any_of(labels, [&](const auto* label) {
                return label->text().contains(desk.session.scenario_name(1)) &&
                       label->text().contains("is this mix");
            });
        };
        QVERIFY(words());
        QCOMPARE(make.text(), QString("Go to that scenario"));
        desk.page->choose(2);
        QVERIFY(!words());
        QCOMPARE(make.text(), QString("Make it a scenario"));
        desk.page->choose(1);
        make.click();
        QCOMPARE(desk.session.scenario_count(), std::size_t{4});
        QCOMPARE(desk.session.current(), std::size_t{1});
    }

    void names_of_mixes_fit_into_chips() {
        MixPoint point;
        point.owned_gpus = 288;
        point.reserved_h100e = 128;
        point.term_months = 36;
        point.spot = 0.25;
        QCOMPARE(mix_name(point), QString("Mix: own 288 GPUs, reserve 128 H100e, spot 25 %"));
        point.owned_gpus = point.spot = 0;
        QCOMPARE(mix_name(point), QString("Mix: reserve 128 H100e"));
        point.reserved_h100e = 0;
        QCOMPARE(mix_name(point), QString("Mix: all on demand"));
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
        desk.set(Parameter::rack_kw_limit, 5.0);
        QVERIFY(has_errors(desk.session.faults()));
        QVERIFY(desk.obstacle().isVisible());
        QVERIFY(!desk.page->is_busy());
        desk.session.undo_stack().undo();
        QVERIFY(!desk.obstacle().isVisible());
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
        desk.set(Parameter::energy_price, 0.3);
        QVERIFY(desk.strip().is_stale());
        QVERIFY(!desk.button("make_scenario").isEnabled());
        QVERIFY(desk.wait());
        QVERIFY(desk.button("make_scenario").isEnabled());
    }

    void who_sells_capacity_cannot_be_asked() {
        Desk desk;
        desk.set(Parameter::revenue_enabled, true);
        const auto& obstacle = desk.obstacle();
        QVERIFY(obstacle.isVisible());
        QCOMPARE(desk.way_out(), QString("revenue"));
    }

    void a_stop_keeps_what_is_finished() {
        Desk desk(training_hall(262'144));
        QVERIFY(desk.wait_for_first());
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
