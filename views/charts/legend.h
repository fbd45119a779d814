// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "views/charts/chart_data.h"
#include "views/theme/theme.h"

#include <QPainter>
#include <QRectF>
#include <vector>

namespace headroom::views {

struct LegendEntry {
    enum class Mark { box, line, dashed, fan, dot, ring, hatch } mark = Mark::box;
    QString name;
    Ink ink;
};

/// Entries in rows as wide as the drawing, each entry as wide as it needs to be.
class Legend {
public:
    Legend() = default;
    Legend(std::vector<LegendEntry> entries, qreal width);

    qreal height() const; ///< 0 without entries
    void paint(QPainter& painter, const QPointF& top_left, const Theme& theme) const;

private:
    std::vector<LegendEntry> m_entries;
    std::vector<QPointF> m_places; ///< left end and middle of each entry, from the top left
    int m_rows = 0;
};

} // namespace headroom::views
