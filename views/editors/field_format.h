// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/parameters/parameter.h"
#include "model/plan/distribution.h"

#include <QLocale>
#include <QString>

#include <string>

namespace headroom::views {

/// How a quantity stands in a field: the numbers that people see and type.
struct FieldFormat {
    std::string unit;      ///< of the table; what the plan is in
    std::string currency;  ///< the plan's
    QString label;         ///< behind the numbers: "$/kWh", "%"; may be empty
    int decimal_shift = 0; ///< numbers are shown × 10^this: 2 for percents
    bool operator==(const FieldFormat&) const = default;
};
FieldFormat field_format(const ParameterRow& row, const std::string& currency);
/// Of a quantity that is in no parameter table; `percent`: 0.1 is shown as 10 %.
FieldFormat field_format(std::string unit, const std::string& currency, bool percent = false);

/// A unit label of the model as the window shows it: "$/kWh" for "USD/kWh", "m³", "√year".
QString shown_unit(const std::string& label, const std::string& currency);

/// Twelve digits at most, grouped by the locale; what read_field reads back.
QString number_text(double value, const FieldFormat& format, const QLocale& locale = QLocale());
/// "0.09", "6 – 9 – 14" for a pert, "normal(40, 15, lower=-50)" for the others (arguments in brackets are the
/// same in every language); thousands of samples are only counted: is_summary().
QString quantity_text(const Quantity& quantity, const FieldFormat& format, const QLocale& locale = QLocale());
/// The text of such a quantity counts its samples and cannot be read back.
bool is_summary(const Quantity& quantity);
/// The number with its unit: "10 %", "$0.09/kWh" is "0.09 $/kWh", "1 month".
QString quantity_with_unit(const Quantity& quantity, const FieldFormat& format,
                           const QLocale& locale = QLocale());

/// The text with separators of the locale made those that the model reads everywhere: "9,500" is 9500 in
/// English and 9.5 in German. Inside brackets nothing changes, since commas part arguments there.
std::string locale_free(const QString& text, const QLocale& locale = QLocale());

} // namespace headroom::views
