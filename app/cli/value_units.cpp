// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/value_units.h"

#include "app/cli/figure_text.h"
#include "model/parameters/units.h"
#include "model/plan/diff.h"

namespace headroom::cli {
namespace {

/// "60 months", "4.5/year".
std::string with_label(std::string text, std::string_view label) {
    if (label.empty()) return text;
    if (label[0] != '/') text += ' ';
    return text += label;
}

} // namespace

std::string value_with_unit(Parameter id, const Value& value, std::string_view currency) {
    const ParameterRow& row = parameter_row(id);
    if (const auto* number = std::get_if<double>(&value)) {
        const auto display = display_unit(row, currency);
        return with_label(display.decimal_shift == 2 ? percent_text(*number) : value_text(value),
                          display.label);
    }
    if (std::holds_alternative<Distribution>(value))
        return with_label(value_text(value), unit_label(row.unit, currency));
    return value_text(value);
}

} // namespace headroom::cli
