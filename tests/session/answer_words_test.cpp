// SPDX-License-Identifier: GPL-3.0-or-later
// Names in sentences, whatever they are written in, and in files.
#include "model/statistics/figures.h"
#include "tests/report/sample_results.h"
#include "views/charts/chart_table.h"
#include "views/session/answer_text.h"
#include "views/session/scenario_charts.h"

#include "tests/support/offscreen_main.h"

using namespace headroom;
using namespace headroom::views;

namespace {

const QString hebrew = QString::fromUtf8("אולם משלנו"), arabic = QString::fromUtf8("قاعة");

Results results_of(const QStringList& names) {
    auto results = test::sample_results();
    results.scenarios.resize(static_cast<std::size_t>(names.size()), results.scenarios.front());
    for (std::size_t i = 0; i < results.scenarios.size(); ++i) {
        results.scenarios[i].name = names[static_cast<qsizetype>(i)].toStdString();
        results.scenarios[i].has_revenue = false;
    }
    results.comparisons.clear();
    for (std::size_t a = 0; a < results.scenarios.size(); ++a)
        for (std::size_t b = a + 1; b < results.scenarios.size(); ++b)
            results.comparisons.push_back({a, b, {}, {}, {}, {}, {}}); // exactly the same
    return results;
}

} // namespace

class AnswerWordsTest : public QObject {
    Q_OBJECT
private slots:
    /// The sentence reads from left to right, and so do the figures beside the name.
    void namesDoNotTurnTheSentence() {
        const auto results = results_of({hebrew});
        const auto title = answer_title(results);
        QVERIFY2(title.startsWith("\u200E\u2068" + hebrew + "\u2069 "), qPrintable(title));
        QVERIFY(!title.isRightToLeft());
        QVERIFY(answer_title(results_of({"Own"})).startsWith("Own "));
    }

    void filesHoldTheNamesAsTheyAre() {
        const auto chart = money_chart({{hebrew, 0}, {arabic, 1}}, results_of({hebrew, arabic}));
        const auto csv = QString::fromUtf8(to_csv(table_of(chart)));
        QVERIFY(csv.contains(hebrew) && csv.contains(arabic));
        for (const QChar mark : {QChar(0x200E), QChar(0x2068), QChar(0x2069)})
            QVERIFY(!csv.contains(mark));
    }

    void ofManyThatTieTheFirstAreNamed() {
        const auto three = answer_title(results_of({"A", "B", "C"}));
        QVERIFY2(three.startsWith("A, B and C cost exactly the same"), qPrintable(three));
        const auto six = answer_title(results_of({"A", "B", "C", "D", "E", "F"}));
        QVERIFY2(six.startsWith("A, B, C and 3 others cost exactly the same"), qPrintable(six));
    }

    /// A copy of the best takes half of its wins, and nothing from its title.
    void aCopyDoesNotTakeTheTitle() {
        auto results = results_of({"Hall", "Its copy", "Rent", "Mix"});
        for (auto& pair : results.comparisons)
            if (pair.a != 0 || pair.b != 1) pair.mean = pair.p10 = pair.p90 = {1e6, 1e4};
        const double chances[] = {0.21, 0.21, 0.31, 0.27};
        for (std::size_t i = 0; i < 4; ++i)
            results.scenarios[i].probability_cheapest = {chances[i], 0.002};
        const auto title = answer_title(results);
        QVERIFY2(
            title.startsWith("Hall and Its copy cost exactly the same and are cheapest in 42 of 100 futures"),
            qPrintable(title));
        const auto sentences = answer_sentences(results).join(' ');
        QVERIFY2(sentences.contains("that of Rent") && !sentences.contains("that of Its copy"),
                 qPrintable(sentences));
    }

    void oneScenarioIsNotTheLeast() {
        const auto sentences = answer_sentences(results_of({"Hall"})).join(' ');
        QVERIFY2(sentences.contains("at their prices it is") && !sentences.contains("least"),
                 qPrintable(sentences));
    }

    /// Cash and all counted may have different winners: both are told.
    void whoCostsTheLeastInCashIsTold() {
        auto results = results_of({"Hall", "Rent"});
        results.comparisons.front().mean = {1e6, 1e4};
        results.scenarios[0].probability_cheapest = {0.7, 0.002};
        results.scenarios[1].probability_cheapest = {0.3, 0.002};
        const auto mean = [&](std::size_t i, Result r) -> double& {
            return results.scenarios[i].results[index_of(r)].mean.value;
        };
        mean(1, Result::tco) = mean(0, Result::tco) * 0.9;
        mean(1, Result::risk_adjusted_cost) = mean(0, Result::risk_adjusted_cost) * 1.2;
        const auto sentences = answer_sentences(results).join(' ');
        QVERIFY2(sentences.contains("On average Rent costs the least in cash") &&
                     sentences.contains("at their prices Hall does"),
                 qPrintable(sentences));
    }
};

HEADROOM_OFFSCREEN_MAIN(AnswerWordsTest)
#include "answer_words_test.moc"
