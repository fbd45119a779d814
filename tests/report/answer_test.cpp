// SPDX-License-Identifier: GPL-3.0-or-later
// What the results answer, before anybody puts it into words.
#include "model/report/answer.h"
#include "model/report/assumptions.h"
#include "tests/support/plans.h"

#include <QtTest>

using namespace headroom;

namespace {

ScenarioResults scenario(double chance, double error, double cost, double unserved) {
    ScenarioResults s;
    s.probability_cheapest = {chance, error};
    auto& tco = s.results[index_of(Result::tco)];
    tco.mean = tco.quantiles[at_p50] = {cost, 1};
    s.results[index_of(Result::risk_adjusted_cost)].mean = {cost + 1000 * unserved, 1};
    s.results[index_of(Result::shortfall_share)].mean = {unserved, 0.001};
    return s;
}

Results results_of(std::vector<ScenarioResults> scenarios) {
    Results results;
    results.paths = 1024;
    results.scenarios = std::move(scenarios);
    return results;
}

const Assumption& assumption(const std::vector<AssumptionGroup>& groups, Parameter id) {
    for (const auto& group : groups)
        for (const auto& one : group.assumptions)
            if (one.id == id) return one;
    throw std::runtime_error("not listed");
}

} // namespace

class AnswerTest : public QObject {
    Q_OBJECT
private slots:
    void theLikelierOneIsFirst() {
        const auto answer = answer_of(results_of(
            {scenario(0.2, 0.01, 100, 0.0), scenario(0.7, 0.01, 90, 0.2), scenario(0.1, 0.01, 95, 0)}));
        QCOMPARE(answer.by_chance, (std::vector<std::size_t>{1, 0, 2}));
        QCOMPARE(answer.is_open, false);
        QCOMPARE(answer.another_serves_more, true);
        QCOMPARE(answer.least_cash, std::size_t{1});
        QCOMPARE(answer.least_in_all, std::size_t{2});
        QCOMPARE(answer.over_first[0].value, 10.0);
        QCOMPARE(answer.over_first[0].standard_error, 2.0);
        QCOMPARE(answer.over_first[1].value, 0.0);
    }

    void whoWinsMostOftenNeedNotWinOnAverage() {
        const auto answer = answer_of(results_of(
            {scenario(0.36, 0.01, 110, 0), scenario(0.34, 0.01, 100, 0), scenario(0.3, 0.01, 101, 0)}));
        QCOMPARE(answer.first(), std::size_t{0});
        QCOMPARE(answer.less_on_average, std::optional<std::size_t>(1));
        const auto close = answer_of(results_of({scenario(0.6, 0.01, 104, 0), scenario(0.4, 0.01, 100, 0)}));
        QCOMPARE(close.less_on_average, std::nullopt); // 3 · hypot(1, 1) = 4.2
        const auto unserved =
            answer_of(results_of({scenario(0.6, 0.01, 110, 0), scenario(0.4, 0.01, 100, 0.1)}));
        QCOMPARE(unserved.less_on_average, std::nullopt); // it costs less by serving less
        auto certain = results_of({scenario(1, 0, 110, 0), scenario(0, 0, 100, 0)});
        certain.paths = 1;
        QCOMPARE(answer_of(certain).less_on_average, std::nullopt);
    }

    void aLeadWithinTheErrorIsOpen() {
        const auto lead = [](double of) {
            return answer_of(results_of({scenario(0.5, 0.03, 1, 0), scenario(0.5 - of, 0.04, 1, 0)}));
        };
        QCOMPARE(lead(0.149).is_open, true); // 3 · hypot(0.03, 0.04) = 0.15
        QCOMPARE(lead(0.151).is_open, false);
        QCOMPARE(lead(0.149).another_serves_more, false);
    }

    void oneScenarioAndTheBaseCaseAreNeverOpen() {
        QCOMPARE(answer_of(results_of({scenario(1, 0, 1, 0)})).is_open, false);
        auto certain = results_of({scenario(0.5, 0, 1, 0), scenario(0.5, 0, 1, 0)});
        certain.paths = 1;
        QCOMPARE(answer_of(certain).is_open, false);
        QCOMPARE(answer_of(certain).by_chance, (std::vector<std::size_t>{0, 1}));
    }

    void manyPairsAreThoseOfTheCheapest() {
        auto results = results_of(std::vector<ScenarioResults>(5, scenario(0.1, 0.01, 1, 0)));
        results.scenarios[3].probability_cheapest.value = 0.6;
        for (std::size_t a = 0; a < 5; ++a)
            for (std::size_t b = a + 1; b < 5; ++b)
                results.comparisons.push_back({a, b, {}, {1, 0.1}, {}, {}, {}});
        QCOMPARE(pairs_worth_showing(results, 10).size(), std::size_t{10});
        const auto few = pairs_worth_showing(results, 9);
        QCOMPARE(few.size(), std::size_t{4});
        for (const auto& pair : few)
            QVERIFY(pair.a == 3 || pair.b == 3);
    }

    void assumptionsSayWhereTheyDiffer() {
        Plan plan;
        plan.parameters[Parameter::finance_tax_rate] = 0.31;
        plan.scenarios.resize(3);
        for (std::size_t i = 0; i < 3; ++i)
            plan.scenarios[i].name = std::string(1, static_cast<char>('A' + i));
        plan.scenarios[1].parameters[Parameter::energy_price] = 0.5;
        plan.scenarios[1].sources[Parameter::energy_price] = "Offer of 3 May";
        const auto groups = assumptions_of(plan);
        std::size_t count = 0;
        for (const auto& group : groups)
            count += group.assumptions.size();
        QCOMPARE(count, parameter_count);

        const auto& tax = assumption(groups, Parameter::finance_tax_rate);
        QCOMPARE(tax.values.size(), std::size_t{1});
        QVERIFY(tax.differs_from_default() && !tax.differs_between_scenarios());

        const auto& price = assumption(groups, Parameter::energy_price);
        QCOMPARE(price.values.size(), std::size_t{2});
        QCOMPARE(price.values[0].scenarios, (std::vector<std::size_t>{0, 2}));
        QVERIFY(price.values[0].is_default && !price.values[1].is_default);
        QVERIFY(price.differs_between_scenarios());
        QCOMPARE(price.values[0].source, std::string());
        QCOMPARE(price.values[1].source, std::string("Offer of 3 May"));
        QVERIFY(price.has_source() && !tax.has_source());
        QVERIFY(!assumption(groups, Parameter::energy_drift).differs_from_default());
    }

    /// A source is of the scenarios that have the value from there, and of no other.
    void aSourceIsOfItsScenariosAlone() {
        Plan plan;
        plan.scenarios.resize(4);
        for (auto& scenario : plan.scenarios)
            scenario.parameters[Parameter::energy_price] = 0.5;
        plan.scenarios[1].sources[Parameter::energy_price] = "Offer of 3 May";
        plan.scenarios[3].sources[Parameter::energy_price] = "Bill";
        const auto groups = assumptions_of(plan);
        const auto& price = assumption(groups, Parameter::energy_price);
        QCOMPARE(price.values.size(), std::size_t{3});
        QCOMPARE(price.values[0].scenarios, (std::vector<std::size_t>{0, 2}));
        QCOMPARE(price.values[0].source, std::string());
        QCOMPARE(price.values[1].scenarios, std::vector<std::size_t>{1});
        QCOMPARE(price.values[1].source, std::string("Offer of 3 May"));
        QCOMPARE(price.values[2].source, std::string("Bill"));
        QVERIFY(price.is_by_scenario() && !price.differs_between_scenarios());
    }
};

QTEST_APPLESS_MAIN(AnswerTest)
#include "answer_test.moc"
