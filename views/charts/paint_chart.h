// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "views/charts/chart_data.h"
#include "views/theme/theme.h"

#include <QPainter>
#include <QPointF>
#include <QRectF>
#include <QSizeF>

/// Charts as vectors on any QPainter: the screen, QSvgGenerator and QPdfWriter get the same drawing. One unit
/// is a device-independent pixel (1/96 inch); scale the painter for other devices.
namespace headroom::views {

struct PlotRange {
    double minimum = 0, maximum = 1;
    bool operator==(const PlotRange&) const = default;
};

/// What the reader did to a chart: where it is zoomed to, what is switched on.
struct ChartView {
    std::optional<PlotRange> x, y; ///< zoomed and panned; else all of the data
    bool header = false;           ///< title and caption above the drawing: in files and reports
    bool background = false;       ///< fill the rectangle with the card's colour first
    bool operator==(const ChartView&) const = default;
};

void paint_chart(QPainter& painter, const QRectF& area, const ChartData& data, const Theme& theme,
                 const ChartView& view = {});

/// The height that a chart needs at this width to show all its rows and its legend; charts that fit any
/// height answer what looks well.
qreal preferred_height(const ChartData& data, qreal width);

} // namespace headroom::views
