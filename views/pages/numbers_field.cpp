// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pages/numbers_field.h"

#include "views/format/format.h"

#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace headroom::views {
namespace {

bool has_decimal_comma() { return QLocale().decimalPoint() == QStringLiteral(","); }

QString number_text(double number) {
    QLocale locale;
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    return locale.toString(number, 'g', 10);
}

} // namespace

NumbersField::NumbersField(NumberRules rules, QWidget* parent) : EditField(parent), rules_(std::move(rules)) {
    set_unit(rules_.unit);
}

void NumbersField::set_numbers(const std::vector<double>& numbers) {
    numbers_ = numbers;
    QStringList texts;
    for (const double number : numbers)
        texts << number_text(number * rules_.shown_as);
    show_text(texts.join(has_decimal_comma() ? QStringLiteral("; ") : QStringLiteral(", ")));
}

QString NumbersField::accepted() const {
    const auto kind = rules_.whole ? tr("a whole number from %1 to %2") : tr("a number from %1 to %2");
    const auto one = kind.arg(number_text(rules_.lowest), number_text(rules_.highest));
    if (rules_.most == 1) return one;
    const auto example = has_decimal_comma() ? QStringLiteral("0; 0,5; 1") : QStringLiteral("0, 0.5, 1");
    return tr("%1, or several as in %2").arg(one, rules_.whole ? QStringLiteral("12; 36") : example);
}

/// A point or a comma that may set off thousands is not guessed at; empty where there is none.
QString NumbersField::two_readings(const QString& text) const {
    static const QRegularExpression commas(QStringLiteral("(?<![\\d.])[1-9]\\d{0,2}(,\\d{3})+(?![\\d.])"));
    static const QRegularExpression point(QStringLiteral("(?<![\\d.,])[1-9]\\d{0,2}\\.\\d{2}0(?!\\d)"));
    if (has_decimal_comma()) return {};
    if (const auto found = commas.match(text).captured();
        !found.isEmpty() && !text.contains(u';') && rules_.most > 1)
        return tr("“%1” may be one number or several: write it without commas, or with a blank behind each.")
            .arg(found);
    if (const auto found = point.match(text).captured(); !found.isEmpty())
        return tr("“%1” may be thousands or a fraction: write 1000 for the one, 1 or 1.0 for the other.")
            .arg(found);
    return {};
}

std::optional<double> NumbersField::read_one(QString words) const {
    words = words.trimmed();
    if (!rules_.unit.isEmpty() && words.endsWith(rules_.unit))
        words = words.chopped(rules_.unit.size()).trimmed();
    const auto number = parse_number(words);
    const bool sound = number && *number >= rules_.lowest && *number <= rules_.highest &&
                       (!rules_.whole || *number == std::floor(*number));
    return sound ? number : std::nullopt;
}

NumbersField::Reading NumbersField::read() const {
    const auto typed = text();
    if (auto fault = two_readings(typed); !fault.isEmpty()) return {{}, std::move(fault)};
    const bool semicolons = has_decimal_comma() || typed.contains(u';');
    const auto parts = rules_.most == 1 ? QStringList{typed} : typed.split(semicolons ? u';' : u',');
    std::vector<double> numbers;
    for (const auto& part : parts) {
        const auto number = read_one(part);
        if (!number && part.trimmed().isEmpty())
            return {{}, tr("A number is missing: %1 is accepted.").arg(accepted())};
        if (!number)
            return {{},
                    tr("“%1” cannot stand here: %2 is accepted.").arg(part.trimmed().left(40), accepted())};
        const double value = *number / rules_.shown_as;
        if (std::ranges::find(numbers, value) == numbers.end()) numbers.push_back(value);
    }
    if (numbers.size() > rules_.most)
        return {{},
                tr("These are %1 numbers; at most %2 are accepted.").arg(numbers.size()).arg(rules_.most)};
    return {std::move(numbers), {}};
}

QString NumbersField::fault_of_text(bool& unfinished) {
    unfinished = true; // typing on may mend any of it
    return read().fault;
}

void NumbersField::take_text() {
    set_numbers(read().numbers);
    emit committed();
}

} // namespace headroom::views
