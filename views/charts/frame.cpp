// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/frame.h"
#include "views/charts/words.h"

#include <algorithm>
#include <cmath>

namespace headroom::views {
namespace {

constexpr qreal tick_row = 22;    ///< height below the plot
constexpr qreal tick_gap = 8;     ///< between y ticks and the plot
constexpr qreal a_tick_each = 36; ///< pixels
constexpr qreal title_row = 18;

/// What stands above the y axis: its title where wanted, and the unit that its ticks leave out.
QString axis_words(const Axis& axis) {
    const QString unit = unit_of_bare_ticks(axis.unit);
    if (!axis.show_title) return unit;
    return unit.isEmpty() ? axis.title : axis.title + QStringLiteral(", ") + unit;
}

int most_intervals(qreal height) { return std::clamp(static_cast<int>(height / a_tick_each), 2, 6); }

} // namespace

void Extent::add(double value) {
    if (!std::isfinite(value)) return;
    m_low = std::min(m_low, value);
    m_high = std::max(m_high, value);
}

void Extent::add(std::span<const double> values) {
    for (const double value : values)
        add(value);
}

PlotRange Extent::range(const Axis& axis) const {
    PlotRange range = empty() ? PlotRange{0, 1} : PlotRange{m_low, m_high};
    if (axis.from_zero) {
        range.minimum = std::min(range.minimum, 0.0);
        range.maximum = std::max(range.maximum, 0.0);
    }
    range.minimum = axis.minimum.value_or(range.minimum);
    range.maximum = axis.maximum.value_or(range.maximum);
    if (range.maximum <= range.minimum) {
        const double room = range.minimum == 0 ? 1 : std::abs(range.minimum) * 0.1;
        range = {range.minimum - (axis.minimum ? 0 : room), range.minimum + room};
    }
    return range;
}

Frame::Frame(const Sheet& sheet, const Setup& setup)
    : m_theme(sheet.theme), m_x_axis(setup.x), m_y_axis(setup.y), m_area(sheet.area) {
    x.range = sheet.view.x.value_or(setup.x_range);
    if (sheet.legend) m_legend = Legend(setup.legend, sheet.area.width());
    const qreal below =
        (setup.x_ticks ? tick_row : 6) + (setup.x.show_title ? title_row : 0) + m_legend.height();
    place_y(sheet, setup, std::max(sheet.area.bottom() - below, sheet.area.top() + 20));
    place_x(setup);
    m_legend_at = {sheet.area.left(), sheet.area.bottom() - m_legend.height()};
}

void Frame::place_y(const Sheet& sheet, const Setup& setup, qreal bottom) {
    const bool words = setup.y_ticks && !axis_words(setup.y).isEmpty();
    const qreal top = sheet.area.top() + (words ? title_row : 0) + 6;
    const int most = most_intervals(bottom - top);
    y.range = sheet.view.y.value_or(setup.y_range(x.range));
    if (setup.round_y && !sheet.view.y)
        y.range = {setup.y.minimum ? y.range.minimum : rounded_out(y.range, most).minimum,
                   setup.y.maximum ? y.range.maximum : rounded_out(y.range, most).maximum};
    y.from = bottom;
    y.to = top;
    qreal left = sheet.area.left() + 2;
    if (setup.y_ticks) {
        m_y_ticks = number_ticks(y.range, bare(setup.y.unit), most);
        const QFont font = theme_font(TextRole::caption);
        qreal widest = 0;
        for (const Tick& tick : m_y_ticks)
            widest = std::max(widest, text_width(tick.label, font));
        left = sheet.area.left() + widest + tick_gap;
    }
    plot = QRectF(QPointF(left, top), QPointF(sheet.area.right() - 2, bottom));
}

void Frame::place_x(const Setup& setup) {
    x.from = plot.left();
    x.to = plot.right();
    if (!setup.x_ticks) return;
    const QFont font = theme_font(TextRole::caption);
    const auto width_of = [&font](const QString& label) { return text_width(label, font); };
    if (setup.x.unit.kind == Unit::Kind::month) {
        m_x_ticks = month_ticks(x.range, setup.x.unit.origin, plot.width(), width_of);
        return;
    }
    for (int most = std::max(1, static_cast<int>(plot.width() / 64)); most >= 1; --most) {
        m_x_ticks = with_last_unit(number_ticks(x.range, bare(setup.x.unit), most), setup.x.unit);
        if (labels_fit(m_x_ticks, width_of)) break;
    }
}

bool Frame::labels_fit(const std::vector<Tick>& ticks,
                       const std::function<qreal(const QString&)>& width_of) const {
    constexpr qreal gap = 12;
    qreal free_from = -1e9;
    for (const Tick& tick : ticks) {
        const qreal half = width_of(tick.label) / 2;
        const qreal centre = std::min(x(tick.at), m_area.right() - half);
        if (centre - half < free_from) return false;
        free_from = centre + half + gap;
    }
    return true;
}

void Frame::paint_grid(QPainter& painter) const {
    painter.setPen(QPen(m_theme.grid, 1));
    for (const Tick& tick : m_y_ticks) {
        const qreal level = std::round(y(tick.at)) + 0.5;
        painter.drawLine(QPointF(plot.left(), level), QPointF(plot.right(), level));
    }
}

void Frame::paint_axes(QPainter& painter) const {
    const TextPen words = text_pen(TextRole::caption, m_theme.secondary);
    if (y.range.minimum <= 0 && y.range.maximum >= 0) {
        painter.setPen(QPen(m_theme.field_border, 1));
        const qreal zero = std::round(y(0)) + 0.5;
        painter.drawLine(QPointF(plot.left(), zero), QPointF(plot.right(), zero));
    }
    for (const Tick& tick : m_y_ticks)
        draw_words(painter, {plot.left() - tick_gap, y(tick.at)}, tick.label, words, Anchor::right);
    for (const Tick& tick : m_x_ticks) {
        const qreal half = text_width(tick.label, words.font) / 2;
        const qreal centre = std::clamp(x(tick.at), m_area.left() + half,
                                        std::max(m_area.left() + half, m_area.right() - half));
        draw_words(painter, {centre, plot.bottom() + 13}, tick.label, words, Anchor::centre);
    }
    if (m_x_axis.show_title)
        draw_words(painter, {plot.center().x(), plot.bottom() + tick_row + 8}, m_x_axis.title, words,
                   Anchor::centre);
    if (!m_y_ticks.empty())
        draw_words(painter, {m_area.left(), m_area.top() + 8}, axis_words(m_y_axis), words);
    m_legend.paint(painter, m_legend_at, m_theme);
}

QPolygonF Frame::line(std::span<const double> xs, std::span<const double> ys) const {
    QPolygonF result;
    for (std::size_t i = 0; i < std::min(xs.size(), ys.size()); ++i)
        result << at(xs[i], ys[i]);
    return result;
}

} // namespace headroom::views
