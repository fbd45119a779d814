// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/paper/paper_words.h"
#include "views/session/answer_text.h"

#include <algorithm>
#include <cmath>

namespace headroom::views {
namespace {

constexpr std::size_t most_listed = 24;

const MixResults* results_of(const PaperMaker& maker) {
    const auto& mix = maker.job.mix;
    return mix && mix->results && !mix->results->points.empty() ? &*mix->results : nullptr;
}

QString name_of(const MixResults& results) { return shown_name(results.scenario); }

QString count_words(double count) {
    return count == std::round(count) ? format_count(std::llround(count)) : QLocale().toString(count, 'f', 1);
}

/// "own 288 GPUs, reserve 128 H100e for 36 months at a time and take up to 25 % of the training from spot"
QString mix_words(const MixPoint& point) {
    const auto reserved = point.reserved_h100e > 0
                              ? PaperWords::tr("reserve %1 H100e for %2 months at a time")
                                    .arg(count_words(point.reserved_h100e), count_words(point.term_months))
                              : PaperWords::tr("reserve nothing");
    return PaperWords::tr("own %1 GPUs, %2 and take up to %3 of the training from the spot market")
        .arg(count_words(point.owned_gpus), reserved, format_share(point.spot));
}

/// The colour of the scenario that is varied.
Ink ink_of(const PaperMaker& maker, const MixResults& results) {
    std::size_t i = 0;
    while (i + 1 < maker.count() && maker.scenario(i).name != results.scenario)
        ++i;
    return maker.ink(i);
}

ScatterSeries series_of(const MixResults& results, const QString& name, Ink ink, const auto& belongs) {
    ScatterSeries series;
    series.name = name;
    series.ink = ink;
    for (std::size_t i = 0; i < results.points.size(); ++i) {
        if (!belongs(i)) continue;
        series.x.push_back(results.points[i].mean.value);
        series.y.push_back(results.points[i].cvar95.value);
    }
    return series;
}

ScatterSeries frontier_series(const MixResults& results) {
    ScatterSeries series;
    series.name = PaperWords::tr("No other beats these");
    series.ink = Ink{Ink::Role::accent, 0};
    series.connected = true;
    for (const auto i : results.frontier) {
        series.x.push_back(results.points[i].mean.value);
        series.y.push_back(results.points[i].cvar95.value);
    }
    return series;
}

ChartData frontier_chart(const PaperMaker& maker, const MixResults& results) {
    ScatterChart chart;
    chart.x.title = PaperWords::tr("Mean cost");
    chart.x.unit = maker.money();
    chart.x.show_title = true;
    chart.y.title = PaperWords::tr("Mean of the worst 5 %");
    chart.y.unit = maker.money();
    chart.y.show_title = true;
    const auto feasible = [&](std::size_t i) { return results.points[i].feasible; };
    chart.series.push_back(series_of(results, PaperWords::tr("Short too often"), Ink{Ink::Role::neutral, 0},
                                     [&](std::size_t i) { return i != 0 && !feasible(i); }));
    chart.series.push_back(series_of(results, PaperWords::tr("Short seldom enough"), ink_of(maker, results),
                                     [&](std::size_t i) { return i != 0 && feasible(i); }));
    chart.series.push_back(frontier_series(results));
    auto today = series_of(results, PaperWords::tr("As the plan stands"), Ink{Ink::Role::warning, 0},
                           [](std::size_t i) { return i == 0; });
    today.emphasised = true;
    chart.series.push_back(std::move(today));
    std::erase_if(chart.series, [](const ScatterSeries& s) { return s.x.empty(); });
    ChartData data;
    data.title = PaperWords::tr("Every mix of the grid: what to expect, and how bad it gets");
    data.caption = PaperWords::tr("unserved demand and carbon at their prices");
    data.content = std::move(chart);
    return data;
}

/// Today's mix, the best, and those that no other beats; where none is feasible, those that are short least
/// often.
std::vector<std::size_t> listed(const MixResults& results) {
    std::vector<std::size_t> order(results.frontier);
    if (order.empty()) {
        for (std::size_t i = 1; i < results.points.size(); ++i)
            order.push_back(i);
        std::ranges::stable_sort(order, {},
                                 [&](std::size_t i) { return results.points[i].short_share.value; });
    }
    std::erase(order, std::size_t{0});
    if (results.best && *results.best != 0 && std::ranges::find(order, *results.best) == order.end())
        order.insert(order.begin(), *results.best);
    order.insert(order.begin(), 0);
    order.resize(std::min(order.size(), most_listed));
    return order;
}

QString mark_of(const MixResults& results, std::size_t i) {
    const bool best = results.best && *results.best == i;
    if (i == 0) return best ? PaperWords::tr("The plan: the best") : PaperWords::tr("The plan");
    return best ? PaperWords::tr("Best") : QString();
}

PaperTable mix_table(const PaperMaker& maker, const MixResults& results) {
    using W = PaperWords;
    PaperTable table;
    table.columns = {{QString(), 1.0},
                     {W::tr("GPUs owned"), 0.8, true},
                     {W::tr("H100e reserved"), 0.9, true},
                     {W::tr("for months"), 0.8, true},
                     {W::tr("Spot, at most"), 0.8, true},
                     {W::tr("Cost, mean"), 1.5, true},
                     {W::tr("Worst 5 %, mean"), 1.1, true},
                     {W::tr("Short in … futures"), 1.3, true},
                     {W::tr("Used"), 0.7, true}};
    for (const auto i : listed(results)) {
        const auto& p = results.points[i];
        const bool best = results.best && *results.best == i;
        table.rows.push_back({{{mark_of(results, i)},
                               {count_words(p.owned_gpus)},
                               {count_words(p.reserved_h100e)},
                               {p.reserved_h100e > 0 ? count_words(p.term_months) : QStringLiteral("—")},
                               {format_share(p.spot)},
                               {with_error(p.mean, maker.money())},
                               {brief(p.cvar95, maker.money())},
                               {futures_text(p.short_share.value)},
                               {brief(p.utilisation, share_unit())}},
                              best ? PaperRow::Kind::total : PaperRow::Kind::plain});
    }
    return table;
}

QString over_today(const PaperMaker& maker, const MixResults& results) {
    if (*results.best == 0) return PaperWords::tr(" That is the plan as it stands.");
    const auto& difference = results.points[*results.best].over_today;
    const Figure amount{std::fabs(difference.value), difference.standard_error};
    const auto words = difference.value < 0
                           ? PaperWords::tr(" On average it costs %1 less than the plan as it stands, "
                                            "which is short in %2 futures.")
                           : PaperWords::tr(" On average it costs %1 more than the plan as it stands, "
                                            "which is short in %2 futures.");
    return words.arg(brief(amount, maker.money()), futures_text(results.points[0].short_share.value));
}

} // namespace

QString mix_sentence(const PaperMaker& maker) {
    const auto* results = results_of(maker);
    if (results == nullptr) return {};
    const auto& parameters = maker.job.mix->parameters;
    const auto share = format_share(parameters.shortfall_share);
    const auto probability = format_share(parameters.shortfall_probability);
    if (!results->best) {
        const auto& nearest = results->points[results->least_short];
        return PaperWords::tr("No mix computed for %1 is safe enough: in each, more than %2 of the demand is "
                              "left unserved in "
                              "more than %3 of the futures. Nearest comes: %4; it is short in %5 futures.")
            .arg(name_of(*results), share, probability, mix_words(nearest),
                 futures_text(nearest.short_share.value));
    }
    const auto& best = results->points[*results->best];
    return PaperWords::tr(
               "Of the mixes that leave more than %1 of the demand unserved in at most %2 of the futures, "
               "the best for %3 is to %4: %5 on average, %6 in the worst 5 % of the futures, unserved "
               "demand and carbon at their prices.")
               .arg(share, probability, name_of(*results), mix_words(best), brief(best.mean, maker.money()),
                    brief(best.cvar95, maker.money())) +
           over_today(maker, *results);
}

QString mix_in_short(const PaperMaker& maker) {
    const auto* results = results_of(maker);
    if (results == nullptr || !results->best || *results->best == 0) return mix_sentence(maker);
    const auto& best = results->points[*results->best];
    const Figure more{std::fabs(best.over_today.value), best.over_today.standard_error};
    const auto words =
        best.over_today.value < 0
            ? PaperWords::tr("So that demand is short in at most %1 of the futures, the best mix for %2 is "
                             "to %3: on average "
                             "it costs %4 less than the plan as it stands, which is short in %5 futures.")
            : PaperWords::tr("So that demand is short in at most %1 of the futures, the best mix for %2 is "
                             "to %3: on average "
                             "it costs %4 more than the plan as it stands, which is short in %5 futures.");
    return words.arg(format_share(maker.job.mix->parameters.shortfall_probability), name_of(*results),
                     mix_words(best), brief(more, maker.money()),
                     futures_text(results->points[0].short_share.value));
}

PaperSection mix_section(const PaperMaker& maker) {
    PaperSection section;
    const auto* results = results_of(maker);
    if (results == nullptr) {
        section.body(PaperWords::tr("This could not be calculated for the plan."));
        if (maker.job.mix) section.note(why_missing(*maker.job.mix));
        return section;
    }
    section.text(PaperText::Style::lead, mix_sentence(maker));
    section.note(fewer_futures(maker, results->paths));
    section.blocks.emplace_back(PaperChart{frontier_chart(maker, *results), 300});
    section.blocks.emplace_back(mix_table(maker, *results));
    section.note(
        PaperWords::tr(
            "%1 mixes over the same %2. Best: the least mean + %3 × mean of the worst 5 %, of "
            "those that are not short too often. Short: a future in which more than %4 of the demand "
            "is left unserved. Used: the busy share of what is paid for.")
            .arg(format_count(static_cast<qint64>(results->points.size())), count_of_futures(results->paths),
                 QLocale().toString(maker.job.mix->parameters.risk_weight),
                 format_share(maker.job.mix->parameters.shortfall_share)));
    return section;
}

} // namespace headroom::views
