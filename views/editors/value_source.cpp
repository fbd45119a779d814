// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/editors/value_source.h"

#include "model/catalogue/cooling.h"
#include "model/catalogue/regions.h"
#include "views/editors/value_words.h"

#include <QCoreApplication>

#include <algorithm>
#include <optional>

namespace headroom::views {
namespace {

struct SourceText {
    Q_DECLARE_TR_FUNCTIONS(headroom::views::Source)
};

ValueSource of_catalogue(const Source& source) {
    QString text = qt(source.title);
    if (!source.as_of.empty() && !source.guess) text += QStringLiteral(", ") + qt(source.as_of);
    return {std::move(text), qt(source.url), source.guess, false, {}};
}

/// "guess: judgement of practitioners" is marked as a guess and says the rest.
QString without_guess(QString text) {
    for (const auto* lead : {"guess: ", "guess from ", "guess"})
        if (text.startsWith(QLatin1String(lead))) return text.mid(static_cast<qsizetype>(qstrlen(lead)));
    return text;
}

ValueSource of_table(const ParameterRow& row) {
    const QString text = qt(row.source);
    if (text == QStringLiteral("yours"))
        return {SourceText::tr("example: enter your own"), {}, false, true, {}};
    return {row.is_guess ? without_guess(text) : text, {}, row.is_guess, false, {}};
}

const std::string& choice(const PlanSession& session, Parameter id) {
    return std::get<std::string>(session.value(session.current(), id));
}

/// The figure of the catalogue that goes with the hall's choices, for the parameters that follow them.
const SourcedFigure* figure_of_choice(const PlanSession& session, Parameter id) {
    const auto& cooling = cooling_technology(choice(session, Parameter::cooling_technology));
    const auto& redundancy = redundancy_class(choice(session, Parameter::facility_redundancy));
    switch (id) {
    case Parameter::cooling_pue:
        return &cooling.pue;
    case Parameter::cooling_fixed_share:
        return &cooling.fixed_share;
    case Parameter::cooling_wue:
        return &cooling.wue;
    case Parameter::cooling_capex_per_kw:
        return &cooling.capex_per_kw;
    case Parameter::failure_repair_hours:
        return &cooling.repair_hours;
    case Parameter::facility_redundancy_factor:
        return &redundancy.cost_factor;
    case Parameter::facility_outage_hours:
        return &redundancy.outage_hours;
    default:
        return nullptr;
    }
}

const SourcedFigure* figure_of_region(const Region& region, Parameter id) {
    switch (id) {
    case Parameter::energy_price:
        return &region.price;
    case Parameter::energy_delivery:
        return &region.delivery;
    case Parameter::energy_carbon_intensity:
        return &region.carbon_intensity;
    case Parameter::energy_volatility:
        return &region.volatility;
    case Parameter::energy_reversion:
        return &region.reversion;
    default:
        return nullptr;
    }
}

bool is_figure(const SourcedFigure* figure, const Value& value) {
    return figure != nullptr && figure->mode && to_value(*figure) == value;
}

std::optional<ValueSource> in_catalogue(const PlanSession& session, Parameter id, const Value& value) {
    if (const auto* figure = figure_of_choice(session, id); is_figure(figure, value))
        return of_catalogue(figure->source);
    if (session.currency() != "USD" && id != Parameter::energy_carbon_intensity) return std::nullopt;
    for (const auto& region : regions())
        if (const auto* figure = figure_of_region(region, id); is_figure(figure, value))
            return of_catalogue(figure->source);
    return std::nullopt;
}

/// Whose value it is that the user gave.
QString place_words(const PlanSession& session, Parameter id) {
    const bool is_alone = session.scenario_count() < 2;
    switch (session.origin(session.current(), id)) {
    case Origin::scenario:
        return is_alone ? SourceText::tr("yours") : SourceText::tr("yours, this scenario");
    case Origin::base:
        return SourceText::tr("yours, from the base scenario");
    case Origin::plan:
    case Origin::table:
        break;
    }
    return is_alone ? SourceText::tr("yours") : SourceText::tr("yours, all scenarios");
}

} // namespace

ValueSource value_source(const PlanSession& session, Parameter id) {
    if (const auto said = session.source(id); !said.isEmpty())
        return {said, {}, false, false, place_words(session, id)};
    const Value& value = session.value(session.current(), id);
    if (value == default_value(id)) return of_table(parameter_row(id));
    if (auto known = in_catalogue(session, id, value)) return *known;
    return {place_words(session, id), {}, false, false, {}};
}

} // namespace headroom::views
