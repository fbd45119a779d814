// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pages/numbers_field.h"

#include "views/format/format.h"

#include <QLocale>

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

NumbersField::Reading NumbersField::read() const {
    const auto typed = text();
    const bool semicolons = has_decimal_comma() || typed.contains(u';');
    const auto parts = rules_.most == 1 ? QStringList{typed} : typed.split(semicolons ? u';' : u',');
    Reading reading;
    for (const auto& part : parts) {
        auto words = part.trimmed();
        if (!rules_.unit.isEmpty() && words.endsWith(rules_.unit))
            words = words.chopped(rules_.unit.size()).trimmed();
        const auto number = parse_number(words);
        const bool sound = number && *number >= rules_.lowest && *number <= rules_.highest &&
                           (!rules_.whole || *number == std::floor(*number));
        if (!sound) {
            reading.fault =
                words.isEmpty()
                    ? tr("A number is missing: %1 is accepted.").arg(accepted())
                    : tr("“%1” cannot stand here: %2 is accepted.").arg(words.left(40), accepted());
            return reading;
        }
        const double value = *number / rules_.shown_as;
        if (std::ranges::find(reading.numbers, value) == reading.numbers.end())
            reading.numbers.push_back(value);
    }
    if (reading.numbers.size() > rules_.most)
        reading.fault =
            tr("These are %1 numbers; at most %2 are accepted.").arg(reading.numbers.size()).arg(rules_.most);
    return reading;
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
