// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/statistics/outcome.h"
#include "views/charts/chart_data.h"

#include <QString>

namespace headroom::views {

/// A line of the cost in a person's words: "On demand".
QString line_word(Line line);
/// The colour of the group that it belongs to.
Ink line_ink(Line line);

} // namespace headroom::views
