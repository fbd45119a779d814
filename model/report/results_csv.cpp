// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/results_csv.h"

#include "model/plan/diff.h"
#include "model/report/csv_table.h"
#include "model/report/exact_number.h"
#include "model/report/statistic_names.h"
#include "model/report/write_file.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace headroom {

namespace {

/// A unit with the plan's currency in it: "EUR/kWh".
std::string unit_text(std::string_view unit, const Results& results) {
    constexpr std::string_view currency = "currency";
    if (!unit.starts_with(currency)) return std::string(unit);
    std::string text = results.currency;
    return csv_text(text += unit.substr(currency.size()));
}

/// "2027-01", of a month counted from 0.
std::string calendar_text(const Results& results, std::size_t month) {
    const int months = results.start_month - 1 + static_cast<int>(month);
    char text[32];
    std::snprintf(text, sizeof text, "%04d-%02d", results.start_year + months / 12, months % 12 + 1);
    return text;
}

/// Rows that begin alike: what they are about.
class Rows {
public:
    Rows(CsvTable& table, std::vector<std::string> subject, bool defined = true)
        : table_(table), subject_(std::move(subject)), defined_(defined) {}
    void number(std::string_view statistic, double value) { row(statistic, text(value), ""); }
    void figure(std::string_view statistic, const Figure& figure) {
        row(statistic, text(figure.value), text(figure.standard_error));
    }
    void defined_number(std::string_view statistic, double value) { row(statistic, exact(value), ""); }

private:
    std::string exact(double value) const {
        return std::isfinite(value) ? exact_number(value, "") : throw NotFinite(about());
    }
    std::string about() const {
        std::string all;
        for (const std::string& part : subject_)
            all += (all.empty() ? "" : " / ") + part;
        return all;
    }
    std::string text(double value) const { return defined_ ? exact(value) : std::string(); }
    void row(std::string_view statistic, std::string_view value, std::string_view error) {
        std::vector<std::string_view> fields(subject_.begin(), subject_.end());
        fields.insert(fields.end(), {statistic, value, error});
        table_.row(fields);
    }

    CsvTable& table_;
    std::vector<std::string> subject_;
    bool defined_;
};

std::string run_csv(const Results& results) {
    CsvTable table("key,value");
    table.row({"plan", csv_text(results.plan)});
    table.row({"plan_sha256", results.plan_sha256});
    table.row({"currency", csv_text(results.currency)});
    table.row({"paths", std::to_string(results.paths)});
    table.row({"seed", std::to_string(results.seed)});
    table.row({"sampler", results.sampler});
    table.row({"bin_width", exact_number(results.bin_width, "bin_width")});
    table.row({"version", csv_text(results.run.version)});
    return table.text();
}

std::string scenarios_csv(const Results& results) {
    CsvTable table("scenario,figure,unit,statistic,value,standard_error");
    for (const ScenarioResults& s : results.scenarios) {
        const std::string name = csv_text(s.name);
        Rows(table, {name, "racks", "1"}).number("value", s.deterministic.racks);
        Rows(table, {name, "nodes", "1"}).number("value", s.deterministic.nodes);
        Rows(table, {name, "design_it_kw", "kW"}).number("value", s.deterministic.design_it_kw);
        Rows(table, {name, "cheapest", "share"}).figure("probability", s.probability_cheapest);
    }
    return table.text();
}

void add_summary(Rows& rows, const Summary& summary) {
    rows.figure("mean", summary.mean);
    rows.number("sd", summary.sd);
    for (std::size_t q = 0; q < quantile_names.size(); ++q)
        rows.figure(quantile_names[q], summary.quantiles[q]);
    rows.figure("cvar95", summary.cvar95);
    rows.defined_number("defined_share", summary.defined_share);
}

std::string results_table(const Results& results) {
    CsvTable table("scenario,result,unit,statistic,value,standard_error");
    for (const ScenarioResults& s : results.scenarios)
        for (std::size_t r = 0; r < result_count; ++r) {
            if (!reported(s, static_cast<Result>(r))) continue;
            const OutcomeName& name = result_names()[r];
            Rows rows(table, {csv_text(s.name), std::string(name.id), unit_text(name.unit, results)},
                      s.results[r].defined_share > 0);
            add_summary(rows, s.results[r]);
        }
    return table.text();
}

std::string lines_csv(const Results& results) {
    CsvTable table("scenario,line,unit,statistic,value,standard_error");
    for (const ScenarioResults& s : results.scenarios)
        for (std::size_t l = 0; l < line_count; ++l) {
            const OutcomeName& name = line_names()[l];
            Rows(table, {csv_text(s.name), std::string(name.id), unit_text(name.unit, results)})
                .figure("mean", s.lines[l]);
        }
    return table.text();
}

void add_months(CsvTable& table, const ScenarioResults& scenario, Series which, const Results& results) {
    const OutcomeName& name = series_names()[index_of(which)];
    const SeriesSummary& series = scenario.months[index_of(which)];
    for (std::size_t t = 0; t < series.mean.size(); ++t) {
        Rows rows(table, {csv_text(scenario.name), std::string(name.id), unit_text(name.unit, results),
                          std::to_string(t), calendar_text(results, t)});
        rows.figure("mean", series.mean[t]);
        for (std::size_t q = 0; q < quantile_names.size(); ++q)
            rows.figure(quantile_names[q], series.quantiles[q][t]);
    }
}

std::string months_csv(const Results& results) {
    CsvTable table("scenario,series,unit,month,calendar,statistic,value,standard_error");
    for (const ScenarioResults& s : results.scenarios)
        for (std::size_t i = 0; i < series_count; ++i)
            if (reported(s, static_cast<Series>(i))) add_months(table, s, static_cast<Series>(i), results);
    return table.text();
}

std::string month_lines_csv(const Results& results) {
    CsvTable table("scenario,line,unit,month,calendar,statistic,value,standard_error");
    for (const ScenarioResults& s : results.scenarios)
        for (std::size_t l = 0; l < line_count; ++l)
            for (std::size_t t = 0; t < s.month_lines[l].size(); ++t)
                Rows(table,
                     {csv_text(s.name), std::string(line_names()[l].id),
                      unit_text(line_names()[l].unit, results), std::to_string(t), calendar_text(results, t)})
                    .number("mean", s.month_lines[l][t]);
    return table.text();
}

std::string comparisons_csv(const Results& results) {
    CsvTable table("a,b,figure,unit,statistic,value,standard_error");
    for (const Comparison& c : results.comparisons) {
        const std::string a = csv_text(results.scenarios.at(c.a).name),
                          b = csv_text(results.scenarios.at(c.b).name);
        Rows difference(table, {a, b, "tco_difference", unit_text("currency", results)});
        difference.figure("mean", c.mean);
        difference.figure("p10", c.p10);
        difference.figure("p50", c.p50);
        difference.figure("p90", c.p90);
        Rows(table, {a, b, "a_cheaper", "share"}).figure("probability", c.probability_a_cheaper);
    }
    return table.text();
}

std::string assumptions_csv(const Results& results, const Plan& plan) {
    CsvTable table("scenario,parameter,unit,value,origin,source");
    for (std::size_t i = 0; i < plan.scenarios.size(); ++i)
        for (const auto& row : parameter_table()) {
            const Value& value = effective_value(plan, i, row.id);
            const bool is_default = value == default_value(row.id);
            const std::string& said = effective_source(plan, i, row.id);
            const std::string_view source = said.empty() && is_default ? row.source : said;
            table.row({csv_text(plan.scenarios[i].name), row.key, unit_text(row.unit, results),
                       csv_text(value_text(value)), is_default ? "default" : "plan", csv_text(source)});
        }
    return table.text();
}

/// For the tables that are about the results alone.
template <std::string (*text)(const Results&)>
std::string of_results(const Results& results, const Plan&) {
    return text(results);
}

} // namespace

namespace {

struct Table {
    std::string_view name;
    std::string (*text)(const Results& results, const Plan& plan);
};
constexpr std::array<Table, csv_table_count> tables = {{{"run.csv", of_results<run_csv>},
                                                        {"scenarios.csv", of_results<scenarios_csv>},
                                                        {"results.csv", of_results<results_table>},
                                                        {"lines.csv", of_results<lines_csv>},
                                                        {"months.csv", of_results<months_csv>},
                                                        {"month_lines.csv", of_results<month_lines_csv>},
                                                        {"comparisons.csv", of_results<comparisons_csv>},
                                                        {"assumptions.csv", assumptions_csv}}};

} // namespace

std::array<std::string_view, csv_table_count> results_csv_names() {
    std::array<std::string_view, csv_table_count> names;
    std::ranges::transform(tables, names.begin(), &Table::name);
    return names;
}

std::vector<CsvFile> results_csv(const Results& results, const Plan& plan) {
    std::vector<CsvFile> files;
    for (const Table& table : tables)
        files.push_back({std::string(table.name), table.text(results, plan)});
    return files;
}

void write_results_csv(const std::filesystem::path& folder, const Results& results, const Plan& plan) {
    const auto tables_of_results = results_csv(results, plan);
    std::vector<NewFile> files;
    for (const CsvFile& file : tables_of_results)
        files.push_back({folder / file.name, file.text});
    write_files_atomically(files);
}

} // namespace headroom
