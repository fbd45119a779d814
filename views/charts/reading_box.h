// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "views/charts/drawing.h"

namespace headroom::views {

/// A reading over its chart: the line, the dots, the outline, and a box with the words that stays within
/// `bounds`.
void paint_reading(QPainter& painter, const Reading& reading, const QRectF& plot, const QRectF& bounds,
                   const Theme& theme);

/// The same in one line of words: "Mar 2028: Own hall $52.1 M, 25–75 % $47 M – $60 M".
QString reading_text(const Reading& reading);

} // namespace headroom::views
