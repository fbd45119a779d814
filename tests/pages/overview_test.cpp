// SPDX-License-Identifier: GPL-3.0-or-later
// The overview: the answer in words from given results, and the page with those of a plan.
#include "views/pages/overview_text.h"

#include "tests/support/offscreen_main.h"
#include "tests/support/plans.h"
#include "views/charts/chart_widget.h"
#include "views/pages/page_list.h"

#include <QLabel>

using namespace headroom;
using namespace headroom::views;

namespace {

/// A scenario that costs `median` USD (P10 to P90 a fifth below and above) and leaves a share unserved.
ScenarioResults made_up(const std::string& name, double chance, double median, double unserved) {
    ScenarioResults s;
    s.name = name;
    s.probability_cheapest = {chance, 0.004};
    auto& cost = s.results[index_of(Result::tco)];
    for (auto& quantile : cost.quantiles)
        quantile = {median, 2e4};
    cost.quantiles[1].value = 0.8 * median;
    cost.quantiles[5].value = 1.2 * median;
    cost.mean = {median, 2e4};
    s.results[index_of(Result::shortfall_share)].mean = {unserved, 0.0005};
    s.results[index_of(Result::risk_adjusted_cost)].mean = {median, 2e4};
    return s;
}

Results two_scenarios() {
    Results results;
    results.currency = "USD";
    results.paths = 16384;
    results.scenarios = {made_up("Own hall", 0.49, 52.1e6, 0.049), made_up("Rent", 0.51, 46.3e6, 0.107)};
    return results;
}

} // namespace

class OverviewTest : public QObject {
    Q_OBJECT
private slots:
    void theCheapestIsTheAnswer() {
        auto results = two_scenarios();
        results.scenarios[0].probability_cheapest.value = 0.4;
        results.scenarios[1].probability_cheapest.value = 0.6;
        QCOMPARE(answer_title(results),
                 QString("Rent is cheapest in 60 of 100 futures, but leaves 10.7 % of the demand unserved")
                     .replace("10.7 %", QString("10.7\u00a0%")));
        QVERIFY(answer_subtitle(results).contains("Own hall costs $5.8\u00a0M more"));
        results.scenarios[1].results[index_of(Result::shortfall_share)].mean = {};
        QCOMPARE(answer_title(results),
                 QString("Rent is cheapest in 60 of 100 futures and serves all demand"));
    }
    void aLeadWithinTheErrorIsOpen() {
        QCOMPARE(answer_title(two_scenarios()),
                 QString("Open between Rent and Own hall: cheapest in 51 of 100 and 49 of 100 futures"));
    }
    void oneScenarioHasNoRival() {
        auto results = two_scenarios();
        results.scenarios.resize(1);
        QCOMPARE(
            answer_title(results),
            QString(
                "Own hall costs $52.1\u00a0M at the median and leaves 4.9\u00a0% of the demand unserved"));
        QVERIFY(!answer_subtitle(results).contains("more"));
    }
    void namesAreNoMarkup() {
        auto results = two_scenarios();
        results.scenarios[0].name = "<b>Own</b>";
        QVERIFY(answer_subtitle(results).contains("&lt;b&gt;Own"));
        QVERIFY(!answer_subtitle(results).contains("<b>"));
    }
    void futuresAreRoundedAwayFromCertainty() {
        QCOMPARE(futures_text(0.512), QString("51 of 100"));
        QCOMPARE(futures_text(0.9999), QString("more than 99 of 100"));
        QCOMPARE(futures_text(1), QString("100 of 100"));
        QCOMPARE(futures_text(0.001), QString("fewer than 1 of 100"));
        QCOMPARE(futures_text(0), QString("none of 100"));
    }
    void whatIsLeftUnservedIsNoticed() {
        const auto plan = test::template_plan("regional-training-hall");
        Results results;
        for (const auto& scenario : plan.scenarios)
            results.scenarios.push_back(made_up(scenario.name, 0.3, 1e6, 0));
        results.scenarios[1].results[index_of(Result::shortfall_share)].mean.value = 1;
        const Fault notice{FaultCode::truncation_notice, "/base", {"x", "90", "0", "1"}, Severity::notice};
        const auto all = notices({notice}, plan, results);
        QCOMPARE(all.size(), 2);
        QVERIFY(all[0].startsWith(QString::fromStdString(plan.scenarios[1].name)));
        QCOMPARE(all[1], QString::fromStdString(fault_text(notice)));
    }
    void thePageShowsThePlan() {
        PlanSession session;
        auto plan = test::template_plan("regional-training-hall");
        plan.simulation.paths = 1024;
        session.open(plan);
        LiveRunner runner(session);
        const auto pages = page_list();
        const auto info = std::ranges::find(pages, std::string_view("overview"),
                                            [](const PageInfo& page) { return std::string_view(page.id); });
        QVERIFY(info != pages.end());
        const std::unique_ptr<Page> page(info->make(session, runner));
        page->resize(1100, 800);
        page->show();
        QTRY_VERIFY_WITH_TIMEOUT(runner.is_current(), 60000);
        QTRY_COMPARE(page->title(), answer_title(*runner.latest()->results));
        QStringList words;
        for (const auto* label : page->findChildren<QLabel*>())
            words << label->text();
        for (const auto& scenario : plan.scenarios)
            QVERIFY(words.contains(QString::fromStdString(scenario.name)));
        QVERIFY(page->minimumSizeHint().width() <= 1100);
        for (const auto* chart : page->findChildren<ChartWidget*>())
            QVERIFY(!chart->data().title.isEmpty());
    }
};

HEADROOM_OFFSCREEN_MAIN(OverviewTest)
#include "overview_test.moc"
