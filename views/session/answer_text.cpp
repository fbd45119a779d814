// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/session/answer_text.h"

#include "views/format/isolated.h"
#include "views/session/fault_words.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <map>

namespace headroom::views {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(headroom::views::Overview)
};

constexpr std::size_t most_compared = 3;

const Figure& unserved(const ScenarioResults& s) { return result_of(s, Result::shortfall_share).mean; }
const Figure& median_cost(const ScenarioResults& s) { return median_of(result_of(s, Result::tco)); }
QString name_of(const ScenarioResults& s) { return isolated(QString::fromStdString(s.name)); }

/// ", but leaves 10.7 % of the demand unserved"
QString unserved_clause(const ScenarioResults& s, bool another_serves_more) {
    if (unserved(s).value <= 0) return Words::tr(" and serves all demand");
    const auto share = format_share(unserved(s).value);
    return another_serves_more ? Words::tr(", but leaves %1 of the demand unserved").arg(share)
                               : Words::tr(" and leaves %1 of the demand unserved").arg(share);
}

QString one_scenario(const Results& results) {
    const auto& s = results.scenarios.front();
    const auto cost = shown(median_cost(s), money_unit(currency_of(results)));
    const auto sentence =
        is_base_case(results) ? Words::tr("%1 costs %2") : Words::tr("%1 costs %2 at the median");
    return sentence.arg(name_of(s), cost) + unserved_clause(s, false);
}

/// "Own hall costs $5.8 M more"
QString against(const ScenarioResults& other, const Figure& more, const Unit& unit) {
    const auto amount = format_value(std::fabs(more.value), unit, more.standard_error);
    if (std::fabs(more.value) <= more.standard_error)
        return Words::tr("%1 costs as much").arg(name_of(other));
    return (more.value < 0 ? Words::tr("%1 costs %2 less") : Words::tr("%1 costs %2 more"))
        .arg(name_of(other), amount);
}

QString others_sentence(const Results& results, const Answer& answer) {
    QStringList parts;
    for (std::size_t i = 1; i < std::min(answer.by_chance.size(), most_compared + 1); ++i) {
        const auto other = answer.by_chance[i];
        parts << against(results.scenarios[other], answer.over_first[other],
                         money_unit(currency_of(results)));
    }
    const auto list = parts.join(Words::tr(", "));
    if (is_base_case(results)) return Words::tr("%1.").arg(list);
    if (answer.less_on_average || answer.is_open) // the title names two
        return Words::tr("Against %1, at the median, %2.")
            .arg(name_of(results.scenarios[answer.first()]), list);
    return Words::tr("At the median, %1.").arg(list);
}

/// Several that cost exactly the same in every future: none of them wins. Of many the first are named.
QString tie_title(const Results& results, const std::vector<std::size_t>& tied) {
    constexpr std::size_t most_named = 3;
    QStringList names;
    for (const std::size_t i : tied)
        if (names.size() < static_cast<qsizetype>(most_named)) names << name_of(results.scenarios[i]);
    const auto last = tied.size() > most_named
                          ? Words::tr("%n others", nullptr, static_cast<int>(tied.size() - most_named))
                          : names.takeLast();
    const auto all = Words::tr("%1 and %2").arg(names.join(Words::tr(", ")), last);
    return tied.size() == results.scenarios.size()
               ? Words::tr("%1 cost exactly the same").arg(all)
               : Words::tr("%1 cost exactly the same, and the least").arg(all);
}

/// Cash is not all: what is not served and what is emitted have their prices.
QString all_counted_sentence(const Results& results, const Answer& answer) {
    const auto& least = results.scenarios[answer.least_in_all];
    return Words::tr("With unserved demand and carbon at their prices, %1 costs the least on average, %2.")
        .arg(name_of(least),
             shown(result_of(least, Result::risk_adjusted_cost).mean, money_unit(currency_of(results))));
}

/// For those who sell capacity the net present value decides.
QString value_title(const Results& results, const Answer& answer) {
    const auto& best = results.scenarios[answer.highest_value];
    const auto& value = result_of(best, Result::npv);
    const auto words = results.scenarios.size() == 1 ? Words::tr("%1 has a net present value of %2")
                                                     : Words::tr("%1 has the highest net present value, %2");
    const auto title = words.arg(
        name_of(best), shown(median_of(value), money_unit(currency_of(results)), value.defined_share));
    return is_base_case(results) ? title : Words::tr("%1 at the median").arg(title);
}

/// "Own hall is cheapest in 42 of 100 futures"
QString cheapest_words(const Results& results, const Answer& answer) {
    const auto& best = results.scenarios[answer.first()];
    if (is_base_case(results)) return Words::tr("%1 is the cheapest in the base case").arg(name_of(best));
    return Words::tr("%1 is cheapest in %2 futures")
        .arg(name_of(best), futures_text(best.probability_cheapest.value));
}

/// For each share of the demand that scenarios may leave unserved: those that leave more.
QStringList unserved_notices(const Plan& plan, const Results& results) {
    std::map<double, QStringList> beyond;
    for (std::size_t i = 0; i < results.scenarios.size(); ++i) {
        const auto& s = results.scenarios[i];
        const double accepted = std::get<double>(effective_value(plan, i, Parameter::kpi_service_threshold));
        if (unserved(s).value > accepted)
            beyond[accepted] << Words::tr("%1 (%2)").arg(name_of(s), format_share(unserved(s).value));
    }
    QStringList sentences;
    for (const auto& [accepted, scenarios] : beyond)
        sentences << Words::tr("The plan puts up with %1 of the demand unserved; more is left by %2.")
                         .arg(format_share(accepted), scenarios.join(Words::tr(", ")));
    return sentences;
}

/// A fleet that waits for power is paid for and serves nothing.
void add_dark(QStringList& all, const ScenarioResults& s) {
    constexpr double worth_a_word = 0.005;
    const auto& dark = result_of(s, Result::dark_share).mean;
    if (dark.value > worth_a_word)
        all << Words::tr(
                   "%1: %2 of the fleet's time is spent without power, on average; the hall or its grid "
                   "connection is too small for it, or comes later.")
                   .arg(name_of(s), format_share(dark.value));
}

} // namespace

QString futures_text(double probability) {
    const auto of_100 = std::lround(100 * probability);
    if (of_100 == 100 && probability < 1) return Words::tr("more than 99 of 100");
    if (of_100 == 0) return probability > 0 ? Words::tr("fewer than 1 of 100") : Words::tr("none of 100");
    return Words::tr("%1 of 100").arg(of_100);
}

QString answer_title(const Results& results) {
    const auto answer = answer_of(results);
    if (answer.sells) return value_title(results, answer);
    if (results.scenarios.size() == 1) return one_scenario(results);
    if (const auto tied = tied_with(results, answer.first()); tied.size() > 1)
        return tie_title(results, tied);
    const auto& best = results.scenarios[answer.first()];
    if (answer.less_on_average)
        return Words::tr("%1 costs the least on average; %2 is cheapest most often, in %3 futures")
            .arg(name_of(results.scenarios[*answer.less_on_average]), name_of(best),
                 futures_text(best.probability_cheapest.value));
    if (!answer.is_open)
        return cheapest_words(results, answer) + unserved_clause(best, answer.another_serves_more);
    const auto& next = results.scenarios[answer.by_chance[1]];
    return Words::tr("Open between %1 and %2: cheapest in %3 and %4 futures")
        .arg(name_of(best), name_of(next), futures_text(best.probability_cheapest.value),
             futures_text(next.probability_cheapest.value));
}

QStringList answer_sentences(const Results& results) {
    const auto answer = answer_of(results);
    QStringList sentences;
    if (answer.sells)
        sentences << Words::tr("In cost alone, %1.")
                         .arg(results.scenarios.size() == 1 ? one_scenario(results)
                                                            : cheapest_words(results, answer));
    if (results.scenarios.size() > 1) sentences << others_sentence(results, answer);
    if (!answer.sells) sentences << all_counted_sentence(results, answer);
    return sentences;
}

QString answer_subtitle(const Results& results) {
    return QStringLiteral("<span>%1</span>")
        .arg(answer_sentences(results).join(QLatin1Char(' ')).toHtmlEscaped());
}

std::pair<QString, QString> cost_caption(const Results& results, std::size_t scenario) {
    if (is_base_case(results)) return {Words::tr("total cost"), Words::tr("in the base case")};
    const auto& q = result_of(results.scenarios[scenario], Result::tco).quantiles;
    const double largest = std::max(std::fabs(q[at_p10].value), std::fabs(q[at_p90].value));
    const auto unit = money_unit(currency_of(results));
    const double coarse = largest / 50; // a range needs no more than two digits
    return {Words::tr("median; 8 of 10 in"),
            Words::tr("%1 – %2").arg(format_value(q[at_p10].value, unit, coarse),
                                     format_value(q[at_p90].value, unit, coarse))};
}

QStringList notices(const Faults& faults, const Plan& plan, const Results& results) {
    QStringList all;
    for (const auto& s : results.scenarios)
        add_dark(all, s); // first: it is often why demand is left
    all << unserved_notices(plan, results);
    for (const auto& fault : faults)
        if (fault.severity == Severity::notice) all << fault_words(plan, fault);
    return all;
}

} // namespace headroom::views
