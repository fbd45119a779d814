// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "views/charts/chart_data.h"
#include "views/theme/theme.h"

#include <QPainter>
#include <QPolygonF>

namespace headroom::views {

/// Slanted lines over a pale fill, drawn as lines: brush patterns become bitmaps in files.
void paint_hatch(QPainter& painter, const QPolygonF& area, const Ink& ink, const Theme& theme);
inline void paint_hatch(QPainter& painter, const QRectF& area, const Ink& ink, const Theme& theme) {
    paint_hatch(painter, QPolygonF(area), ink, theme);
}

} // namespace headroom::views
