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
QString unserved_clause(const ScenarioResults& s, bool another_serves_more, bool several = false) {
    if (unserved(s).value <= 0)
        return several ? Words::tr(" and serve all demand") : Words::tr(" and serves all demand");
    const auto share = format_share(unserved(s).value);
    if (several)
        return (another_serves_more ? Words::tr(", but leave %1 of the demand unserved")
                                    : Words::tr(" and leave %1 of the demand unserved"))
            .arg(share);
    return (another_serves_more ? Words::tr(", but leaves %1 of the demand unserved")
                                : Words::tr(" and leaves %1 of the demand unserved"))
        .arg(share);
}

QString one_scenario(const Results& results) {
    const auto& s = results.scenarios.front();
    const auto cost = shown(median_cost(s), money_unit(currency_of(results)));
    const auto sentence =
        is_base_case(results) ? Words::tr("%1 costs %2") : Words::tr("%1 costs %2 at the median");
    return sentence.arg(name_of(s), cost) + unserved_clause(s, false);
}

/// "that of Own hall is $5.8 M higher", "Own hall costs $5.8 M more"
QString against(const ScenarioResults& other, const Figure& more, const Unit& unit, bool of_medians) {
    const auto name = name_of(other), amount = format_value(std::fabs(more.value), unit, more.standard_error);
    if (std::fabs(more.value) <= more.standard_error)
        return (of_medians ? Words::tr("that of %1 is the same within the error of the simulation")
                           : Words::tr("%1 costs as much"))
            .arg(name);
    if (of_medians)
        return (more.value < 0 ? Words::tr("that of %1 is %2 lower") : Words::tr("that of %1 is %2 higher"))
            .arg(name, amount);
    return (more.value < 0 ? Words::tr("%1 costs %2 less") : Words::tr("%1 costs %2 more")).arg(name, amount);
}

/// Medians are told as medians: who has the higher one may still be the cheaper in most futures.
QString others_sentence(const Results& results, const Answer& answer) {
    QStringList parts;
    for (const std::size_t other : answer.by_chance) {
        const bool told = tied_with(results, other).front() != other || // with the one that it is equal to
                          std::ranges::count(answer.winners, other) > 0;
        if (!told && parts.size() < static_cast<qsizetype>(most_compared))
            parts << against(results.scenarios[other], answer.over_first[other],
                             money_unit(currency_of(results)), !is_base_case(results));
    }
    const auto list = parts.join(Words::tr(", "));
    if (is_base_case(results)) return Words::tr("%1.").arg(list);
    return Words::tr("Compared with the median cost of %1, %2.")
        .arg(name_of(results.scenarios[answer.first()]), list);
}

/// "A, B and C"; of many the first three.
QString names_of(const Results& results, const std::vector<std::size_t>& several) {
    constexpr std::size_t most_named = 3;
    QStringList names;
    for (const std::size_t i : several)
        if (names.size() < static_cast<qsizetype>(most_named)) names << name_of(results.scenarios[i]);
    if (several.size() == 1) return names.front();
    const auto last = several.size() > most_named
                          ? Words::tr("%n others", nullptr, static_cast<int>(several.size() - most_named))
                          : names.takeLast();
    return Words::tr("%1 and %2").arg(names.join(Words::tr(", ")), last);
}

/// Cash is not all: what is not served and what is emitted have their prices.
QString all_counted_sentence(const Results& results, const Answer& answer) {
    const auto amount = [&](std::size_t scenario, Result result) {
        return shown(result_of(results.scenarios[scenario], result).mean, money_unit(currency_of(results)));
    };
    const auto in_all = amount(answer.least_in_all, Result::risk_adjusted_cost);
    const auto name = name_of(results.scenarios[answer.least_in_all]);
    const bool base_case = is_base_case(results);
    if (results.scenarios.size() == 1)
        return (base_case ? Words::tr("With unserved demand and carbon at their prices it is %1.")
                          : Words::tr("With unserved demand and carbon at their prices it is %1 on average."))
            .arg(in_all);
    if (base_case)
        return Words::tr("With unserved demand and carbon at their prices, %1 costs the least, %2.")
            .arg(name, in_all);
    if (answer.least_cash == answer.least_in_all)
        return Words::tr(
                   "With unserved demand and carbon at their prices, %1 costs the least on average, %2.")
            .arg(name, in_all);
    return Words::tr("On average %1 costs the least in cash, %2; with unserved demand and carbon at their "
                     "prices %3 does, %4.")
        .arg(name_of(results.scenarios[answer.least_cash]), amount(answer.least_cash, Result::tco), name,
             in_all);
}

/// For those who sell capacity the net present value decides.
QString value_title(const Results& results, const Answer& answer) {
    const auto& best = results.scenarios[answer.highest_value];
    const auto& value = result_of(best, Result::npv);
    const auto words = results.scenarios.size() == 1 ? Words::tr("%1 has a net present value of %2")
                                                     : Words::tr("%1 has the highest net present value, %2");
    const auto& median = median_of(value);
    const auto unit = money_unit(currency_of(results));
    auto amount = shown(median, unit, value.defined_share);
    if (std::fabs(median.value) < 3 * median.standard_error) // its sign is not sure
        amount = Words::tr("%1 ± %2").arg(amount,
                                          format_value(median.standard_error, unit, median.standard_error));
    const auto title = words.arg(name_of(best), amount);
    return is_base_case(results) ? title : Words::tr("%1 at the median").arg(title);
}

/// "Own hall is cheapest in 42 of 100 futures", "A and B cost exactly the same and are cheapest in 43 of 100
/// futures"
QString cheapest_words(const Results& results, const Answer& answer) {
    const auto names = names_of(results, answer.winners);
    const bool several = answer.winners.size() > 1;
    if (several && answer.winners.size() == results.scenarios.size())
        return Words::tr("%1 cost exactly the same").arg(names);
    if (is_base_case(results))
        return (several ? Words::tr("%1 cost exactly the same, and the least in the base case")
                        : Words::tr("%1 is the cheapest in the base case"))
            .arg(names);
    return (several ? Words::tr("%1 cost exactly the same and are cheapest in %2 futures")
                    : Words::tr("%1 is cheapest in %2 futures"))
        .arg(names, futures_text(answer.chance.value));
}

/// Who costs the least on average, where that is not who is cheapest most often.
QString average_title(const Results& results, const Answer& answer) {
    const auto least = name_of(results.scenarios[*answer.less_on_average]);
    const auto names = names_of(results, answer.winners), chance = futures_text(answer.chance.value);
    if (answer.is_open)
        return Words::tr("%1 costs the least on average; cheapest most often is %2 (%3 futures) or %4 (%5)")
            .arg(least, names, chance, name_of(results.scenarios[*answer.second]),
                 futures_text(answer.second_chance.value));
    return (answer.winners.size() > 1
                ? Words::tr(
                      "%1 costs the least on average; %2, which cost the same, are cheapest most often, "
                      "in %3 futures")
                : Words::tr("%1 costs the least on average; %2 is cheapest most often, in %3 futures"))
        .arg(least, names, chance);
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
    if (is_dark(s))
        all << Words::tr(
                   "%1: %2 of the fleet's time is spent without power, on average; the hall or its grid "
                   "connection is too small for it, or comes later.")
                   .arg(name_of(s), format_share(result_of(s, Result::dark_share).mean.value));
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
    if (answer.less_on_average) return average_title(results, answer);
    const auto& best = results.scenarios[answer.first()];
    if (!answer.is_open)
        return cheapest_words(results, answer) +
               unserved_clause(best, answer.another_serves_more, answer.winners.size() > 1);
    return Words::tr("Open between %1 and %2: cheapest in %3 and %4 futures")
        .arg(names_of(results, answer.winners), name_of(results.scenarios[*answer.second]),
             futures_text(answer.chance.value), futures_text(answer.second_chance.value));
}

QStringList answer_sentences(const Results& results) {
    const auto answer = answer_of(results);
    QStringList sentences;
    if (answer.sells)
        sentences << Words::tr("In cost alone, %1.")
                         .arg(results.scenarios.size() == 1 ? one_scenario(results)
                                                            : cheapest_words(results, answer));
    if (answer.second) sentences << others_sentence(results, answer);
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
