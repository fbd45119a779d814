// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/editors/value_words.h"

#include "model/catalogue/accelerators.h"
#include "views/editors/choice_words.h"
#include "views/editors/field_format.h"

#include <QCoreApplication>

#include <algorithm>

namespace headroom::views {
namespace {

struct ValueText {
    Q_DECLARE_TR_FUNCTIONS(headroom::views::Value)
};

/// What stands under a label: about half a line.
constexpr qsizetype longest_short_help = 84;

QString text_word(const Plan& plan, const ParameterRow& row, const std::string& text) {
    if (row.kind == ParameterKind::accelerator) return accelerator_name(plan, text);
    return row.kind == ParameterKind::choice ? choice_word(row.id, text) : qt(text);
}

} // namespace

QString qt(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

std::optional<Quantity> quantity_of(const Value& value) {
    if (const auto* number = std::get_if<double>(&value)) return *number;
    if (const auto* distribution = std::get_if<Distribution>(&value)) return *distribution;
    return std::nullopt;
}

Value value_of(Quantity quantity) {
    return std::visit([](auto&& alternative) -> Value { return std::move(alternative); },
                      std::move(quantity));
}

QString value_word(const Plan& plan, Parameter id, const Value& value) {
    const auto& row = parameter_row(id);
    if (const auto* flag = std::get_if<bool>(&value))
        return *flag ? ValueText::tr("yes") : ValueText::tr("no");
    if (const auto* text = std::get_if<std::string>(&value)) return text_word(plan, row, *text);
    const auto quantity = *quantity_of(value);
    if (const auto* number = std::get_if<double>(&quantity); number != nullptr && is_calendar_month(row))
        return month_word(static_cast<int>(*number));
    if (id == Parameter::plan_start_year) return QString::number(std::get<double>(quantity), 'f', 0);
    const auto currency = std::get<std::string>(plan_value(plan, Parameter::plan_currency));
    return quantity_with_unit(quantity, field_format(row, currency));
}

QString accelerator_name(const Plan& plan, const std::string& id) {
    const auto own = std::ranges::find(plan.accelerators, id, &Accelerator::id);
    if (own != plan.accelerators.end()) return qt(own->name);
    if (const auto* entry = find_accelerator(id)) return qt(entry->name);
    return qt(id);
}

QString short_help(const ParameterRow& row) {
    const QString help = qt(row.help);
    const auto end_of = [&](const QString& mark) {
        const auto at = help.indexOf(mark);
        return at < 0 ? help.size() : at;
    };
    const auto sentence = std::min({end_of(QStringLiteral(". ")), end_of(QStringLiteral("; ")),
                                    end_of(QStringLiteral(": ")), help.size()});
    QString clause = help.left(sentence);
    if (clause.size() > longest_short_help) {
        const auto comma = clause.lastIndexOf(QStringLiteral(", "), longest_short_help);
        if (comma > longest_short_help / 3) clause.truncate(comma);
    }
    while (clause.endsWith(u'.'))
        clause.chop(1);
    return clause;
}

QString first_fault(const Faults& faults) {
    const auto error = std::find_if(faults.begin(), faults.end(),
                                    [](const Fault& fault) { return fault.severity == Severity::error; });
    if (error == faults.end()) return {};
    auto placeless = *error;
    placeless.pointer.clear();
    QString text = QString::fromStdString(fault_text(placeless));
    if (!text.isEmpty()) text[0] = text[0].toUpper();
    return text.endsWith(u'.') ? text : text + u'.';
}

} // namespace headroom::views
