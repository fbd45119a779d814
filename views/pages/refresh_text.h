// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/analysis/refresh.h"
#include "views/charts/chart_data.h"
#include "views/pages/figure_table.h"

#include <optional>

/// What the Refresh page says and shows, made from the figures.
namespace headroom::views {

/// What the plan itself says: its cycle in months, and the inks of its scenario.
struct RefreshToday {
    int months = 0;
    Ink ink;
};

/// "Replace every 36 months: …", plain text. Where the futures do not tell several cycles apart it names them
/// all.
QString refresh_title(const RefreshResults& results);
/// Rich text.
QString refresh_subtitle(const RefreshResults& results, const RefreshToday& today);

/// Cost a year against the cycle: the mean ± 2 standard errors, the median with P10 to P90.
ChartData refresh_cost_chart(const RefreshResults& results, const RefreshToday& today);
/// In how many futures each cycle is the best.
ChartData refresh_best_chart(const RefreshResults& results);

QStringList refresh_columns();
std::vector<FigureTable::Row> refresh_rows(const RefreshResults& results);

} // namespace headroom::views
