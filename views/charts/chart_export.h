// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "views/charts/paint_chart.h"

#include <QImage>

namespace headroom::views {

/// With title and caption on the card's colour, `scale` device pixels a unit.
QImage chart_image(const ChartData& data, const QSize& size, qreal scale, const Theme& theme, ChartView view);

/// The same as SVG. Words stay words; the font falls back to Inter and the viewer's sans serif.
QByteArray chart_svg(const ChartData& data, const QSize& size, const Theme& theme, ChartView view);

} // namespace headroom::views
