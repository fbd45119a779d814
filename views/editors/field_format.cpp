// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/editors/field_format.h"

#include "model/parameters/units.h"
#include "views/format/format.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <cmath>

namespace headroom::views {
namespace {

struct FieldText {
    Q_DECLARE_TR_FUNCTIONS(headroom::views::Field)
};

/// More arguments than this are not shown one by one.
constexpr std::size_t most_shown_arguments = 12;

double shifted(double value, int decimal_shift) {
    for (; decimal_shift > 0; --decimal_shift)
        value *= 10;
    return value;
}

/// Locale-free digits: "0.09", "9e6" for round large numbers, where brackets leave little room.
QString plain_number(double value, int decimal_shift) {
    const double amount = shifted(value, decimal_shift);
    QString text = QString::number(amount, 'g', 12);
    if (std::abs(amount) >= 1e5) {
        const QString brief = QString::number(amount, 'g', 3);
        if (brief.toDouble() == amount)
            text = QString(brief).replace(QRegularExpression(QStringLiteral("e\\+?0*")), QStringLiteral("e"));
    }
    return text;
}

/// Which arguments of a shape are in the quantity's unit, and so are shifted.
int shift_of(Shape shape, std::size_t argument, int decimal_shift) {
    const bool pure = shape == Shape::beta
                          ? argument < 2
                          : argument == 0 && (shape == Shape::gamma || shape == Shape::weibull);
    return pure ? 0 : decimal_shift;
}

QString bracketed(const Distribution& d, int decimal_shift) {
    QStringList arguments, weights;
    for (std::size_t i = 0; i < d.arguments.size(); ++i)
        arguments << plain_number(d.arguments[i], shift_of(d.shape, i, decimal_shift));
    for (const double weight : d.weights)
        weights << plain_number(weight, 0);
    QString text = arguments.join(QStringLiteral(", "));
    if (!weights.isEmpty()) text += QStringLiteral("; ") + weights.join(QStringLiteral(", "));
    if (d.lower) text += QStringLiteral(", lower=") + plain_number(*d.lower, decimal_shift);
    if (d.upper) text += QStringLiteral(", upper=") + plain_number(*d.upper, decimal_shift);
    const auto name = shape_name(d.shape);
    return QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size())) + u'(' + text + u')';
}

QString distribution_text(const Distribution& d, const FieldFormat& format, const QLocale& locale) {
    const auto count = static_cast<int>(d.arguments.size());
    if (is_summary(d))
        return d.shape == Shape::empirical ? FieldText::tr("%1 measurements").arg(locale.toString(count))
                                           : FieldText::tr("%1 weighted values").arg(locale.toString(count));
    if (d.shape != Shape::pert || d.lower || d.upper) return bracketed(d, format.decimal_shift);
    QStringList numbers;
    for (const double argument : d.arguments)
        numbers << number_text(argument, format, locale);
    return numbers.join(QStringLiteral(" – "));
}

/// A number with its separators in a text; letters before it ("H100e") make it part of a word.
const QRegularExpression& separated_number() {
    static const QRegularExpression expression(
        QStringLiteral("(?<![\\p{L}\\d.,])\\d[\\d.,\\x{00A0}\\x{202F}\\x{2009}'’]*\\d"));
    return expression;
}

/// What a number without a unit in the table counts; else its unit.
QString counted_in(const ParameterRow& row, const QString& unit) {
    if (row.unit == "month") return FieldText::tr("months from the start");
    if (row.id == Parameter::kpi_inferences_per_h100e_hour) return FieldText::tr("inferences");
    return unit;
}

/// "month", "GPU", "month from the start": the unit of one.
QString of_one(const QString& unit) {
    static const QRegularExpression plural(
        QStringLiteral("^(months|years|minutes|hours|GPUs|tokens|inferences)(?![\\p{L}\\d-])"));
    const auto match = plural.match(unit);
    return match.hasMatch() ? QString(unit).remove(match.capturedEnd() - 1, 1) : unit;
}

QString without_group_separators(QString number, const QLocale& locale) {
    const QString point = locale.decimalPoint(), group = locale.groupSeparator();
    const QRegularExpression grouped(
        QStringLiteral("^[1-9]\\d{0,2}(%1\\d{3})+(%2\\d+)?$")
            .arg(QRegularExpression::escape(group), QRegularExpression::escape(point)));
    if (grouped.match(number).hasMatch()) number.remove(group);
    const bool is_decimal = number.count(point) == 1 && !number.contains(u'.');
    if (point == QStringLiteral(".") || !is_decimal) return number;
    number.replace(point, QStringLiteral("."));
    while (number.endsWith(u'0')) // "2,500" is plain here; "2.500" would be ambiguous
        number.chop(1);
    return number;
}

QString with_plain_numbers(const QString& text, const QLocale& locale) {
    QString result;
    qsizetype done = 0;
    for (auto matches = separated_number().globalMatch(text); matches.hasNext();) {
        const auto match = matches.next();
        result += text.mid(done, match.capturedStart() - done);
        result += without_group_separators(match.captured(), locale);
        done = match.capturedEnd();
    }
    return result + text.mid(done);
}

} // namespace

FieldFormat field_format(const ParameterRow& row, const std::string& currency) {
    const auto display = display_unit(row, currency);
    return {std::string(row.unit), currency, counted_in(row, shown_unit(display.label, currency)),
            display.decimal_shift};
}

FieldFormat field_format(std::string unit, const std::string& currency, bool percent) {
    auto label = percent ? QStringLiteral("%") : shown_unit(unit_label(unit, currency), currency);
    return {std::move(unit), currency, std::move(label), percent ? 2 : 0};
}

QString shown_unit(const std::string& label, const std::string& currency) {
    QString text = QString::fromStdString(label);
    const QString code = QString::fromStdString(currency);
    if (!code.isEmpty() && text.startsWith(code)) text.replace(0, code.size(), currency_sign(code));
    text.replace(QStringLiteral("sqrt(year)"), QStringLiteral("√year"));
    static const QRegularExpression hours(QStringLiteral("H100e-hours?"));
    text.replace(hours, QStringLiteral("H100e-h"));
    text.replace(QStringLiteral("/m3"), QStringLiteral("/m³"));
    return text;
}

QString number_text(double value, const FieldFormat& format, const QLocale& locale) {
    const double amount = shifted(value, format.decimal_shift);
    const QString digits = QString::number(std::abs(amount), 'g', 12);
    if (digits.contains(u'e')) return QString::number(amount, 'g', 12);
    const auto point = digits.indexOf(u'.');
    const int decimals = point < 0 ? 0 : static_cast<int>(digits.size() - point - 1);
    QLocale shown_in = locale;
    if (format.unit == "year") shown_in.setNumberOptions(QLocale::OmitGroupSeparator); // 2027 is a name
    const QString text = shown_in.toString(std::abs(amount), 'f', decimals);
    return amount < 0 ? QChar(0x2212) + text : text;
}

QString quantity_text(const Quantity& quantity, const FieldFormat& format, const QLocale& locale) {
    if (const auto* number = std::get_if<double>(&quantity)) return number_text(*number, format, locale);
    return distribution_text(std::get<Distribution>(quantity), format, locale);
}

bool is_summary(const Quantity& quantity) {
    const auto* distribution = std::get_if<Distribution>(&quantity);
    return distribution != nullptr && distribution->arguments.size() > most_shown_arguments;
}

QString quantity_with_unit(const Quantity& quantity, const FieldFormat& format, const QLocale& locale) {
    const auto text = quantity_text(quantity, format, locale);
    if (format.label.isEmpty() || is_summary(quantity)) return text;
    const auto* number = std::get_if<double>(&quantity);
    const bool one = number != nullptr && std::abs(*number) == 1 && format.decimal_shift == 0;
    const auto unit = one ? of_one(format.label) : format.label;
    return unit.startsWith(u'/') ? text + unit : text + QChar(0x00A0) + unit;
}

std::string locale_free(const QString& text, const QLocale& locale) {
    const auto open = text.indexOf(u'(');
    if (open < 0) return with_plain_numbers(text, locale).toStdString();
    const auto close = text.lastIndexOf(u')');
    const auto end = close < open ? text.size() : close;
    return (text.left(end) + with_plain_numbers(text.mid(end), locale)).toStdString();
}

} // namespace headroom::views
