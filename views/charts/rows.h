// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "views/charts/drawing.h"
#include "views/charts/frame.h"

namespace headroom::views {

/// Rows of bars with their names on the left: how wide the names are, and where each row's bar lies.
struct RowLayout {
    QRectF bars;     ///< where bars are drawn
    qreal pitch = 0; ///< from row to row
    qreal thickness = 0;
    qreal names_width = 0;

    /// `below`: kept free under the rows; `right`: kept free beside them.
    RowLayout(const QRectF& area, const QStringList& names, qreal below, qreal right, qreal thickest);
    QRectF bar(int row, qreal from, qreal to) const;
    qreal middle(int row) const { return bars.top() + (row + 0.5) * pitch; }
    /// Row under a point; −1 for none.
    int row_at(const QPointF& at, int rows) const;
    void paint_name(QPainter& painter, int row, const QString& name, const Theme& theme) const;
};

} // namespace headroom::views
