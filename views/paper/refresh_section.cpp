// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/answer.h"
#include "views/paper/paper_words.h"
#include "views/session/answer_text.h"

namespace headroom::views {
namespace {

const RefreshResults* results_of(const PaperMaker& maker) {
    const auto& refresh = maker.job.refresh;
    return refresh && refresh->results && !refresh->results->cycles.empty() ? &*refresh->results : nullptr;
}

QString name_of(const RefreshResults& results) { return shown_name(results.scenario); }

Unit yearly(const PaperMaker& maker) { return maker.money(PaperWords::tr("/year")); }

ChartData cycle_chart(const PaperMaker& maker, const RefreshResults& results) {
    BandLine line;
    line.name = PaperWords::tr("Mean");
    line.ink = Ink{Ink::Role::accent, 0};
    line.markers = true;
    for (const auto& cycle : results.cycles) {
        line.x.push_back(cycle.months);
        line.y.push_back(cycle.annual_cost.mean.value);
        if (results.paths == 1) continue; // the base case has no band
        line.low.push_back(cycle.annual_cost.quantiles[at_p10].value);
        line.high.push_back(cycle.annual_cost.quantiles[at_p90].value);
    }
    LineChart chart;
    chart.x.title = PaperWords::tr("Months from one replacement to the next");
    chart.x.show_title = true;
    chart.x.unit = number_unit();
    chart.y.title = PaperWords::tr("Cost a year");
    chart.y.unit = maker.money();
    if (results.paths > 1) chart.band_name = PaperWords::tr("P10–P90");
    chart.lines.push_back(std::move(line));
    const int best = results.cycles[results.best].months;
    chart.references.push_back(
        {Reference::Along::x, static_cast<double>(best), PaperWords::tr("best: %1 months").arg(best)});
    ChartData data;
    data.title = PaperWords::tr("What the fleet costs a year, by the cycle");
    data.caption = PaperWords::tr("annuity of present values");
    data.content = std::move(chart);
    return data;
}

PaperTable cycle_table(const PaperMaker& maker, const RefreshResults& results) {
    using W = PaperWords;
    PaperTable table;
    table.columns = {{W::tr("Cycle, months"), 0.7, true}, {W::tr("Cost a year, mean"), 1.7, true},
                     {W::tr("P10"), 0.9, true},           {W::tr("P90"), 0.9, true},
                     {W::tr("Best in … futures"), 1.2, true},       {W::tr("Over the best"), 1.4, true},
                     {W::tr("Regret"), 1.0, true},        {W::tr("Total cost"), 1.0, true}};
    for (std::size_t i = 0; i < results.cycles.size(); ++i) {
        const auto& c = results.cycles[i];
        PaperRow row{{{QString::number(c.months)},
                      {with_error(c.annual_cost.mean, maker.money())},
                      {brief(c.annual_cost.quantiles[at_p10], maker.money())},
                      {brief(c.annual_cost.quantiles[at_p90], maker.money())},
                      {futures_text(c.best_share.value)},
                      {i == results.best ? W::tr("best") : with_error(c.over_best, maker.money())},
                      {brief(c.regret, maker.money())},
                      {brief(c.tco.mean, maker.money())}},
                     i == results.best ? PaperRow::Kind::total : PaperRow::Kind::plain};
        table.rows.push_back(std::move(row));
    }
    return table;
}

QString as_good(const RefreshResults& results) {
    QStringList months;
    for (std::size_t i = 0; i < results.cycles.size(); ++i)
        if (i != results.best && results.cycles[i].as_good_as_best)
            months << QString::number(results.cycles[i].months);
    if (months.isEmpty()) return {};
    return PaperWords::tr(" Just as good, within the error of the simulation: %1 months.")
        .arg(months.join(QStringLiteral(", ")));
}

} // namespace

QString refresh_sentence(const PaperMaker& maker) {
    const auto* results = results_of(maker);
    if (results == nullptr) return {};
    const auto& best = results->cycles[results->best];
    if (results->paths == 1)
        return PaperWords::tr("In the base case, replacing the fleet of %1 every %2 months costs least: %3.")
            .arg(name_of(*results), QString::number(best.months),
                 brief(best.annual_cost.mean, yearly(maker)));
    return PaperWords::tr("Replacing the fleet of %1 every %2 months costs least on average, %3, and is the "
                          "best cycle in "
                          "%4 futures.")
               .arg(name_of(*results), QString::number(best.months),
                    brief(best.annual_cost.mean, yearly(maker)), futures_text(best.best_share.value)) +
           as_good(*results);
}

PaperSection refresh_section(const PaperMaker& maker) {
    PaperSection section;
    const auto* results = results_of(maker);
    if (results == nullptr) {
        section.body(PaperWords::tr("This could not be calculated for the plan."));
        if (maker.job.refresh) section.note(why_missing(*maker.job.refresh));
        return section;
    }
    section.text(PaperText::Style::lead, refresh_sentence(maker));
    section.note(fewer_futures(maker, results->paths));
    section.blocks.emplace_back(PaperChart{cycle_chart(maker, *results)});
    section.blocks.emplace_back(cycle_table(maker, *results));
    section.note(PaperWords::tr(
                     "Every cycle is judged over %1 months and %2, the same for all, so that none is "
                     "judged by a half-used fleet. The cost a year is the annuity (at %3 a year) of what the "
                     "fleets and their hall cost, and of what the cycle adds elsewhere. Over the best: mean "
                     "difference in the same futures. Regret: what not knowing the future costs with this "
                     "cycle. Total cost: of the whole scenario over these months, present value, mean.")
                     .arg(QString::number(results->horizon),
                          count_of_futures(results->paths),
                          format_share(results->annuity_rate)));
    return section;
}

} // namespace headroom::views
