// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/editors/list_text.h"

#include "views/format/format.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace headroom::views {
namespace {

struct ListText {
    Q_DECLARE_TR_FUNCTIONS(headroom::views::ListText)
};

/// One number of a line, in the quantity's unit.
std::optional<double> number_in(const QString& text, const FieldRules& rules) {
    auto number_rules = rules;
    number_rules.may_be_uncertain = false;
    number_rules.whole = false;
    number_rules.bounds = {-1e100, 1e100};
    const auto typed = read_field(text, number_rules);
    return typed.quantity ? std::optional(std::get<double>(*typed.quantity)) : std::nullopt;
}

QString line_fault(qsizetype line, const QString& text) {
    return ListText::tr("Line %1, “%2”, is no number.").arg(line).arg(text.left(24));
}

struct Line {
    QString value, weight;
};

/// "12 0.5", "12\t0.5", "12; 0.5"; a measurement is the whole line.
Line parted(const QString& line, Shape shape) {
    if (shape == Shape::empirical) return {line, {}};
    static const QRegularExpression gap(QStringLiteral("[;\\t ]+"));
    const auto at = line.lastIndexOf(gap);
    if (at < 0) return {line, {}};
    return {line.left(at), line.mid(at).remove(gap)};
}

} // namespace

QString list_text(const Distribution& distribution, const FieldFormat& format) {
    QStringList lines;
    const FieldFormat weight_format;
    for (std::size_t i = 0; i < distribution.arguments.size(); ++i) {
        QString line = number_text(distribution.arguments[i], format);
        if (i < distribution.weights.size())
            line += QStringLiteral("; ") + number_text(distribution.weights[i], weight_format);
        lines << line;
    }
    return lines.join(u'\n');
}

TypedQuantity read_list(const QString& text, Shape shape, const FieldRules& rules) {
    Distribution d{shape, {}, {}, {}, {}};
    const auto lines = text.split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const auto line = lines[i].trimmed();
        if (line.isEmpty()) continue;
        const auto parts = parted(line, shape);
        const auto value = number_in(parts.value, rules);
        if (!value) return {{}, line_fault(i + 1, parts.value), false};
        d.arguments.push_back(*value);
        if (shape != Shape::discrete) continue;
        const auto weight = parts.weight.isEmpty() ? 1.0 : parse_number(parts.weight);
        if (!weight) return {{}, line_fault(i + 1, parts.weight), false};
        d.weights.push_back(*weight);
    }
    if (d.arguments.empty()) return {{}, ListText::tr("Type or paste at least one number."), false};
    return {std::move(d), {}, false};
}

} // namespace headroom::views
