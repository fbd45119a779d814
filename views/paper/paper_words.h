// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "views/format/isolated.h"
#include "views/paper/document.h"
#include "views/session/scenario_charts.h"
#include "views/session/shown_results.h"

#include <QCoreApplication>

namespace headroom::views {

struct PaperWords {
    Q_DECLARE_TR_FUNCTIONS(headroom::views::Paper)
};

/// A scenario's name as the report says it.
QString shown_name(const std::string& scenario);

/// Three digits, fewer where the simulation's error says so: "$50.6 M", "63 %"; "—" where no future defines
/// it.
QString brief(const Figure& figure, const Unit& unit, double defined_share = 1);
/// "$56.23 M ± 0.05": down to the error's first digit, four digits at most; an error below the last one is
/// not said.
QString with_error(const Figure& figure, const Unit& unit, double defined_share = 1);
/// "$42.0 M – $80.0 M"
QString range_words(const Figure& low, const Figure& high, const Unit& unit);
/// Decimals for amounts of this size side by side: 0.01 million for tens of millions.
double column_step(double largest);

/// What the sections of a report share.
struct PaperMaker {
    const ReportJob& job;
    std::vector<ScenarioLook> looks; ///< of results.scenarios

    explicit PaperMaker(const ReportJob& of);
    const Results& results() const { return job.results; }
    const ScenarioResults& scenario(std::size_t i) const { return job.results.scenarios[i]; }
    std::size_t count() const { return job.results.scenarios.size(); }
    const QString& name(std::size_t i) const { return looks[i].name; }
    Ink ink(std::size_t i) const { return series_ink(looks[i].colour); }
    /// A cell with the scenario's colour and name.
    PaperCell name_cell(std::size_t i) const { return {name(i), {}, ink(i)}; }
    Unit money(const QString& per = {}) const { return money_unit(currency_of(job.results), per); }
    bool any_revenue() const;
    /// What charts show: with many scenarios those most often the cheapest alone, in the order of the plan.
    const Results& charted() const { return few_ ? *few_ : job.results; }
    const std::vector<ScenarioLook>& charted_looks() const { return few_ ? few_looks_ : looks; }
    /// Their positions among all.
    const std::vector<std::size_t>& charted_positions() const { return charted_; }
    /// Says so where some are left out; else empty.
    QString left_out_of_charts() const;

private:
    std::optional<Results> few_;
    std::vector<std::size_t> charted_;
    std::vector<ScenarioLook> few_looks_;
};

PaperSection decision_section(const PaperMaker& maker);
PaperSection scenarios_section(const PaperMaker& maker);
PaperSection risk_section(const PaperMaker& maker);
PaperSection refresh_section(const PaperMaker& maker);
PaperSection mix_section(const PaperMaker& maker);
PaperSection assumptions_section(const PaperMaker& maker);
PaperSection method_section(const PaperMaker& maker);
PaperSection reproduce_section(const PaperMaker& maker);

/// "16,384 futures", "1 future".
QString count_of_futures(std::uint64_t paths);
/// Says so where an analysis ran over fewer futures than the rest of the report; else empty.
QString fewer_futures(const PaperMaker& maker, std::uint64_t paths);
/// The answers of the two analyses in a sentence or two; empty where there is none.
QString refresh_sentence(const PaperMaker& maker);
QString mix_sentence(const PaperMaker& maker);
/// What the best mix is and costs more or less than the plan, for the decision page.
QString mix_in_short(const PaperMaker& maker);
/// What makes a report like this one of the attached plan.
QString report_command(const ReportOptions& options);
/// Why an analysis is not there.
template <class Analysis>
QString why_missing(const Analysis& analysis) {
    if (analysis.obstacle) return isolated_quotes(QString::fromStdString(obstacle_text(*analysis.obstacle)));
    for (const auto& fault : analysis.faults)
        if (fault.severity == Severity::error)
            return isolated_quotes(QString::fromStdString(fault_text(fault)));
    return {};
}

} // namespace headroom::views
