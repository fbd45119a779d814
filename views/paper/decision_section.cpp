// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/paper/paper_words.h"
#include "views/session/answer_text.h"

#include "model/report/answer.h"
#include "model/statistics/has_capacity.h"

namespace headroom::views {
namespace {

using Style = PaperText::Style;

const Summary& cost_of(const ScenarioResults& s) { return result_of(s, Result::tco); }

/// Median, P10, P90 and the worst 5 % in a sentence about a scenario.
QString spread(const PaperMaker& maker, const Summary& summary, const QString& sentence,
               std::size_t scenario) {
    return sentence.arg(maker.name(scenario), brief(summary.quantiles[at_p50], maker.money()),
                        brief(summary.quantiles[at_p10], maker.money()),
                        brief(summary.quantiles[at_p90], maker.money()),
                        brief(summary.cvar95, maker.money()));
}

/// "Own hall costs $50.6 M at the median, between $42.0 M and $80.0 M in 8 of 10 futures, …"
QString how_sure(const PaperMaker& maker) {
    if (is_base_case(maker.results()))
        return PaperWords::tr(
            "This is the base case: every uncertain value at its median, without shocks. It "
            "says nothing about how sure the answer is.");
    const auto answer = answer_of(maker.results());
    if (answer.sells) {
        const auto& value = result_of(maker.scenario(answer.highest_value), Result::npv);
        return spread(
            maker, value,
            PaperWords::tr("The net present value of %1 is %2 at the median, between %3 and %4 in 8 of 10 "
                           "futures, and %5 on average in the worst 5 % of them."),
            answer.highest_value);
    }
    return spread(maker, cost_of(maker.scenario(answer.first())),
                  PaperWords::tr(
                      "%1 costs %2 at the median, between %3 and %4 in 8 of 10 futures, and %5 on average in "
                      "the worst 5 % of them."),
                  answer.first());
}

PaperCell cost_range(const PaperMaker& maker, std::size_t i) {
    const auto& q = cost_of(maker.scenario(i)).quantiles;
    PaperCell cell;
    cell.text = range_words(q[at_p10], q[at_p90], maker.money());
    cell.bar = range_bar(maker.results(), i, Result::tco, maker.money(), maker.ink(i));
    return cell;
}

PaperRow row_of(const PaperMaker& maker, std::size_t i) {
    const auto& s = maker.scenario(i);
    const auto& hour = result_of(s, Result::cost_per_h100e_hour);
    const auto& used = result_of(s, Result::utilisation_mean);
    const auto& unserved = result_of(s, Result::shortfall_share);
    const auto& peak = result_of(s, Result::peak_kw).quantiles[at_p50];
    PaperRow row{{maker.name_cell(i)}};
    const bool certain = is_base_case(maker.results());
    if (!certain && maker.count() > 1) row.cells.push_back({futures_text(s.probability_cheapest.value)});
    row.cells.push_back({brief(cost_of(s).quantiles[at_p50], maker.money())});
    if (!certain) row.cells.push_back(cost_range(maker, i));
    row.cells.push_back({brief(hour.mean, maker.money(), hour.defined_share)});
    row.cells.push_back({brief(used.mean, share_unit(), has_capacity(s) ? used.defined_share : 0)});
    row.cells.push_back({brief(unserved.mean, share_unit(), unserved.defined_share)});
    const double accepted =
        std::get<double>(effective_value(maker.job.plan, i, Parameter::kpi_service_threshold));
    row.cells.back().warns = unserved.mean.value > accepted;
    if (maker.any_revenue()) {
        const auto& value = result_of(s, Result::npv);
        row.cells.push_back({s.has_revenue
                                 ? brief(value.quantiles[at_p50], maker.money(), value.defined_share)
                                 : QStringLiteral("—")});
    } else {
        row.cells.push_back({peak.value > 0 ? brief(peak, power_unit()) : QStringLiteral("—")});
    }
    return row;
}

PaperTable scenario_table(const PaperMaker& maker) {
    PaperTable table;
    const bool certain = is_base_case(maker.results());
    table.columns = {{PaperWords::tr("Scenario"), 2.1}};
    if (!certain && maker.count() > 1)
        table.columns.push_back({PaperWords::tr("Cheapest in … futures"), 1.0});
    table.columns.push_back(
        {certain ? PaperWords::tr("Cost") : PaperWords::tr("Cost, median (P50)"), 0.95, true});
    if (!certain) table.columns.push_back({PaperWords::tr("8 of 10 futures (P10–P90)"), 1.75});
    table.columns.push_back({PaperWords::tr("Per useful H100e-hour"), 1.05, true});
    table.columns.push_back({PaperWords::tr("Used of own and reserved"), 0.9, true});
    table.columns.push_back({PaperWords::tr("Demand not served"), 0.9, true});
    table.columns.push_back({maker.any_revenue() ? PaperWords::tr("Net present value, median")
                                                 : PaperWords::tr("Peak power, median"),
                             0.9, true});
    for (std::size_t i = 0; i < maker.count(); ++i)
        table.rows.push_back(row_of(maker, i));
    return table;
}

void add_look_at(PaperSection& section, const PaperMaker& maker) {
    const auto all = notices(maker.job.notices, maker.job.plan, maker.results());
    if (all.isEmpty()) return;
    constexpr qsizetype most = 12;
    section.heading(PaperWords::tr("Look at this first"));
    for (const auto& notice : all.first(std::min(most, all.size())))
        section.text(Style::warning, notice);
    if (all.size() > most)
        section.note(PaperWords::tr("… and %n more.", nullptr, static_cast<int>(all.size() - most)));
}

} // namespace

PaperSection decision_section(const PaperMaker& maker) {
    PaperSection section;
    section.headline = answer_title(maker.results());
    section.text(Style::lead, how_sure(maker));
    section.body(answer_sentences(maker.results()).join(QLatin1Char(' ')));
    section.heading(PaperWords::tr("The scenarios side by side"));
    section.blocks.emplace_back(scenario_table(maker));
    section.note(
        PaperWords::tr("Cost: present value of all cash over %1 months, less what is left at the end, in %2. "
                       "The bar shows P10 to P90, darker the middle half, with the median. Orange: more "
                       "demand unserved than the plan puts up with.")
            .arg(maker.results().months)
            .arg(currency_of(maker.results())));
    section.blocks.emplace_back(PaperChart{money_chart(maker.charted_looks(), maker.charted())});
    section.note(maker.left_out_of_charts());
    add_look_at(section, maker);
    const auto refresh = refresh_sentence(maker), mix = mix_in_short(maker);
    if (!refresh.isEmpty() || !mix.isEmpty())
        section.heading(PaperWords::tr("When to replace, and how much to own"));
    section.text(Style::point, refresh);
    section.text(Style::point, mix);
    for (const auto paths : {refresh.isEmpty() ? 0 : maker.job.refresh->results->paths,
                             mix.isEmpty() ? 0 : maker.job.mix->results->paths})
        if (paths > 0) {
            section.note(fewer_futures(maker, paths));
            break; // both run over the same
        }
    return section;
}

} // namespace headroom::views
