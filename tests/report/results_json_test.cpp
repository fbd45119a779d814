// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/exact_number.h"
#include "model/report/results_json.h"
#include "tests/report/sample_results.h"

#include <QtTest>

#include <limits>

using namespace headroom;
using namespace headroom::test;

namespace {

QJsonObject parsed(const Results& results) {
    return QJsonDocument::fromJson(QByteArray::fromStdString(results_json(results))).object();
}

/// The keys that follow `opening` in the text, to the closing brace: their order, which a parser forgets.
QStringList keys_after(const QString& text, const QString& opening) {
    const auto begin = text.indexOf(opening) + opening.size();
    const QString inside = text.mid(begin, text.indexOf('}', begin) - begin);
    static const QRegularExpression key("\"([a-z0-9_]+)\":");
    QStringList keys;
    for (auto match = key.globalMatch(inside); match.hasNext();)
        keys << match.next().captured(1);
    return keys;
}

} // namespace

class ResultsJsonTest : public QObject {
    Q_OBJECT
private slots:
    void keys_stand_in_the_order_of_the_format_page();
    void figures_arrive();
    void what_needs_revenue_is_there_only_with_it();
    void undefined_statistics_are_null();
    void months_are_one_line_a_statistic();
    void text_is_escaped();
    void numbers_are_shortest_and_whole_seeds_survive();
    void a_figure_that_is_no_number_throws_data();
    void a_figure_that_is_no_number_throws();
    void only_run_tells_machines_apart();
    void nothing_to_compare();
};

void ResultsJsonTest::keys_stand_in_the_order_of_the_format_page() {
    const QString text = QString::fromStdString(results_json(sample_results()));
    static const QRegularExpression top("^  \"([a-z0-9_]+)\":", QRegularExpression::MultilineOption);
    QStringList keys;
    for (auto match = top.globalMatch(text); match.hasNext();)
        keys << match.next().captured(1);
    QCOMPARE(keys, QStringList({"format", "run", "plan", "plan_sha256", "paths", "seed", "sampler",
                                "bin_width", "scenarios", "comparisons"}));
    QCOMPARE(keys_after(text, "\"tco\": {"),
             QStringList({"mean",   "mean_se", "sd",     "p5",     "p5_se",     "p10",          "p10_se",
                          "p25",    "p25_se",  "p50",    "p50_se", "p75",       "p75_se",       "p90",
                          "p90_se", "p95",     "p95_se", "cvar95", "cvar95_se", "defined_share"}));
    QCOMPARE(keys_after(text, "\"servers\": {"), QStringList({"mean", "mean_se"}));
    QCOMPARE(keys_after(text, "\"cost\": {"),
             QStringList({"mean", "mean_se", "p5", "p5_se", "p10", "p10_se", "p25", "p25_se", "p50", "p50_se",
                          "p75", "p75_se", "p90", "p90_se", "p95", "p95_se"}));
    QCOMPARE(keys_after(text, "\"tco_difference\": {"),
             QStringList({"mean", "mean_se", "p10", "p10_se", "p50", "p50_se", "p90", "p90_se"}));
    QVERIFY(text.endsWith("}\n"));
}

void ResultsJsonTest::figures_arrive() {
    const Results results = sample_results();
    const QJsonObject json = parsed(results);
    QCOMPARE(json["format"].toString(), QString("headroom-results/1"));
    QCOMPARE(json["run"].toObject()["elapsed_ms"].toDouble(), 12.5);
    QCOMPARE(json["paths"].toInt(), 16384);
    const QJsonObject own = json["scenarios"][0].toObject();
    const Summary& tco = results.scenarios[0].results[index_of(Result::tco)];
    QCOMPARE(own["results"]["tco"]["mean"].toDouble(), tco.mean.value);
    QCOMPARE(own["results"]["tco"]["p95_se"].toDouble(), tco.quantiles[6].standard_error);
    QCOMPARE(own["results"]["tco"]["cvar95"].toDouble(), tco.cvar95.value);
    QCOMPARE(own["results"]["tco"]["defined_share"].toDouble(), 0.75);
    QCOMPARE(own["lines"]["carbon"]["mean_se"].toDouble(),
             results.scenarios[0].lines[index_of(Line::carbon)].standard_error);
    const SeriesSummary& demand = results.scenarios[0].months[index_of(Series::demand)];
    QCOMPARE(own["months"]["demand"]["p25_se"][1].toDouble(), demand.quantiles[2][1].standard_error);
    QCOMPARE(own["months"]["lines"]["energy"][1].toDouble(),
             results.scenarios[0].month_lines[index_of(Line::energy)][1]);
    QCOMPARE(own["deterministic"]["design_it_kw"].toDouble(), 1200.5);
    const QJsonObject comparison = json["comparisons"][0].toObject();
    QCOMPARE(comparison["a"].toString(), QString("Own hall"));
    QCOMPARE(comparison["tco_difference"]["p90"].toDouble(), -1.0);
    QCOMPARE(comparison["probability_a_cheaper"].toDouble(), 0.875);
    QCOMPARE(comparison["probability_se"].toDouble(), 0.0625);
}

void ResultsJsonTest::what_needs_revenue_is_there_only_with_it() {
    const QJsonArray scenarios = parsed(sample_results())["scenarios"].toArray();
    QCOMPARE(scenarios[0]["results"].toObject().size(), qsizetype(result_count - 3));
    QCOMPARE(scenarios[1]["results"].toObject().size(), qsizetype(result_count));
    QVERIFY(!scenarios[0]["months"].toObject().contains("revenue"));
    QVERIFY(scenarios[1]["months"].toObject().contains("revenue"));
    QCOMPARE(scenarios[0]["lines"].toObject().size(), qsizetype(line_count));
    QCOMPARE(scenarios[0]["months"]["lines"].toObject().size(), qsizetype(line_count));
}

void ResultsJsonTest::undefined_statistics_are_null() {
    const QJsonObject irr = parsed(sample_results())["scenarios"][1]["results"]["irr"].toObject();
    QCOMPARE(irr.size(), qsizetype(20));
    for (auto member = irr.begin(); member != irr.end(); ++member)
        if (member.key() == "defined_share")
            QCOMPARE(member.value().toDouble(), 0.0);
        else
            QVERIFY2(member.value().isNull(), qPrintable(member.key()));
}

void ResultsJsonTest::months_are_one_line_a_statistic() {
    const QString text = QString::fromStdString(results_json(sample_results()));
    static const QRegularExpression array("^ +\"(mean|p10|energy)\": \\[[^\\[\\]\n]+, [^\\[\\]\n]+\\],?$",
                                          QRegularExpression::MultilineOption);
    int found = 0;
    for (auto match = array.globalMatch(text); match.hasNext(); match.next())
        ++found;
    QCOMPARE(found, 10 + 10 + 1 + 11 + 11 + 1);
}

void ResultsJsonTest::text_is_escaped() {
    Results results = sample_results();
    results.plan = std::string("a\"b\\c\n\t\r\x01\x7f – ü\0z", 19);
    results.scenarios[0].name = "</script>";
    const QJsonObject json = parsed(results);
    QCOMPARE(json["plan"].toString(), QString::fromStdString(results.plan));
    QCOMPARE(json["scenarios"][0]["name"].toString(), QString("</script>"));
    QVERIFY(results_json(results).find("\\u0001\\u007f – ü\\u0000z") != std::string::npos);
}

void ResultsJsonTest::numbers_are_shortest_and_whole_seeds_survive() {
    Results results = sample_results();
    results.scenarios[0].deterministic = {0.1, -0.0, 2e300 / 3};
    const std::string text = results_json(results);
    QVERIFY(text.find("{\"racks\": 0.1, \"nodes\": 0, \"design_it_kw\": 6.666666666666667e+299}") !=
            std::string::npos);
    QVERIFY(text.find("\"seed\": 18446744073709551615,") != std::string::npos);
}

void ResultsJsonTest::a_figure_that_is_no_number_throws_data() {
    QTest::addColumn<double>("value");
    QTest::newRow("NaN") << std::numeric_limits<double>::quiet_NaN();
    QTest::newRow("infinity") << std::numeric_limits<double>::infinity();
}

void ResultsJsonTest::a_figure_that_is_no_number_throws() {
    QFETCH(double, value);
    const auto message = [](const Results& results) {
        try {
            results_json(results);
            return std::string();
        } catch (const NotFinite& e) {
            return std::string(e.what());
        }
    };
    Results results = sample_results();
    results.scenarios[1].results[index_of(Result::npv)].quantiles[2].standard_error = value;
    QVERIFY(message(results).find("npv of scenario \"=Reserved") != std::string::npos);
    results = sample_results();
    results.scenarios[0].months[index_of(Series::facility_kw)].mean[1].value = value;
    QVERIFY(message(results).find("facility_kw of scenario \"Own hall\"") != std::string::npos);
    results = sample_results();
    results.comparisons[0].p50.value = value;
    QVERIFY(message(results).find("tco_difference") != std::string::npos);
    // Where revenue is not sold, its figures aren't written and may hold anything.
    results = sample_results();
    results.scenarios[0].results[index_of(Result::npv)].mean.value = value;
    QCOMPARE(message(results), std::string());
}

void ResultsJsonTest::only_run_tells_machines_apart() {
    Results here = sample_results(), there = here;
    there.run = {"cuda", "sm_90", "0.1.0", "2028-01-01T00:00:00Z", 64, 3};
    const auto without_run = [](const Results& r) {
        QStringList lines = QString::fromStdString(results_json(r)).split('\n');
        const auto run = lines.indexOf(QRegularExpression("^  \"run\": .*"));
        return run == 2 ? (lines.removeAt(run), lines) : QStringList();
    };
    QVERIFY(results_json(here) != results_json(there));
    QVERIFY(!without_run(here).isEmpty());
    QCOMPARE(without_run(here), without_run(there));
}

void ResultsJsonTest::nothing_to_compare() {
    Results results = sample_results();
    results.scenarios.pop_back();
    results.comparisons.clear();
    const QJsonObject json = parsed(results);
    QCOMPARE(json["scenarios"].toArray().size(), qsizetype(1));
    QVERIFY(json["comparisons"].isArray());
    QVERIFY(json["comparisons"].toArray().isEmpty());
}

QTEST_APPLESS_MAIN(ResultsJsonTest)
#include "results_json_test.moc"
