// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "views/pages/rack_plan.h"
#include "views/theme/theme.h"

#include <QPainter>

namespace headroom::views {

/// Colours by kilowatts a rack: pale at none, the accent at the rack's limit, danger beyond it.
class RackInks {
public:
    RackInks(const Theme& theme, double limit_kw) : theme_(theme), limit_kw_(limit_kw) {}
    QColor fill(double kw) const;
    const Theme& theme() const { return theme_; }

private:
    const Theme& theme_;
    double limit_kw_;
};

/// "2 · NVIDIA H100 SXM: 16 racks of 4 nodes, 40.8 of 140 kW, 32 of 48 U".
QString rack_words(const RackGroup& group, const RackPlan& plan);

/// A rack from the front: its nodes from the bottom up, what stays free, its figures under it.
void draw_rack_front(QPainter& painter, const QRectF& place, const RackGroup& group, const RackPlan& plan,
                     const RackInks& inks);
/// A rack from above.
void draw_rack_top(QPainter& painter, const QRectF& place, const RackGroup& group, const RackInks& inks);
/// What the colours mean.
void draw_power_scale(QPainter& painter, const QRectF& place, const RackPlan& plan, const RackInks& inks);

} // namespace headroom::views
