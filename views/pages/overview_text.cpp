// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pages/overview_text.h"

#include "model/statistics/difference.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace headroom::views {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(headroom::views::Overview)
};

constexpr std::size_t p10 = 1, p90 = 5; ///< of reported_quantiles
constexpr std::size_t most_compared = 3;

const Summary& result_of(const ScenarioResults& s, Result result) { return s.results[index_of(result)]; }
const Figure& unserved(const ScenarioResults& s) { return result_of(s, Result::shortfall_share).mean; }
const Figure& median_cost(const ScenarioResults& s) { return median_of(result_of(s, Result::tco)); }
QString name_of(const ScenarioResults& s) { return QString::fromStdString(s.name); }

/// Most often the cheapest first; those that tie as in the plan.
std::vector<const ScenarioResults*> by_chance(const Results& results) {
    std::vector<const ScenarioResults*> order;
    for (const auto& s : results.scenarios)
        order.push_back(&s);
    std::ranges::stable_sort(order, std::greater(),
                             [](const auto* s) { return s->probability_cheapest.value; });
    return order;
}

/// The lead is within three standard errors of it.
bool is_close(const ScenarioResults& first, const ScenarioResults& second) {
    const auto &a = first.probability_cheapest, &b = second.probability_cheapest;
    return a.value - b.value <= 3 * std::hypot(a.standard_error, b.standard_error);
}

/// Whether another scenario serves more, beyond the error of the simulation.
bool another_serves_more(const Results& results, const ScenarioResults& best) {
    return std::ranges::any_of(results.scenarios, [&](const ScenarioResults& other) {
        const auto more = difference(unserved(best), unserved(other));
        return more.value > 3 * more.standard_error;
    });
}

/// ", but leaves 10.7 % of the demand unserved"
QString unserved_clause(const Results& results, const ScenarioResults& s) {
    if (unserved(s).value <= 0) return Words::tr(" and serves all demand");
    const auto share = shown(unserved(s), share_unit());
    return another_serves_more(results, s) ? Words::tr(", but leaves %1 of the demand unserved").arg(share)
                                           : Words::tr(" and leaves %1 of the demand unserved").arg(share);
}

QString one_scenario(const Results& results) {
    const auto& s = results.scenarios.front();
    const auto cost = shown(median_cost(s), money_unit(currency_of(results)));
    const auto sentence =
        is_base_case(results) ? Words::tr("%1 costs %2") : Words::tr("%1 costs %2 at the median");
    return sentence.arg(name_of(s), cost) + unserved_clause(results, s);
}

/// "Own hall costs $5.8 M more"
QString against(const ScenarioResults& other, const ScenarioResults& best, const Unit& unit) {
    const auto more = difference(median_cost(other), median_cost(best));
    const auto amount = format_value(std::fabs(more.value), unit, more.standard_error);
    if (std::fabs(more.value) <= more.standard_error)
        return Words::tr("%1 costs as much").arg(name_of(other).toHtmlEscaped());
    return (more.value < 0 ? Words::tr("%1 costs %2 less") : Words::tr("%1 costs %2 more"))
        .arg(name_of(other).toHtmlEscaped(), amount);
}

QString others_sentence(const Results& results) {
    const auto order = by_chance(results);
    QStringList parts;
    for (std::size_t i = 1; i < std::min(order.size(), most_compared + 1); ++i)
        parts << against(*order[i], *order.front(), money_unit(currency_of(results)));
    if (parts.isEmpty()) return {};
    const auto list = parts.join(Words::tr(", "));
    return is_base_case(results) ? Words::tr("%1.").arg(list) : Words::tr("At the median, %1.").arg(list);
}

/// Cash is not all: what is not served and what is emitted have their prices.
QString all_counted_sentence(const Results& results) {
    const auto cost = [](const ScenarioResults& s) {
        return result_of(s, Result::risk_adjusted_cost).mean.value;
    };
    const auto& least = *std::ranges::min_element(results.scenarios, {}, cost);
    return Words::tr("With unserved demand and carbon at their prices, %1 costs the least on average, %2.")
        .arg(name_of(least).toHtmlEscaped(),
             shown(result_of(least, Result::risk_adjusted_cost).mean, money_unit(currency_of(results))));
}

/// For those who sell capacity the net present value decides.
QString value_sentence(const Results& results) {
    const auto value = [](const ScenarioResults& s) { return median_of(result_of(s, Result::npv)).value; };
    const auto& best = *std::ranges::max_element(results.scenarios, {}, value);
    return Words::tr("%1 has the highest net present value, %2 at the median.")
        .arg(name_of(best).toHtmlEscaped(),
             shown(median_of(result_of(best, Result::npv)), money_unit(currency_of(results))));
}

} // namespace

QString futures_text(double probability) {
    const auto of_100 = std::lround(100 * probability);
    if (of_100 == 100 && probability < 1) return Words::tr("more than 99 of 100");
    if (of_100 == 0) return probability > 0 ? Words::tr("fewer than 1 of 100") : Words::tr("none of 100");
    return Words::tr("%1 of 100").arg(of_100);
}

QString answer_title(const Results& results) {
    if (results.scenarios.size() == 1) return one_scenario(results);
    const auto order = by_chance(results);
    const auto &best = *order[0], &next = *order[1];
    if (is_base_case(results))
        return Words::tr("%1 is the cheapest in the base case").arg(name_of(best)) +
               unserved_clause(results, best);
    const auto futures = futures_text(best.probability_cheapest.value);
    if (is_close(best, next))
        return Words::tr("Open between %1 and %2: cheapest in %3 and %4 futures")
            .arg(name_of(best), name_of(next), futures, futures_text(next.probability_cheapest.value));
    return Words::tr("%1 is cheapest in %2 futures").arg(name_of(best), futures) +
           unserved_clause(results, best);
}

QString answer_subtitle(const Results& results) {
    const bool sells = std::ranges::all_of(results.scenarios, &ScenarioResults::has_revenue);
    QStringList sentences;
    if (sells) sentences << value_sentence(results);
    if (results.scenarios.size() > 1) sentences << others_sentence(results);
    if (!sells) sentences << all_counted_sentence(results);
    return QStringLiteral("<span>%1</span>").arg(sentences.join(QLatin1Char(' ')));
}

QString median_caption(const Results& results, std::size_t scenario) {
    if (is_base_case(results)) return Words::tr("total cost in the base case");
    const auto& q = result_of(results.scenarios[scenario], Result::tco).quantiles;
    const double largest = std::max(std::fabs(q[p10].value), std::fabs(q[p90].value));
    const auto unit = money_unit(currency_of(results));
    const double coarse = largest / 50; // a range needs no more than two digits
    return Words::tr("median, %1 to %2 in 8 of 10 futures")
        .arg(format_value(q[p10].value, unit, coarse), format_value(q[p90].value, unit, coarse));
}

QStringList notices(const Faults& faults, const Plan& plan, const Results& results) {
    QStringList all;
    for (std::size_t i = 0; i < results.scenarios.size(); ++i) {
        const auto& s = results.scenarios[i];
        const double accepted = std::get<double>(effective_value(plan, i, Parameter::kpi_service_threshold));
        if (unserved(s).value > accepted)
            all << Words::tr("%1 leaves %2 of the demand unserved; the plan puts up with %3.")
                       .arg(name_of(s), shown(unserved(s), share_unit()), format_share(accepted));
    }
    for (const auto& fault : faults)
        if (fault.severity == Severity::notice) all << QString::fromStdString(fault_text(fault));
    return all;
}

} // namespace headroom::views
