// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/parameters/csv.h"
#include "model/report/exact_number.h"
#include "model/report/results_csv.h"
#include "tests/report/sample_results.h"

#include <QtTest>

#include <limits>

using namespace headroom;
using namespace headroom::test;

namespace {

using Rows = std::vector<std::vector<std::string>>;

/// The plan of the sample results, as far as it says anything.
Plan sample_plan() {
    Plan plan;
    plan.parameters = {{Parameter::plan_currency, std::string("EUR")}, {Parameter::energy_price, 0.2}};
    plan.sources = {{Parameter::energy_price, "=offer, 3 May"}};
    plan.scenarios.resize(2);
    plan.scenarios[0].name = "Own hall";
    plan.scenarios[1].name = "=Reserved, \"cheap\"";
    plan.scenarios[1].parameters[Parameter::energy_price] =
        Distribution{Shape::pert, {0.1, 0.2, 0.3}, {}, {}, {}};
    return plan;
}

/// The rows of one of the files, the heading first.
Rows rows_of(const std::string& name, const Results& results = sample_results()) {
    Rows rows;
    for (const CsvFile& file : results_csv(results, sample_plan())) {
        if (file.name != name) continue;
        const auto read = read_csv(file.text);
        if (const auto* parsed = std::get_if<std::vector<CsvRow>>(&read))
            for (const CsvRow& row : *parsed)
                rows.push_back(row.fields);
    }
    return rows;
}

/// Those whose first fields are these.
Rows starting_with(const Rows& rows, const std::vector<std::string>& fields) {
    Rows found;
    for (const auto& row : rows)
        if (row.size() >= fields.size() && std::equal(fields.begin(), fields.end(), row.begin()))
            found.push_back(row);
    return found;
}

std::string number(double value) { return exact_number(value, "expected"); }

} // namespace

class ResultsCsvTest : public QObject {
    Q_OBJECT
private slots:
    void every_file_is_tidy();
    void results_have_their_errors_and_units();
    void undefined_statistics_are_empty();
    void months_have_a_calendar();
    void month_lines_and_lines();
    void comparisons_and_scenarios();
    void assumptions_have_their_sources();
    void names_of_strangers_are_no_formulas();
    void the_run_is_named();
    void a_figure_that_is_no_number_throws();
    void files_are_written();
};

void ResultsCsvTest::every_file_is_tidy() {
    const std::map<std::string, std::size_t> rows = {
        {"run.csv", 8},
        {"scenarios.csv", 2 * 4},
        {"results.csv", (2 * result_count - 3) * 11},
        {"lines.csv", 2 * line_count},
        {"months.csv", (2 * series_count - 1) * 2 * 8},
        {"month_lines.csv", 2 * line_count * 2},
        {"comparisons.csv", 5},
        {"assumptions.csv", 2 * parameter_count},
    };
    const auto files = results_csv(sample_results(), sample_plan());
    QCOMPARE(files.size(), rows.size());
    for (const CsvFile& file : files) {
        QVERIFY2(rows.contains(file.name), file.name.c_str());
        // rows_of refuses rows of different lengths.
        QCOMPARE(rows_of(file.name).size(), rows.at(file.name) + 1);
        QVERIFY(file.text.ends_with('\n') && file.text.find('\r') == std::string::npos);
    }
}

void ResultsCsvTest::results_have_their_errors_and_units() {
    const Rows rows = rows_of("results.csv");
    QCOMPARE(rows[0], (std::vector<std::string>{"scenario", "result", "unit", "statistic", "value",
                                                "standard_error"}));
    const Summary tco = sample_results().scenarios[0].results[index_of(Result::tco)];
    const Rows found = starting_with(rows, {"Own hall", "tco"});
    QCOMPARE(found.size(), std::size_t{11});
    QCOMPARE(found[0], (std::vector<std::string>{"Own hall", "tco", "EUR", "mean", number(tco.mean.value),
                                                 number(tco.mean.standard_error)}));
    QCOMPARE(found[1], (std::vector<std::string>{"Own hall", "tco", "EUR", "sd", number(tco.sd), ""}));
    QCOMPARE(found[8],
             (std::vector<std::string>{"Own hall", "tco", "EUR", "p95", number(tco.quantiles[6].value),
                                       number(tco.quantiles[6].standard_error)}));
    QCOMPARE(found[10], (std::vector<std::string>{"Own hall", "tco", "EUR", "defined_share", "0.75", ""}));
    QCOMPARE(starting_with(rows, {"Own hall", "cost_per_h100e_hour"})[0][2], std::string("EUR/H100e-hour"));
    QCOMPARE(starting_with(rows, {"Own hall", "peak_kw"})[0][2], std::string("kW"));
    QVERIFY(starting_with(rows, {"Own hall", "npv"}).empty());
}

void ResultsCsvTest::undefined_statistics_are_empty() {
    const Rows irr = starting_with(rows_of("results.csv"), {"'=Reserved, \"cheap\"", "irr"});
    QCOMPARE(irr.size(), std::size_t{11});
    for (const auto& row : irr) {
        QCOMPARE(row[4], std::string(row[3] == "defined_share" ? "0" : ""));
        QCOMPARE(row[5], std::string());
    }
}

void ResultsCsvTest::months_have_a_calendar() {
    const Rows rows = rows_of("months.csv");
    const SeriesSummary demand = sample_results().scenarios[0].months[index_of(Series::demand)];
    const Rows found = starting_with(rows, {"Own hall", "demand", "H100e"});
    QCOMPARE(found.size(), std::size_t{16});
    QCOMPARE(found[0],
             (std::vector<std::string>{"Own hall", "demand", "H100e", "0", "2027-12", "mean",
                                       number(demand.mean[0].value), number(demand.mean[0].standard_error)}));
    QCOMPARE(found[9], (std::vector<std::string>{"Own hall", "demand", "H100e", "1", "2028-01", "p5",
                                                 number(demand.quantiles[0][1].value),
                                                 number(demand.quantiles[0][1].standard_error)}));
    QVERIFY(starting_with(rows, {"Own hall", "revenue"}).empty());
}

void ResultsCsvTest::month_lines_and_lines() {
    const ScenarioResults own = sample_results().scenarios[0];
    const std::size_t energy = index_of(Line::energy);
    QCOMPARE(starting_with(rows_of("month_lines.csv"), {"Own hall", "energy"})[1],
             (std::vector<std::string>{"Own hall", "energy", "EUR", "1", "2028-01", "mean",
                                       number(own.month_lines[energy][1]), ""}));
    QCOMPARE(starting_with(rows_of("lines.csv"), {"Own hall", "energy"})[0],
             (std::vector<std::string>{"Own hall", "energy", "EUR", "mean", number(own.lines[energy].value),
                                       number(own.lines[energy].standard_error)}));
}

void ResultsCsvTest::comparisons_and_scenarios() {
    const std::string reserved = "'=Reserved, \"cheap\"";
    const Rows rows = rows_of("comparisons.csv");
    QCOMPARE(rows[3],
             (std::vector<std::string>{"Own hall", reserved, "tco_difference", "EUR", "p50", "-4", "2"}));
    QCOMPARE(rows[5], (std::vector<std::string>{"Own hall", reserved, "a_cheaper", "share", "probability",
                                                "0.875", "0.0625"}));
    QCOMPARE(starting_with(rows_of("scenarios.csv"), {"Own hall", "design_it_kw"})[0],
             (std::vector<std::string>{"Own hall", "design_it_kw", "kW", "value", "1200.5", ""}));
}

void ResultsCsvTest::assumptions_have_their_sources() {
    const Rows rows = rows_of("assumptions.csv");
    QCOMPARE(rows[0],
             (std::vector<std::string>{"scenario", "parameter", "unit", "value", "origin", "source"}));
    using Row = std::vector<std::string>;
    QCOMPARE(starting_with(rows, {"Own hall", "energy.price"}).at(0),
             (Row{"Own hall", "energy.price", "EUR/kWh", "0.2", "plan", "'=offer, 3 May"}));
    // The source is of the plan's value, not of the scenario's own.
    QCOMPARE(starting_with(rows, {"'=Reserved, \"cheap\"", "energy.price"}).at(0),
             (Row{"'=Reserved, \"cheap\"", "energy.price", "EUR/kWh", "pert(0.1, 0.2, 0.3)", "plan", ""}));
    const auto& drift = parameter_row(Parameter::energy_drift);
    const Row usual = starting_with(rows, {"Own hall", "energy.drift"}).at(0);
    QCOMPARE(usual[4], std::string("default"));
    QCOMPARE(usual[5], std::string(drift.source));
}

void ResultsCsvTest::names_of_strangers_are_no_formulas() {
    Results results = sample_results();
    results.currency = "=cmd|' /C calc'!A0";
    for (const CsvFile& file : results_csv(results, sample_plan())) {
        QVERIFY2(file.text.find("\n=") == std::string::npos && file.text.find(",=") == std::string::npos &&
                     file.text.find("\"=") == std::string::npos,
                 file.name.c_str());
    }
}

void ResultsCsvTest::the_run_is_named() {
    const Rows rows = rows_of("run.csv");
    QCOMPARE(rows[1], (std::vector<std::string>{"plan", "Hall \"A\""}));
    QCOMPARE(rows[4], (std::vector<std::string>{"paths", "16384"}));
    QCOMPARE(rows[5], (std::vector<std::string>{"seed", "18446744073709551615"}));
}

void ResultsCsvTest::a_figure_that_is_no_number_throws() {
    Results results = sample_results();
    results.scenarios[1].months[index_of(Series::demand)].quantiles[2][1].value =
        std::numeric_limits<double>::infinity();
    QTemporaryDir folder;
    const auto target = std::filesystem::path(folder.path().toStdString()) / "csv";
    QVERIFY_EXCEPTION_THROWN(write_results_csv(target, results, sample_plan()), NotFinite);
    QVERIFY(!std::filesystem::exists(target));
}

void ResultsCsvTest::files_are_written() {
    QTemporaryDir folder;
    const auto target = std::filesystem::path(folder.path().toStdString()) / "new" / "csv";
    write_results_csv(target, sample_results(), sample_plan());
    for (const CsvFile& expected : results_csv(sample_results(), sample_plan())) {
        QFile file(QString::fromStdString((target / expected.name).string()));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll().toStdString(), expected.text);
    }
}

QTEST_APPLESS_MAIN(ResultsCsvTest)
#include "results_csv_test.moc"
