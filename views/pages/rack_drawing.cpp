// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pages/rack_drawing.h"

#include "views/charts/words.h"
#include "views/format/format.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace headroom::views {
namespace {

struct RackText {
    Q_DECLARE_TR_FUNCTIONS(headroom::views::Racks)
};

QString whole(double number) { return format_count(static_cast<qint64>(std::llround(number))); }

QString of_kw(const RackGroup& group, const RackPlan& plan) {
    return RackText::tr("%1 of %2")
        .arg(format_value(group.kw_per_rack(), number_unit()), format_power(plan.rack_kw));
}

QString of_units(const RackGroup& group, const RackPlan& plan) {
    return RackText::tr("%1 of %2 U")
        .arg(whole(group.nodes_per_rack * group.node_units), whole(plan.rack_units));
}

} // namespace

QColor RackInks::fill(double kw) const {
    if (kw > limit_kw_) return theme_.danger;
    const double share = limit_kw_ > 0 ? std::clamp(kw / limit_kw_, 0.0, 1.0) : 0;
    return blended(theme_.accent, theme_.sunken, 0.15 + 0.85 * share);
}

QString rack_words(const RackGroup& group, const RackPlan& plan) {
    return RackText::tr("%1: %2 racks of %3 nodes, %4, %5")
        .arg(group.name, whole(group.racks), whole(group.nodes_per_rack), of_kw(group, plan),
             of_units(group, plan));
}

void draw_rack_front(QPainter& painter, const QRectF& place, const RackGroup& group, const RackPlan& plan,
                     const RackInks& inks) {
    const auto& theme = inks.theme();
    painter.setPen(QPen(theme.field_border, 1));
    painter.setBrush(theme.sunken);
    painter.drawRoundedRect(place.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    const double inner = place.height() - 8;
    const double unit = plan.rack_units > 0 ? inner / plan.rack_units : inner;
    const double node = group.node_units * unit;
    painter.setPen(Qt::NoPen);
    painter.setBrush(inks.fill(group.kw_per_rack()));
    for (int i = 0; i < static_cast<int>(group.nodes_per_rack); ++i) {
        const QRectF box(place.left() + 8, place.bottom() - 4 - (i + 1) * node, place.width() - 16, node);
        if (box.top() < place.top()) break;
        painter.drawRoundedRect(box.adjusted(0, 1, 0, -1), 2, 2);
    }
    const auto strong = text_pen(TextRole::caption, theme.text),
               pale = text_pen(TextRole::caption, theme.secondary);
    const double line = line_height(pale.font);
    double y = place.bottom() + line * 0.75;
    draw_words(painter, {place.left(), y}, elided(group.name, strong.font, place.width() + 14), strong);
    draw_words(painter, {place.left(), y += line}, of_kw(group, plan), pale);
    draw_words(painter, {place.left(), y += line}, of_units(group, plan), pale);
}

void draw_rack_top(QPainter& painter, const QRectF& place, const RackGroup& group, const RackInks& inks) {
    painter.setPen(Qt::NoPen);
    painter.setBrush(inks.fill(group.kw_per_rack()));
    painter.drawRoundedRect(place, 2, 2);
}

void draw_power_scale(QPainter& painter, const QRectF& place, const RackPlan& plan, const RackInks& inks) {
    constexpr int steps = 22;
    painter.setPen(Qt::NoPen);
    const double width = place.width() / steps;
    for (int i = 0; i < steps; ++i) {
        painter.setBrush(inks.fill(plan.rack_kw * i / (steps - 1)));
        painter.drawRect(QRectF(place.left() + i * width, place.top(), width + 0.5, place.height()));
    }
    const auto pale = text_pen(TextRole::caption, inks.theme().secondary);
    draw_words(painter, {place.right() + 8, place.center().y()},
               RackText::tr("0 to %1 a rack").arg(format_power(plan.rack_kw)), pale);
}

} // namespace headroom::views
