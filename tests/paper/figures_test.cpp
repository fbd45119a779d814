// SPDX-License-Identifier: GPL-3.0-or-later
// How the tables of the report write figures of made-up results.
#include "tests/report/sample_results.h"
#include "views/paper/document.h"

#include "tests/support/offscreen_main.h"

using namespace headroom;
using namespace headroom::views;

namespace {

ReportJob sample_job() {
    ReportJob job;
    job.results = test::sample_results();
    for (const auto& scenario : job.results.scenarios)
        job.plan.scenarios.emplace_back().name = scenario.name;
    return job;
}

PaperSection section_of(const ReportJob& job, ReportSection section) {
    auto asked = job;
    asked.options.sections = {};
    asked.options.sections[static_cast<std::size_t>(section)] = true;
    return make_document(asked, {}).sections.at(0);
}

/// With hard spaces as "_".
QString shown(QString text) { return text.replace(QChar(0x00A0), u'_'); }

/// The rows of the tables of a section that have a first cell of this text.
std::vector<QStringList> rows_of(const PaperSection& section, const QString& first) {
    std::vector<QStringList> rows;
    for (const auto& block : section.blocks) {
        const auto* table = std::get_if<PaperTable>(&block);
        for (const auto& row : table ? table->rows : std::vector<PaperRow>()) {
            QStringList cells;
            for (const auto& cell : row.cells)
                cells << shown(cell.text);
            if (cells.value(0) == first) rows.push_back(cells);
        }
    }
    return rows;
}

QString words_of(const PaperSection& section) {
    QStringList words;
    for (const auto& block : section.blocks)
        if (const auto* text = std::get_if<PaperText>(&block)) words << text->text;
    return words.join(u' ');
}

ChartData chart_of(const PaperSection& section) {
    for (const auto& block : section.blocks)
        if (const auto* chart = std::get_if<PaperChart>(&block)) return chart->data;
    return {};
}

Summary& result_in(ReportJob& job, std::size_t scenario, Result result) {
    return job.results.scenarios[scenario].results[index_of(result)];
}

} // namespace

class FiguresTest : public QObject {
    Q_OBJECT
private slots:
    void everyQuantileByItsOwnError() {
        auto job = sample_job();
        for (const auto result : {Result::tco, Result::risk_adjusted_cost}) {
            auto& cost = result_in(job, 0, result);
            cost.quantiles = {Figure{41.04e6, 0.02e6}, {42.04e6, 0.02e6}, {44.54e6, 0.02e6},
                              {51.14e6, 0.1e6},        {71.14e6, 0.2e6},  {113.94e6, 0.84e6},
                              {156.34e6, 1.3e6}};
            cost.cvar95 = {231.96e6, 22.8e6};
        }
        const auto rows = rows_of(section_of(job, ReportSection::risk), "Own hall");
        const QStringList expected = {"Own hall", "41.0",  "42.0", "44.5", "51.1",
                                      "71.1",     "113.9", "156",  "230"};
        QCOMPARE(rows.at(0), expected);
        QCOMPARE(rows.at(1), expected);
    }

    void everyDifferenceByItsOwnError() {
        auto job = sample_job();
        job.results.comparisons = {
            {0, 1, {-0.884e6, 0.02e6}, {-13.191e6, 0.3e6}, {0.01e6, 0.2e6}, {10.441e6, 0.04e6}, {0.5, 0.01}},
            {1, 0, {25.5e6, 2.28e6}, {13.191e6, 0.01e6}, {20.41e6, 0.0}, {30.441e6, 20e6}, {0.5, 0.01}},
            {1, 0, {25.512e6, 0.0004e6}, {13.191e6, 0.01e6}, {20.41e6, 0.0}, {30.441e6, 20e6}, {0.5, 0.01}}};
        const auto section = section_of(job, ReportSection::risk);
        auto row = rows_of(section, "Own hall").at(2).mid(2, 4);
        QCOMPARE(row, QStringList({"−0.88_±_0.02", "−13.2", "0.0", "+10.44"}));
        const auto rows = rows_of(section, job.results.scenarios[1].name.c_str());
        QCOMPARE(rows.at(2).mid(2, 4), QStringList({"+26_±_2", "+13.19", "+20.41", "+30"}));
        QCOMPARE(rows.at(3).value(2), "+25.51"); // an error of less than the last digit is not said
    }

    /// A median of the few futures that pay back says nothing of the others.
    void whatIsNotInEveryFutureSaysInHowMany() {
        auto job = sample_job();
        result_in(job, 1, Result::irr).defined_share = 0;
        auto& payback = result_in(job, 1, Result::payback_month);
        payback.defined_share = 0.34;
        payback.quantiles[at_p50] = {15.04, 0.3};
        const auto section = section_of(job, ReportSection::scenarios);
        const auto rate = rows_of(section, "Internal rate of return, median, where there is one");
        QCOMPARE(rate.at(0).mid(1), QStringList({"—", "in none of 100 futures"}));
        const auto month = rows_of(section, "Payback, median, month, where there is one");
        QCOMPARE(month.at(0).mid(1), QStringList({"—", "15.0_±_0.3\nin 34 of 100 futures"}));
    }

    /// One future: no bar, no ranges, and no plural.
    void theBaseCaseHasOneFuture() {
        auto job = sample_job();
        job.refresh.emplace().results.emplace();
        auto& cycles = job.refresh->results->cycles;
        cycles.resize(2);
        for (const bool is_base_case : {true, false}) {
            job.results.paths = job.refresh->results->paths = is_base_case ? 1 : 64;
            const auto decision = words_of(section_of(job, ReportSection::decision));
            QCOMPARE(decision.contains("The bar shows P10 to P90"), !is_base_case);
            QVERIFY(decision.contains("Orange: more demand"));
            const auto refresh = section_of(job, ReportSection::refresh);
            const auto words = shown(words_of(refresh));
            QVERIFY2(words.contains(is_base_case ? "and 1 future, the" : "and 64 futures, the"),
                     qPrintable(words));
            const auto chart = std::get<LineChart>(chart_of(refresh).content);
            QCOMPARE(chart.band_name.isEmpty(), is_base_case);
            QCOMPARE(chart.lines.at(0).low.empty(), is_base_case);
        }
    }
};

HEADROOM_OFFSCREEN_MAIN(FiguresTest)
#include "figures_test.moc"
