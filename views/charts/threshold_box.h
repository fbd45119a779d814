// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "views/charts/least_covering.h"
#include "views/theme/theme.h"

#include <QPainter>
#include <QString>

#include <vector>

namespace headroom::views {

/// The box beside a histogram's threshold: "P(cost > $80 M)" and a line for each series.
struct ThresholdBox {
    struct Row {
        QColor colour;
        QString share, name; ///< no name where there is one series
    };
    QString head;
    std::vector<Row> rows;
    qreal longest_name = 150; ///< longer names end in "…"

    QSizeF size() const;
    void paint(QPainter& painter, const QPointF& top_left, const Theme& theme) const;
};

/// The box where it covers least of what `covered` measures, near the line at `x`; names are shortened
/// where that leaves the plot's contents free. Puts the length of names into `box`.
QRectF place_beside(ThresholdBox& box, qreal x, const QRectF& plot,
                    const std::function<double(const QRectF&)>& covered);

} // namespace headroom::views
