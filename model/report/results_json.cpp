// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/results_json.h"

#include "model/report/exact_number.h"
#include "model/report/json_object.h"
#include "model/report/statistic_names.h"

namespace headroom {

namespace {

/// Members of an object whose numbers belong to one outcome; `outcome` names it where one is not finite.
class FigureObject {
public:
    explicit FigureObject(std::string outcome, bool defined = true)
        : outcome_(std::move(outcome)), defined_(defined) {}
    void number(std::string_view key, double value) {
        object_.add(key, defined_ ? exact_number(value, outcome_) : "null");
    }
    void figure(std::string_view key, const Figure& figure) {
        number(key, figure.value);
        number(std::string(key) + "_se", figure.standard_error);
    }
    JsonObject& object() { return object_; }

private:
    JsonObject object_;
    std::string outcome_;
    bool defined_;
};

std::string outcome_of(std::string_view id, const ScenarioResults& scenario) {
    std::string text(id);
    text += " of scenario ";
    return text += json_string(scenario.name);
}

std::string summary_json(const Summary& summary, const std::string& outcome) {
    FigureObject figures(outcome, summary.defined_share > 0);
    figures.figure("mean", summary.mean);
    figures.number("sd", summary.sd);
    for (std::size_t q = 0; q < quantile_names.size(); ++q)
        figures.figure(quantile_names[q], summary.quantiles[q]);
    figures.figure("cvar95", summary.cvar95);
    figures.object().add("defined_share", exact_number(summary.defined_share, outcome));
    return figures.object().line();
}

std::string results_block(const ScenarioResults& scenario, int level) {
    JsonObject results;
    for (std::size_t r = 0; r < result_count; ++r) {
        const std::string_view id = result_names()[r].id;
        if (reported(scenario, static_cast<Result>(r)))
            results.add(id, summary_json(scenario.results[r], outcome_of(id, scenario)));
    }
    return results.block(level);
}

std::string lines_block(const ScenarioResults& scenario, int level) {
    JsonObject lines;
    for (std::size_t l = 0; l < line_count; ++l) {
        const std::string_view id = line_names()[l].id;
        FigureObject figures(outcome_of(id, scenario));
        figures.figure("mean", scenario.lines[l]);
        lines.add(id, figures.object().line());
    }
    return lines.block(level);
}

std::string numbers_line(const std::vector<double>& values, std::string_view outcome) {
    std::vector<std::string> texts;
    texts.reserve(values.size());
    for (const double value : values)
        texts.push_back(exact_number(value, outcome));
    return json_line(texts);
}

void add_months(JsonObject& to, std::string_view key, const std::vector<Figure>& figures,
                std::string_view outcome) {
    std::vector<double> values, errors;
    for (const Figure& figure : figures) {
        values.push_back(figure.value);
        errors.push_back(figure.standard_error);
    }
    to.add(key, numbers_line(values, outcome));
    to.add(std::string(key) + "_se", numbers_line(errors, outcome));
}

std::string series_block(const SeriesSummary& series, std::string_view outcome, int level) {
    JsonObject statistics;
    add_months(statistics, "mean", series.mean, outcome);
    for (std::size_t q = 0; q < quantile_names.size(); ++q)
        add_months(statistics, quantile_names[q], series.quantiles[q], outcome);
    return statistics.block(level);
}

std::string month_lines_block(const ScenarioResults& scenario, int level) {
    JsonObject lines;
    for (std::size_t l = 0; l < line_count; ++l) {
        const std::string_view id = line_names()[l].id;
        lines.add(id, numbers_line(scenario.month_lines[l], outcome_of(id, scenario)));
    }
    return lines.block(level);
}

std::string months_block(const ScenarioResults& scenario, int level) {
    JsonObject months;
    for (std::size_t s = 0; s < series_count; ++s) {
        const std::string_view id = series_names()[s].id;
        if (reported(scenario, static_cast<Series>(s)))
            months.add(id, series_block(scenario.months[s], outcome_of(id, scenario), level + 1));
    }
    return months.add("lines", month_lines_block(scenario, level + 1)).block(level);
}

std::string deterministic_line(const Deterministic& deterministic) {
    return JsonObject()
        .add("racks", exact_number(deterministic.racks, "racks"))
        .add("nodes", exact_number(deterministic.nodes, "nodes"))
        .add("design_it_kw", exact_number(deterministic.design_it_kw, "design_it_kw"))
        .line();
}

std::string scenario_block(const ScenarioResults& scenario, int level) {
    return JsonObject()
        .add("name", json_string(scenario.name))
        .add("results", results_block(scenario, level + 1))
        .add("lines", lines_block(scenario, level + 1))
        .add("months", months_block(scenario, level + 1))
        .add("deterministic", deterministic_line(scenario.deterministic))
        .block(level);
}

std::string comparison_block(const Comparison& comparison, const Results& results, int level) {
    FigureObject difference("tco_difference");
    difference.figure("mean", comparison.mean);
    difference.figure("p10", comparison.p10);
    difference.figure("p50", comparison.p50);
    difference.figure("p90", comparison.p90);
    const Figure& cheaper = comparison.probability_a_cheaper;
    return JsonObject()
        .add("a", json_string(results.scenarios.at(comparison.a).name))
        .add("b", json_string(results.scenarios.at(comparison.b).name))
        .add("tco_difference", difference.object().line())
        .add("probability_a_cheaper", exact_number(cheaper.value, "probability_a_cheaper"))
        .add("probability_se", exact_number(cheaper.standard_error, "probability_se"))
        .block(level);
}

std::string run_line(const RunFacts& run) {
    return JsonObject()
        .add("backend", json_string(run.backend))
        .add("instruction_set", json_string(run.instruction_set))
        .add("threads", std::to_string(run.threads))
        .add("version", json_string(run.version))
        .add("elapsed_ms", exact_number(run.elapsed_ms, "elapsed_ms"))
        .add("finished", json_string(run.finished))
        .line();
}

} // namespace

std::string results_json(const Results& results) {
    std::vector<std::string> scenarios, comparisons;
    for (const ScenarioResults& scenario : results.scenarios)
        scenarios.push_back(scenario_block(scenario, 2));
    for (const Comparison& comparison : results.comparisons)
        comparisons.push_back(comparison_block(comparison, results, 2));
    return JsonObject()
               .add("format", json_string("headroom-results/1"))
               .add("run", run_line(results.run))
               .add("plan", json_string(results.plan))
               .add("plan_sha256", json_string(results.plan_sha256))
               .add("paths", std::to_string(results.paths))
               .add("seed", std::to_string(results.seed))
               .add("sampler", json_string(results.sampler))
               .add("bin_width", exact_number(results.bin_width, "bin_width"))
               .add("scenarios", json_block(scenarios, 1))
               .add("comparisons", json_block(comparisons, 1))
               .block(0) +
           "\n";
}

} // namespace headroom
