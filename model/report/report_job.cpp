// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/report_job.h"

#include "model/analysis/variants.h"

#include <algorithm>

namespace headroom {
namespace {

/// Runs it where it can run, and says why where it cannot.
template <class Parameters, class Answer, class Analyse>
ReportAnalysis<Parameters, Answer> analysed(const Plan& plan, const Parameters& parameters, Analyse analyse) {
    ReportAnalysis<Parameters, Answer> analysis{parameters, {}, cannot_run(plan, parameters), {}};
    if (analysis.obstacle) return analysis;
    auto run = analyse();
    if (has_errors(run.faults))
        analysis.faults = std::move(run.faults);
    else
        analysis.results = std::move(run.results);
    return analysis;
}

} // namespace

Plan analysis_plan(const Plan& plan) {
    Plan smaller = plan;
    smaller.simulation.paths = std::min(plan.simulation.paths, most_report_analysis_paths);
    return smaller;
}

void add_analyses(ReportJob& job, const RunOptions& options) {
    const Plan plan = analysis_plan(job.plan);
    const std::size_t scenario = first_with_fleet(plan);
    if (job.options.has(ReportSection::refresh)) {
        RefreshParameters parameters;
        parameters.scenario = scenario;
        job.refresh = analysed<RefreshParameters, RefreshResults>(
            plan, parameters, [&] { return run_refresh(plan, parameters, options); });
    }
    if (job.options.has(ReportSection::mix)) {
        const MixParameters parameters = usual_mix(plan, scenario);
        job.mix = analysed<MixParameters, MixResults>(plan, parameters,
                                                      [&] { return run_mix(plan, parameters, options); });
    }
}

std::optional<PictureKind> picture_kind(std::string_view bytes) {
    if (bytes.starts_with("\x89PNG\r\n\x1a\n")) return PictureKind::png;
    if (bytes.starts_with("\xff\xd8\xff")) return PictureKind::jpeg;
    return std::nullopt;
}

std::optional<ReportSection> find_report_section(std::string_view name) {
    const auto found = std::ranges::find(report_section_names, name);
    if (found == report_section_names.end()) return std::nullopt;
    return static_cast<ReportSection>(found - report_section_names.begin());
}

} // namespace headroom
