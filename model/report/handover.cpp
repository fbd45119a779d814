// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/handover.h"

#include "model/analysis/run.h"
#include "model/plan/plan_json.h"

namespace headroom {

// Found by ArchiveWriter and ArchiveReader by their arguments.

template <class A>
void fields(A& a, Figure& f) {
    a(f.value, f.standard_error);
}
template <class A>
void fields(A& a, Summary& s) {
    a(s.mean, s.sd, s.quantiles, s.cvar95, s.defined_share);
}
template <class A>
void fields(A& a, SeriesSummary& s) {
    a(s.mean, s.quantiles);
}
template <class A>
void fields(A& a, Deterministic& d) {
    a(d.racks, d.nodes, d.design_it_kw);
}
template <class A>
void fields(A& a, DistributionGrid& d) {
    a(d.quantiles);
}
template <class A>
void fields(A& a, ScenarioResults& s) {
    a(s.name, s.has_revenue, s.results, s.tco, s.lines, s.months, s.month_lines, s.deterministic,
      s.probability_cheapest);
}
template <class A>
void fields(A& a, Comparison& c) {
    a(c.a, c.b, c.mean, c.p10, c.p50, c.p90, c.probability_a_cheaper);
}
template <class A>
void fields(A& a, Results& r) {
    a(r.run.version, r.plan, r.plan_sha256, r.currency, r.paths, r.seed, r.sampler, r.bin_width, r.months,
      r.start_month, r.start_year, r.scenarios, r.comparisons);
}
template <class A>
void fields(A& a, RefreshParameters& p) {
    a(p.scenario, p.first, p.last, p.step);
}
template <class A>
void fields(A& a, CycleResult& c) {
    a(c.months, c.annual_cost, c.elsewhere_extra, c.tco, c.lines, c.refreshes, c.best_share, c.regret,
      c.over_best, c.as_good_as_best);
}
template <class A>
void fields(A& a, RefreshResults& r) {
    a(r.scenario, r.currency, r.horizon, r.annuity_rate, r.paths, r.cycles, r.best);
}
template <class A>
void fields(A& a, MixParameters& p) {
    a(p.scenario, p.owned, p.reserved, p.terms, p.spot, p.risk_weight, p.shortfall_share,
      p.shortfall_probability);
}
template <class A>
void fields(A& a, MixPoint& p) {
    a(p.owned, p.owned_gpus, p.reserved_h100e, p.term_months, p.discount, p.spot, p.mean, p.cvar95,
      p.objective, p.short_share, p.utilisation, p.tco, p.over_today, p.over_best, p.feasible, p.doubtful,
      p.efficient, p.as_good_as_best);
}
template <class A>
void fields(A& a, MixResults& r) {
    a(r.scenario, r.currency, r.paths, r.points, r.frontier, r.best, r.least_short, r.cheaper_at_todays_risk);
}
template <class A>
void fields(A& a, Obstacle& o) {
    a(o.code, o.arguments);
}
template <class A>
void fields(A& a, Fault& f) {
    a(f.code, f.pointer, f.arguments, f.severity);
}
template <class A, class Parameters, class Answer>
void fields(A& a, ReportAnalysis<Parameters, Answer>& analysis) {
    a(analysis.parameters, analysis.results, analysis.obstacle, analysis.faults);
}
template <class A>
void fields(A& a, ReportOptions& o) {
    a(o.sections, o.paper, o.accent, o.logo, o.locale);
}

namespace {

std::string heading() { return std::string("headroom report ") + program_version + '\n'; }

/// All but the plan, which goes as its file.
template <class A>
void rest(A& a, ReportJob& job) {
    a(job.notices, job.results, job.refresh, job.mix, job.options);
}

} // namespace

std::string write_handover(const ReportJob& job) {
    ReportJob copy = job; // one description serves writing and reading, which changes what it is given
    std::string plan = write_plan(job.plan);
    ArchiveWriter archive;
    archive(plan);
    rest(archive, copy);
    return heading() + archive.take();
}

ReportJob read_handover(std::string_view bytes) {
    if (!bytes.starts_with(heading()))
        throw ArchiveError(std::string("this is no report of headroom ") + program_version);
    bytes.remove_prefix(heading().size());
    ArchiveReader archive(bytes);
    std::string plan;
    archive(plan);
    auto reading = read_plan(plan);
    if (has_errors(reading.faults)) throw ArchiveError("the plan in it has errors");
    ReportJob job;
    job.plan = std::move(reading.plan);
    rest(archive, job);
    if (!archive.at_end()) throw ArchiveError("more follows than a report has");
    return job;
}

} // namespace headroom
