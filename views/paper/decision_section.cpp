// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/paper/paper_words.h"
#include "views/session/answer_text.h"

#include "model/report/answer.h"
#include "model/statistics/has_capacity.h"

#include <algorithm>
#include <iterator>
#include <numeric>

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

/// Most letters of a name for which the column of names is not widened.
constexpr qsizetype usual_name = 40;

PaperTable scenario_table(const PaperMaker& maker, const std::vector<std::size_t>& scenarios) {
    PaperTable table;
    const bool certain = is_base_case(maker.results());
    const bool any_long =
        std::ranges::any_of(scenarios, [&](std::size_t i) { return maker.name(i).size() > usual_name; });
    table.columns = {{PaperWords::tr("Scenario"), any_long ? 2.8 : 2.1}};
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
    for (const auto i : scenarios)
        table.rows.push_back(row_of(maker, i));
    return table;
}

constexpr qsizetype most_notices = 60, first_notices = 3;

/// Calls `add`, and remembers what it added as a group that may leave the page.
void add_group(PaperSection& section, std::vector<PaperGroup>& groups, const QString& words,
               const auto& add) {
    const auto from = section.blocks.size();
    add();
    if (section.blocks.size() > from) groups.push_back({from, section.blocks.size(), words});
}

/// The warnings: the first ones, and the others.
void add_look_at(PaperSection& section, const PaperMaker& maker, std::vector<PaperGroup>& first,
                 std::vector<PaperGroup>& more) {
    const auto all = notices(maker.job.notices, maker.job.plan, maker.results());
    if (all.isEmpty()) return;
    const auto words = PaperWords::tr("Look at this first");
    add_group(section, first, words, [&] {
        section.heading(words);
        for (const auto& notice : all.first(std::min(first_notices, all.size())))
            section.text(Style::warning, notice);
    });
    add_group(section, more, PaperWords::tr("More to look at"), [&] {
        for (const auto& notice : all.mid(first_notices, most_notices))
            section.text(Style::warning, notice);
        if (const auto left = all.size() - first_notices - most_notices; left > 0)
            section.note(PaperWords::tr("… and %n more, which the window lists at the plan.", nullptr,
                                        static_cast<int>(left)));
    });
}

void add_table(PaperSection& section, const PaperMaker& maker, std::vector<PaperGroup>& groups) {
    const auto words = PaperWords::tr("The scenarios side by side");
    section.heading(words);
    const auto& charted = maker.charted_positions();
    if (charted.size() < maker.count()) {
        std::vector<std::size_t> all(maker.count());
        std::iota(all.begin(), all.end(), std::size_t{0});
        section.behind.emplace_back(PaperText{Style::heading, PaperWords::tr("All scenarios side by side")});
        section.behind.emplace_back(scenario_table(maker, all));
        section.behind_words << PaperWords::tr("all %1 scenarios").arg(maker.count());
        section.note(PaperWords::tr("This page shows the %1 scenarios that are most often the cheapest.")
                         .arg(charted.size()));
    }
    auto table = scenario_table(maker, charted);
    auto brief = table;
    brief.most_lines = 2; // names are cut; whole ones stand where the table went
    groups.push_back({section.blocks.size(), section.blocks.size() + 1,
                      PaperWords::tr("The scenarios with their whole names"), brief});
    section.blocks.emplace_back(std::move(table));
    auto note =
        PaperWords::tr("Cost: present value of all cash over %1 months, less what is left at the end, in %2.")
            .arg(maker.results().months)
            .arg(currency_of(maker.results()));
    if (!is_base_case(maker.results()))
        note += QLatin1Char(' ') +
                PaperWords::tr("The bar shows P10 to P90, darker the middle half, with the median.");
    section.note(note + QLatin1Char(' ') +
                 PaperWords::tr("Orange: more demand unserved than the plan puts up with."));
}

void add_analyses(PaperSection& section, const PaperMaker& maker, std::vector<PaperGroup>& groups) {
    const auto refresh = refresh_sentence(maker), mix = mix_in_short(maker);
    if (refresh.isEmpty() && mix.isEmpty()) return;
    const auto words = PaperWords::tr("When to replace, and how much to own");
    add_group(section, groups, words, [&] {
        section.heading(words);
        section.text(Style::point, refresh);
        section.text(Style::point, mix);
        // Both run over the same futures.
        section.note(fewer_futures(maker, refresh.isEmpty() ? maker.job.mix->results->paths
                                                            : maker.job.refresh->results->paths));
    });
}

} // namespace

PaperSection decision_section(const PaperMaker& maker) {
    PaperSection section;
    section.headline = answer_title(maker.results());
    section.one_page = true;
    section.behind_name = PaperWords::tr("Behind the decision");
    std::vector<PaperGroup> sentences, table, chart, look_at, more_to_look_at, analyses;
    section.text(Style::lead, how_sure(maker));
    add_group(section, sentences, PaperWords::tr("The scenarios against each other"),
              [&] { section.body(answer_sentences(maker.results()).join(QLatin1Char(' '))); });
    add_table(section, maker, table);
    auto money = money_chart(maker.charted_looks(), maker.charted());
    add_group(section, chart, money.title, [&] { section.blocks.emplace_back(PaperChart{money}); });
    add_look_at(section, maker, look_at, more_to_look_at);
    add_analyses(section, maker, analyses);
    for (const auto& groups : {chart, analyses, more_to_look_at, sentences, table, look_at})
        std::ranges::copy(groups, std::back_inserter(section.may_leave));
    return section;
}

} // namespace headroom::views
