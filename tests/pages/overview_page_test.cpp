// SPDX-License-Identifier: GPL-3.0-or-later
// The Overview says what the results say: figures, chances, thresholds, warnings.
#include "model/analysis/run.h"
#include "tests/support/offscreen_main.h"
#include "tests/support/plans.h"
#include "tests/views/page_stage.h"
#include "views/editors/elided_label.h"
#include "views/pages/overview_cards.h"
#include "views/pages/overview_page.h"
#include "views/session/answer_text.h"
#include "views/session/scenario_charts.h"

#include <QLabel>

#include <QUndoStack>
#include <algorithm>

#include <cmath>
#include <map>

using namespace headroom;
using namespace headroom::views;

namespace {

constexpr std::uint64_t paths = 2048;

Plan small_template() {
    auto plan = test::template_plan("regional-training-hall");
    plan.simulation.paths = paths;
    return plan;
}

/// The page over a plan, with full results.
struct Stage : test::PageStage {
    explicit Stage(Plan plan) : PageStage(std::move(plan)) {
        page = show(QStringLiteral("overview"));
        if (!QTest::qWaitFor([this] { return runner().is_current(); }, 60000)) qFatal("no results");
    }
    const Results& results() { return *runner().latest()->results; }
    template <class Content>
    ChartWidget* chart() {
        for (auto* widget : page->findChildren<ChartWidget*>())
            if (std::holds_alternative<Content>(widget->data().content)) return widget;
        qFatal("no such chart");
    }
    QStringList words() {
        QStringList all{page->title(), page->subtitle()};
        for (const auto* label : page->findChildren<QLabel*>())
            all << label->text();
        return all;
    }
    Page* page = nullptr;
};

QStringList notices_of(Stage& stage) {
    return notices(stage.session().faults(), stage.session().plan(), stage.results());
}

const Summary& cost_of(const ScenarioResults& s) { return s.results[index_of(Result::tco)]; }

} // namespace

class OverviewPageTest : public QObject {
    Q_OBJECT
private slots:
    void cards_say_what_the_results_say() {
        Stage stage(small_template());
        const auto cards = stage.page->findChildren<ScenarioCard*>();
        const auto& scenarios = stage.results().scenarios;
        QCOMPARE(static_cast<std::size_t>(cards.size()), scenarios.size());
        for (std::size_t i = 0; i < scenarios.size(); ++i) {
            const auto& s = scenarios[i];
            QStringList texts;
            for (const auto* label : cards[static_cast<qsizetype>(i)]->findChildren<QLabel*>())
                texts << label->text();
            QCOMPARE(cards[static_cast<qsizetype>(i)]->findChild<ElidedLabel*>()->whole_text(),
                     QString::fromStdString(s.name));
            const auto& median = median_of(cost_of(s));
            QVERIFY(texts.contains(format_money(median.value, QStringLiteral("USD"), median.standard_error)));
            QVERIFY(texts.contains(
                QStringLiteral("cheapest in %1").arg(format_share(s.probability_cheapest.value))));
            const auto& used = s.results[index_of(Result::utilisation_mean)].mean;
            QVERIFY(texts.contains(format_share(used.value, used.standard_error)));
        }
    }
    void five_scenarios_stand_side_by_side_with_their_whole_names() {
        auto plan = small_template();
        plan.scenarios.resize(5, plan.scenarios[0]);
        for (std::size_t i = 1; i < plan.scenarios.size(); ++i)
            plan.scenarios[i].name = "Own hall with dearer power " + std::to_string(i);
        Stage stage(plan);
        constexpr int without_panel = 1102; // in the window of 1366: no live panel stands beside it
        stage.page->window()->setFixedWidth(stage.page->window()->width() + without_panel - test::page_width);
        (void)stage.picture(); // laid out
        QCOMPARE(stage.page->width(), without_panel);
        const auto cards = stage.page->findChildren<ScenarioCard*>();
        QCOMPARE(cards.size(), qsizetype{5});
        for (const auto* card : cards) {
            QCOMPARE(card->y(), cards.front()->y());
            for (const auto* label : card->findChildren<ElidedLabel*>())
                QVERIFY2(!label->is_cut(), qPrintable(label->text()));
        }
    }
    void rows_of_cards_are_level_whatever_their_names() {
        auto plan = small_template();
        plan.scenarios[1].name = std::string(80, 'W');
        plan.scenarios.push_back(plan.scenarios[1]);
        plan.scenarios.back().name = "A name of several words that needs more than a line of a card";
        Stage stage(plan);
        (void)stage.picture(); // laid out
        QCOMPARE(stage.page->width(), test::page_width);
        std::map<int, std::vector<int>> by_row; // places of a card's labels, by where the card stands
        const auto cards = stage.page->findChildren<ScenarioCard*>();
        QCOMPARE(cards.size(), qsizetype{4});
        for (const auto* card : cards) {
            std::vector<int> places;
            for (const auto* label : card->findChildren<QLabel*>())
                places.push_back(label->y());
            const auto [entry, is_first] = by_row.try_emplace(card->y(), places);
            if (!is_first) QCOMPARE(places, entry->second);
        }
        QVERIFY(by_row.size() < 4); // some do stand beside each other
    }
    void no_figure_has_more_digits_than_a_reader_needs() {
        Stage stage(small_template());
        static const QRegularExpression number(QStringLiteral("\\d[\\d,]*\\.?\\d*"));
        for (const auto* card : stage.page->findChildren<ScenarioCard*>())
            for (const auto* label : card->findChildren<QLabel*>()) {
                if (label->text() == card->accessibleName()) continue;
                auto found = number.globalMatch(label->text());
                while (found.hasNext()) {
                    auto digits = found.next().captured();
                    digits.remove(u',').remove(u'.');
                    while (digits.startsWith(u'0'))
                        digits.remove(0, 1);
                    if (label->text().contains(QStringLiteral("H100e"))) continue; // a name, no figure
                    QVERIFY2(digits.size() <= 3, qPrintable(label->text()));
                }
            }
    }
    // Against the paths themselves: within a cell of the kept distribution.
    void the_threshold_reads_what_counting_gives() {
        const auto plan = small_template();
        Stage stage(plan);
        const auto& chart = std::get<HistogramChart>(stage.chart<HistogramChart>()->data().content);
        const auto simulated = test::simulated(plan);
        QCOMPARE(chart.series.size(), simulated.size());
        for (std::size_t i = 0; i < simulated.size(); ++i) {
            const auto& costs = simulated[i].results[index_of(Result::tco)];
            for (const double threshold : {30e6, 45e6, 60e6, 90e6}) {
                const auto above = std::ranges::count_if(costs, [=](double v) { return v > threshold; });
                const double counted = static_cast<double>(above) / static_cast<double>(costs.size());
                QVERIFY(std::abs(exceedance(chart, i, threshold) - counted) < 3.0 / DistributionGrid::cells);
            }
        }
    }
    void bins_hold_all_of_the_probability() {
        Stage stage(small_template());
        const auto& chart = std::get<HistogramChart>(stage.chart<HistogramChart>()->data().content);
        for (const auto& series : chart.series) {
            double sum = series.below + series.above;
            for (const double share : series.shares) {
                QVERIFY(share >= 0);
                sum += share;
            }
            QVERIFY(std::abs(sum - 1) < 1e-12);
        }
    }
    void the_threshold_moves_and_stays_where_it_was_left() {
        Stage stage(small_template());
        auto* chart = stage.chart<HistogramChart>();
        const auto first = chart->threshold();
        QVERIFY(first.has_value());
        QSignalSpy moved(chart, &ChartWidget::threshold_moved);
        QWidget* canvas = nullptr;
        for (auto* child : chart->findChildren<QWidget*>())
            if (child->accessibleName() == chart->data().title) canvas = child;
        QVERIFY(canvas != nullptr);
        for (int i = 0; i < 5; ++i)
            QTest::keyClick(canvas, Qt::Key_Right);
        QCOMPARE(moved.size(), 5);
        const auto left = chart->threshold();
        QVERIFY(*left > *first);
        QVERIFY(stage.session().set_value(Target::plan(), Parameter::energy_delivery, 0.05).empty());
        QVERIFY(QTest::qWaitFor([&] { return stage.runner().is_current(); }, 60000));
        QCOMPARE(chart->threshold(), left);
    }
    void bars_add_up_to_the_mean_cost() {
        Stage stage(small_template());
        const auto& chart = std::get<StackedBarChart>(stage.chart<StackedBarChart>()->data().content);
        for (std::size_t i = 0; i < chart.rows.size(); ++i) {
            double sum = 0;
            for (const double value : chart.rows[i].values)
                sum += value;
            const double mean =
                stage.results().scenarios[i].results[index_of(Result::risk_adjusted_cost)].mean.value;
            QVERIFY(std::abs(sum - mean) < 1e-6 * mean);
        }
    }
    void scenarios_come_and_go() {
        Stage stage(small_template());
        const auto count = stage.session().scenario_count();
        const auto cards = [&] {
            const auto all = stage.page->findChildren<ScenarioCard*>();
            return static_cast<std::size_t>(std::count_if(
                all.begin(), all.end(), [&](auto* card) { return card->isVisibleTo(stage.page); }));
        };
        QVERIFY(stage.session().duplicate_scenario(0).empty());
        QTRY_COMPARE(cards(), count + 1);
        stage.session().undo_stack().undo();
        QTRY_COMPARE(cards(), count);
        QVERIFY(stage.session().remove_scenario(count - 1).empty());
        QTRY_COMPARE(cards(), count - 1);
        stage.session().undo_stack().undo();
        QTRY_COMPARE(cards(), count);
    }

    void warns_in_words() {
        auto plan = small_template();
        plan.parameters[Parameter::kpi_service_threshold] = 0.001;
        Stage stage(plan);
        const auto all = notices_of(stage);
        QVERIFY(!all.filter(QStringLiteral("The plan puts up with 0.1")).isEmpty());
        QVERIFY(!all.filter(QStringLiteral("without power, on average")).isEmpty());
        QVERIFY(!stage.words().filter(QStringLiteral("ranges are guesses, among them")).isEmpty());
        QVERIFY(!all.filter(QStringLiteral("GPUs arrive in")).isEmpty());
        for (const auto& words : stage.words() + all)
            QVERIFY2(!words.contains(QStringLiteral("/scenarios")) && !words.contains(QStringLiteral("at /")),
                     qPrintable(words));
    }
    void says_nothing_where_nothing_is_wrong() {
        auto plan = test::quiet_plan();
        plan.parameters[Parameter::demand_training_initial] = 0.0;
        plan.parameters[Parameter::demand_inference_initial] = 0.0;
        plan.scenarios[0].parameters[Parameter::facility_kind] = std::string("none");
        Stage stage(plan);
        QCOMPARE(notices_of(stage), QStringList());
        QVERIFY(!stage.page->findChild<QWidget*>(QStringLiteral("look_at"))->isVisible());
    }
    void one_future_has_no_spread() {
        auto plan = small_template();
        plan.simulation.base_case = true;
        Stage stage(plan);
        const auto& chart = std::get<HistogramChart>(stage.chart<HistogramChart>()->data().content);
        QVERIFY(chart.series.empty());
        QVERIFY(stage.page->title().contains(QStringLiteral("base case")));
    }
    void names_are_text_and_nothing_else() {
        auto plan = small_template();
        plan.scenarios[0].name = "<b>Own</b> & =SUM(A1)";
        for (auto& scenario : plan.scenarios)
            if (scenario.based_on) scenario.based_on = plan.scenarios[0].name;
        Stage stage(plan);
        QVERIFY(!stage.page->subtitle().contains(QStringLiteral("<b>")));
        for (const auto* label : stage.page->findChildren<QLabel*>())
            if (label->text().contains(QStringLiteral("<b>"))) QCOMPARE(label->textFormat(), Qt::PlainText);
    }
    void figures_are_told_apart_where_they_differ() {
        const auto dollars = money_unit(QStringLiteral("USD"));
        QCOMPARE(told_apart(dollars, {{50.61e6, 1e3}, {50.64e6, 1e3}}).digits, 4);
        QCOMPARE(told_apart(dollars, {{50.61e6, 1e5}, {50.64e6, 1e5}}).digits, 3); // within their errors
        QCOMPARE(told_apart(dollars, {{50.1e6, 1e3}, {52.4e6, 1e3}}).digits, 3);
        QCOMPARE(told_apart(dollars, {{50.6e6, 0}, {50.6e6, 0}}).digits, 3);
    }
};

HEADROOM_OFFSCREEN_MAIN(OverviewPageTest)
#include "overview_page_test.moc"
