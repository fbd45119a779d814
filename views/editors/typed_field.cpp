// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/editors/typed_field.h"

#include "model/plan/fault.h"
#include "model/plan/typed_quantity.h"
#include "model/sampling/quantile_function.h"
#include "views/format/format.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <cmath>
#include <limits>

namespace headroom::views {
namespace {

struct FieldText {
    Q_DECLARE_TR_FUNCTIONS(headroom::views::Field)
};

constexpr double infinity = std::numeric_limits<double>::infinity();
/// Below this share of its mass inside the bounds a distribution is refused (docs/plan-format.md).
constexpr double least_mass = 0.01;

QString with_unit(double number, const FieldRules& rules, const QLocale& locale) {
    return quantity_with_unit(number, rules.format, locale);
}

QString because(const QString& sentence, const QString& reason) {
    return reason.isEmpty() ? FieldText::tr("%1.").arg(sentence)
                            : FieldText::tr("%1: %2.").arg(sentence, reason);
}

bool is_told(double bound) { return std::abs(bound) < beyond_use; }

QString out_of_bounds(double number, const FieldRules& rules, const QLocale& locale) {
    if (!is_told(number > rules.bounds.upper ? rules.bounds.upper : rules.bounds.lower))
        return FieldText::tr("A number of that size is not accepted.");
    const auto found = with_unit(number, rules, locale);
    if (number > rules.bounds.upper)
        return because(FieldText::tr("%1 is too much; at most %2 is accepted")
                           .arg(found, with_unit(rules.bounds.upper, rules, locale)),
                       rules.upper_reason);
    const auto lowest = with_unit(rules.bounds.lower, rules, locale);
    const auto sentence = rules.bounds.open ? FieldText::tr("%1 is too little; it must be more than %2")
                                            : FieldText::tr("%1 is too little; at least %2 is accepted");
    return because(sentence.arg(found, lowest), rules.lower_reason);
}

/// What is wrong with a distribution's arguments, in a person's words where a person's hand is likely to
/// slip.
QString not_a_distribution(const Distribution& d, const QString& rule) {
    const auto& a = d.arguments;
    if (a.size() == 3 && (d.shape == Shape::pert || d.shape == Shape::triangular)) {
        if (a[0] >= a[2])
            return FieldText::tr("Low must be less than high: type low-likely-high, as 6-9-14.");
        return FieldText::tr(
            "The likely value must lie between low and high: type low-likely-high, as 6-9-14.");
    }
    return FieldText::tr("This is no distribution: %1.").arg(rule);
}

QString one_number(const FieldRules& rules, const QLocale& locale) {
    return because(FieldText::tr("This takes one number, no range"), bounds_text(rules, locale));
}

QString cut_away(const Distribution& d, const FieldRules& rules, const QLocale& locale) {
    const auto lower = d.lower ? with_unit(*d.lower, rules, locale) : QString();
    const auto upper = d.upper ? with_unit(*d.upper, rules, locale) : QString();
    if (d.lower && d.upper)
        return FieldText::tr("Cut off below %1 and above %2, almost nothing of this range is left.")
            .arg(lower, upper);
    return d.lower ? FieldText::tr("Cut off below %1, almost nothing of this range is left.").arg(lower)
                   : FieldText::tr("Cut off above %1, almost nothing of this range is left.").arg(upper);
}

/// "6-9", "9 ±20%", "normal(…": meant as a range, though it may be none.
bool is_meant_as_range(const QString& text) {
    static const QRegularExpression range(QStringLiteral("\\d\\s*[-–—−]\\s*\\d|±|\\("));
    return range.match(text).hasMatch();
}

QString sentence_of(const Finding& finding, const Quantity& quantity, const FieldRules& rules,
                    const QLocale& locale) {
    const auto* number = std::get_if<double>(&quantity);
    switch (finding.code) {
    case FaultCode::out_of_bounds:
        if (number != nullptr) return out_of_bounds(*number, rules, locale);
        break;
    case FaultCode::not_an_integer:
        return FieldText::tr("%1 is no whole number; %2 is accepted.")
            .arg(with_unit(*number, rules, locale), bounds_text(rules, locale));
    case FaultCode::not_uncertain:
        return one_number(rules, locale);
    case FaultCode::bad_distribution:
        return not_a_distribution(std::get<Distribution>(quantity),
                                  QString::fromStdString(finding.arguments[1]));
    case FaultCode::truncated_away:
        if (const auto& d = std::get<Distribution>(quantity); is_sound_uncut(d, rules))
            return cut_away(d, rules, locale);
        return FieldText::tr("Almost nothing of this range lies within what is accepted, %1.")
            .arg(bounds_text(rules, locale));
    case FaultCode::not_a_quantity:
        return QString::fromStdString(finding.arguments[0]);
    default:
        break;
    }
    return QString::fromStdString(fault_text({finding.code, "", finding.arguments}));
}

Check check(const Quantity& quantity, const FieldRules& rules) {
    if (const auto* number = std::get_if<double>(&quantity))
        return rules.whole ? check_whole(*number, rules.bounds) : check_number(*number, rules.bounds);
    if (!rules.may_be_uncertain) return Finding{FaultCode::not_uncertain, {}};
    const auto& distribution = std::get<Distribution>(quantity);
    if (auto finding = check_distribution(distribution, rules.bounds)) return finding;
    if (make_quantile_function(distribution, rules.bounds.lower, rules.bounds.upper).mass_inside < least_mass)
        return Finding{FaultCode::truncated_away, {}};
    return {};
}

/// Typing on makes a number greater, not smaller.
bool may_grow_into_bounds(const Quantity& quantity, const FieldRules& rules) {
    const auto* number = std::get_if<double>(&quantity);
    return number != nullptr && *number >= 0 && *number < rules.bounds.lower;
}

} // namespace

FieldRules field_rules(const ParameterRow& row, const std::string& currency) {
    FieldRules rules;
    rules.format = field_format(row, currency);
    rules.bounds = {row.lower.value_or(-infinity), row.upper.value_or(infinity)};
    rules.whole = row.kind == ParameterKind::integer;
    rules.may_be_uncertain = row.may_be_uncertain;
    const auto usual = FieldText::tr("the model is made for nothing beyond");
    const bool is_share = row.unit.starts_with("share");
    rules.upper_reason =
        is_share && row.upper == 1 ? FieldText::tr("a share cannot exceed the whole") : usual;
    rules.lower_reason = row.lower == 0 ? FieldText::tr("it cannot be negative") : usual;
    if (row.id == Parameter::cooling_pue || row.id == Parameter::cloud_pue)
        rules.lower_reason = FieldText::tr("a facility draws at least what its IT equipment draws");
    if (row.id == Parameter::demand_inference_peak_to_mean)
        rules.lower_reason = FieldText::tr("a peak is never below the mean");
    return rules;
}

TypedQuantity read_field(const QString& text, const FieldRules& rules, const QLocale& locale) {
    if (rules.may_be_empty && text.trimmed().isEmpty()) return {};
    auto reading = read_typed_quantity(locale_free(text, locale),
                                       {rules.format.unit, rules.format.decimal_shift == 0 ? "" : "%"},
                                       rules.format.currency);
    if (reading.finding && !rules.may_be_uncertain && is_meant_as_range(text))
        return {{}, one_number(rules, locale), true};
    if (reading.finding) return {{}, sentence_of(*reading.finding, reading.quantity, rules, locale), true};
    auto fault = fault_of(reading.quantity, rules, locale);
    if (!fault.isEmpty()) return {{}, std::move(fault), may_grow_into_bounds(reading.quantity, rules)};
    return {std::move(reading.quantity), {}, false};
}

QString fault_of(const Quantity& quantity, const FieldRules& rules, const QLocale& locale) {
    const auto finding = check(quantity, rules);
    return finding ? sentence_of(*finding, quantity, rules, locale) : QString();
}

bool is_sound_uncut(Distribution distribution, const FieldRules& rules) {
    if (!distribution.lower && !distribution.upper) return false;
    distribution.lower = distribution.upper = {};
    return !check(distribution, rules);
}

QString bounds_text(const FieldRules& rules, const QLocale& locale) {
    const bool has_lower = is_told(rules.bounds.lower), has_upper = is_told(rules.bounds.upper);
    const auto lower = has_lower ? with_unit(rules.bounds.lower, rules, locale) : QString();
    const auto upper = has_upper ? with_unit(rules.bounds.upper, rules, locale) : QString();
    if (has_lower && has_upper)
        return rules.bounds.open ? FieldText::tr("more than %1, up to %2").arg(lower, upper)
                                 : FieldText::tr("%1 to %2").arg(lower, upper);
    if (has_lower) return FieldText::tr("at least %1").arg(lower);
    if (has_upper) return FieldText::tr("at most %1").arg(upper);
    return {};
}

} // namespace headroom::views
