// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/drawings.h"
#include "views/charts/frame.h"
#include "views/charts/inks.h"
#include "views/charts/words.h"
#include "views/format/digits.h"

#include <algorithm>
#include <cmath>

namespace headroom::views {
namespace {

constexpr qreal column_row = 20, title_row = 18, key_row = 26, key_width = 160;

qreal widest(const std::vector<QString>& words, const QFont& font) {
    qreal width = 0;
    for (const QString& word : words)
        width = std::max(width, text_width(word, font));
    return width;
}

class HeatMapDrawing : public Drawing {
public:
    HeatMapDrawing(const HeatMap& chart, const Sheet& sheet)
        : m_chart(chart), m_theme(sheet.theme), m_area(sheet.area), m_range(value_range(chart)),
          m_scale(scale_of(chart, m_range)) {
        const qreal names =
            std::min(widest(chart.rows, theme_font(TextRole::caption)), sheet.area.width() * 0.3) + 8;
        const qreal top = chart.column_title.isEmpty() ? 0 : title_row;
        m_cells = sheet.area.adjusted(names, top, 0, -column_row - (sheet.legend ? key_row : 0));
        m_legend = sheet.legend;
    }

    void paint(QPainter& painter) const override {
        painter.setRenderHint(QPainter::Antialiasing);
        for (int i = 0; i < stops(); ++i)
            paint_cell(painter, i);
        paint_names(painter);
        if (m_legend) paint_key(painter);
    }

    std::optional<Reading> read(const QPointF& at) const override {
        if (!m_cells.contains(at) || stops() == 0) return {};
        const auto column = static_cast<int>((at.x() - m_cells.left()) / width());
        const auto row = static_cast<int>((at.y() - m_cells.top()) / height());
        return stop(std::min(row, rows() - 1) * columns() + std::min(column, columns() - 1));
    }

    int stops() const override {
        return std::min(rows() * columns(), static_cast<int>(m_chart.values.size()));
    }

    std::optional<Reading> stop(int index) const override {
        if (index < 0 || index >= stops()) return {};
        const auto row = static_cast<std::size_t>(index / columns()),
                   column = static_cast<std::size_t>(index % columns());
        Reading reading;
        reading.head = m_chart.rows[row] + QStringLiteral(" · ") + m_chart.columns[column];
        reading.rows = {{colour(m_chart.values[static_cast<std::size_t>(index)]), m_chart.column_title,
                         format_value(m_chart.values[static_cast<std::size_t>(index)], m_chart.unit), false}};
        reading.outline = box(index);
        reading.at = reading.outline.center();
        reading.item = reading.stop = index;
        return reading;
    }

private:
    static PlotRange value_range(const HeatMap& chart) {
        Extent extent;
        extent.add(chart.values);
        Axis axis;
        axis.minimum = chart.minimum;
        axis.maximum = chart.maximum;
        return extent.range(axis);
    }

    /// Digits alone in the cells: the key below says what they are in.
    static NumberScale scale_of(const HeatMap& chart, const PlotRange& range) {
        const double largest = std::max(std::abs(range.minimum), std::abs(range.maximum));
        return {chart.unit, largest, std::pow(10.0, leading_position(largest) - 2)};
    }

    int rows() const { return static_cast<int>(m_chart.rows.size()); }
    int columns() const { return static_cast<int>(m_chart.columns.size()); }
    qreal width() const { return m_cells.width() / std::max(1, columns()); }
    qreal height() const { return m_cells.height() / std::max(1, rows()); }
    QRectF box(int index) const {
        return {m_cells.left() + (index % columns()) * width(),
                m_cells.top() + (index / columns()) * height(), width(), height()};
    }

    /// One hue from pale to full, or two around the middle: lightness carries the order, whatever the eye.
    QColor colour(double value) const {
        if (!std::isfinite(value)) return m_theme.sunken;
        const Ink below{Ink::Role::accent, 0}, above{Ink::Role::warning, 0};
        if (!m_chart.middle) {
            const double part = (value - m_range.minimum) / (m_range.maximum - m_range.minimum);
            return blended(colour_of(below, m_theme), m_theme.card, 0.06 + 0.94 * std::clamp(part, 0.0, 1.0));
        }
        const double middle = *m_chart.middle;
        const double reach = std::max(m_range.maximum - middle, middle - m_range.minimum);
        const double part = std::clamp(std::abs(value - middle) / (reach > 0 ? reach : 1), 0.0, 1.0);
        return blended(colour_of((value < middle) != m_chart.high_is_good ? below : above, m_theme),
                       m_theme.card, 0.04 + 0.96 * part);
    }

    void paint_cell(QPainter& painter, int index) const {
        const QRectF cell = box(index);
        const double value = m_chart.values[static_cast<std::size_t>(index)];
        const QColor fill = colour(value);
        painter.setPen(Qt::NoPen);
        painter.setBrush(fill);
        const qreal gap = std::min(1.0, cell.width() / 12);
        painter.drawRect(cell.adjusted(gap / 2, gap / 2, -gap / 2, -gap / 2));
        const QFont font = theme_font(TextRole::caption);
        const QString text = m_scale.digits(value);
        if (m_chart.show_values && text_width(text, font) + 6 <= cell.width() &&
            line_height(font) <= cell.height())
            draw_words(painter, cell.center(), text, {font, ink_on(fill, m_theme)}, Anchor::centre);
    }

    void paint_names(QPainter& painter) const {
        const TextPen words = text_pen(TextRole::caption, m_theme.secondary);
        const qreal room = m_cells.left() - m_area.left() - 8;
        const int every_row = std::max(1, static_cast<int>(std::ceil(15 / height())));
        for (int row = 0; row < rows(); row += every_row)
            draw_words(painter, {m_cells.left() - 8, m_cells.top() + (row + 0.5) * height()},
                       elided(m_chart.rows[static_cast<std::size_t>(row)], words.font, room), words,
                       Anchor::right);
        const qreal widest_column = widest(m_chart.columns, words.font) + 10;
        const int every_column = std::max(1, static_cast<int>(std::ceil(widest_column / width())));
        for (int column = 0; column < columns(); column += every_column)
            draw_words(painter, {m_cells.left() + (column + 0.5) * width(), m_cells.bottom() + 11},
                       m_chart.columns[static_cast<std::size_t>(column)], words, Anchor::centre);
        draw_words(painter, {m_cells.left(), m_area.top() + 7}, m_chart.column_title, words);
        if (!m_chart.column_title.isEmpty())
            draw_words(painter, {m_area.left(), m_area.top() + 7},
                       elided(m_chart.row_title, words.font, room), words);
    }

    /// The scale of the colours with its ends.
    void paint_key(QPainter& painter) const {
        constexpr int parts = 32;
        const TextPen words = text_pen(TextRole::caption, m_theme.secondary);
        const QString low = m_scale.text(m_range.minimum);
        const qreal left = m_cells.left() + text_width(low, words.font) + 8;
        const qreal y = m_area.bottom() - 8;
        draw_words(painter, {m_cells.left(), y}, low, words);
        painter.setPen(Qt::NoPen);
        for (int i = 0; i < parts; ++i) {
            const double value = m_range.minimum + (m_range.maximum - m_range.minimum) * (i + 0.5) / parts;
            painter.setBrush(colour(value));
            painter.drawRect(QRectF(left + key_width * i / parts, y - 5, key_width / parts + 0.3, 10));
        }
        draw_words(painter, {left + key_width + 8, y}, m_scale.text(m_range.maximum), words);
    }

    HeatMap m_chart;
    const Theme& m_theme;
    QRectF m_area, m_cells;
    PlotRange m_range;
    NumberScale m_scale;
    bool m_legend = true;
};

} // namespace

std::unique_ptr<Drawing> draw(const HeatMap& chart, const Sheet& sheet) {
    return std::make_unique<HeatMapDrawing>(chart, sheet);
}

} // namespace headroom::views
