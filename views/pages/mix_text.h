// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/analysis/mix.h"
#include "views/charts/chart_data.h"
#include "views/pages/figure_table.h"

#include <optional>
#include <utility>

/// What the Mix page says and shows, made from the figures.
namespace headroom::views {

/// Plain text: the best mix, or that none of the grid is enough.
QString mix_title(const MixParameters& parameters, const MixResults& results);
/// Rich text.
QString mix_subtitle(const MixResults& results);

/// "656 GPUs, 176 H100e for 36 months, spot up to 60 %"
QString mix_text(const MixPoint& point);
/// What a scenario made of it is called, without a number that makes it differ from others: short enough for
/// a chip, "Mix: own 288, reserve 128, spot 25 %".
QString mix_name(const MixPoint& point);

/// The mixes by mean and CVaR₉₅; behind each series the positions of its points in the results.
struct MixChart {
    ChartData data;
    std::vector<std::vector<std::size_t>> points;
};
MixChart mix_chart(const MixResults& results, Ink ink, std::optional<std::size_t> chosen);

/// Positions of the points in the order of the table: today's, then the feasible ones from the best on, then
/// the others from the least short on.
std::vector<std::size_t> mix_order(const MixResults& results);
QStringList mix_columns();
std::vector<FigureTable::Row> mix_rows(const MixResults& results, const std::vector<std::size_t>& order);

/// A line of a point's details.
struct MixDetail {
    QString label, value;
    bool warns = false;
};
std::vector<MixDetail> mix_details(const MixParameters& parameters, const MixResults& results,
                                   std::size_t point);

} // namespace headroom::views
