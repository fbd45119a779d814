// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/parameters/parameter.h"

#include <QString>

#include <string_view>

namespace headroom::views {

/// A choice of the parameter table as people say it: "Same performance" for "performance".
QString choice_word(Parameter id, std::string_view choice);

/// Whether a whole number is a month of the calendar, to be chosen by its name.
bool is_calendar_month(const ParameterRow& row);
/// "January" for 1.
QString month_word(int month);

} // namespace headroom::views
