// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pages/rack_view.h"

#include "views/charts/words.h"
#include "views/format/format.h"
#include "views/pages/rack_drawing.h"
#include "views/theme/spacing.h"
#include "views/theme/theme.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace headroom::views {
namespace {

constexpr int cell = 16, cell_gap = 3, aisle = 10; ///< of the floor plan
constexpr int most_cells = 900;
constexpr int front_width = 104, front_height = 176, front_text = 50;
constexpr std::size_t most_fronts = 4;
constexpr int title_height = 26, scale_height = 34, least_floor = 180;

int fronts_width(const RackPlan& plan) {
    const auto shown = std::min(plan.groups.size(), most_fronts);
    return static_cast<int>(shown) * (front_width + spacing::gap) + spacing::gap;
}

} // namespace

/// Where the racks stand in the drawing: in pairs of rows with an aisle between the pairs.
struct RackView::Floor {
    int left = 0, top = title_height, columns = 1, cells = 0;
    double racks_per_cell = 1;

    QRectF place(int at) const {
        const int row = at / columns, column = at % columns;
        return {left + column * (cell + cell_gap) * 1.0,
                top + row * (cell + cell_gap) + row / 2 * aisle * 1.0, cell, cell};
    }
    int height() const { return cells == 0 ? 0 : static_cast<int>(place(cells - 1).bottom()) - top; }
    int at(const QPointF& point) const {
        for (int i = 0; i < cells; ++i)
            if (place(i).adjusted(-1, -1, 2, 2).contains(point)) return i;
        return -1;
    }
    /// The tranche that a cell belongs to.
    std::size_t group_of(int at_cell, const RackPlan& plan) const {
        double before = 0;
        for (std::size_t i = 0; i < plan.groups.size(); ++i) {
            before += std::ceil(plan.groups[i].racks / racks_per_cell);
            if (at_cell < before) return i;
        }
        return plan.groups.size() - 1;
    }
};

RackView::RackView(QWidget* parent) : QWidget(parent) {
    setAttribute(Qt::WA_Hover);
    setAccessibleName(tr("Racks of the hall"));
    auto policy = QSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void RackView::set_plan(const RackPlan& plan) {
    if (plan == plan_) return;
    plan_ = plan;
    setAccessibleDescription(describe());
    updateGeometry();
    update();
}

RackView::Floor RackView::floor_for(int width) const {
    Floor floor;
    floor.left = fronts_width(plan_);
    floor.columns = std::max(8, (width - floor.left) / (cell + cell_gap));
    floor.racks_per_cell = std::max(1.0, std::ceil(plan_.racks() / most_cells));
    for (const auto& group : plan_.groups)
        floor.cells += static_cast<int>(std::ceil(group.racks / floor.racks_per_cell));
    return floor;
}

QSize RackView::sizeHint() const { return {720, heightForWidth(720)}; }
QSize RackView::minimumSizeHint() const { return {480, heightForWidth(720)}; }

int RackView::heightForWidth(int width) const {
    if (plan_.groups.empty()) return 0;
    const int floor = std::max(floor_for(width).height(), least_floor);
    return std::max(title_height + floor + scale_height, title_height + front_height + front_text);
}

void RackView::paintEvent(QPaintEvent*) {
    if (plan_.groups.empty()) return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto& theme = current_theme();
    const RackInks inks(theme, plan_.rack_kw);
    const auto heading = text_pen(TextRole::caption, theme.secondary);
    draw_words(painter, {0, title_height / 2.0 - 2}, tr("A rack of each tranche"), heading);
    double left = 0;
    for (std::size_t i = 0; i < std::min(plan_.groups.size(), most_fronts); ++i) {
        draw_rack_front(painter, QRectF(left, title_height, front_width, front_height), plan_.groups[i],
                        plan_, inks);
        left += front_width + spacing::gap;
    }
    const auto floor = floor_for(width());
    const auto per_cell =
        floor.racks_per_cell > 1 ? tr("; a square is %1 racks").arg(floor.racks_per_cell) : QString();
    draw_words(painter, {floor.left * 1.0, title_height / 2.0 - 2},
               tr("Floor plan: %1 racks, %2 nameplate%3")
                   .arg(format_count(static_cast<qint64>(plan_.racks())), format_power(plan_.kw()), per_cell),
               heading);
    for (int i = 0; i < floor.cells; ++i)
        draw_rack_top(painter, floor.place(i), plan_.groups[floor.group_of(i, plan_)], inks);
    draw_power_scale(painter, QRectF(floor.left, title_height + std::max(floor.height(), 1) + 12, 220, 10),
                     plan_, inks);
}

bool RackView::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip) return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const auto floor = floor_for(width());
    const int at = plan_.groups.empty() ? -1 : floor.at(help->pos());
    if (at < 0)
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(), rack_words(plan_.groups[floor.group_of(at, plan_)], plan_),
                           this);
    return true;
}

QString RackView::describe() const {
    QStringList lines{tr("%1 racks, %2 nameplate.")
                          .arg(format_count(static_cast<qint64>(plan_.racks())), format_power(plan_.kw()))};
    for (const auto& group : plan_.groups)
        lines << rack_words(group, plan_);
    return lines.join(u'\n');
}

} // namespace headroom::views
