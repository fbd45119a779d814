// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/bar_scale.h"
#include "views/charts/chart_text.h"
#include "views/charts/drawings.h"
#include "views/charts/inks.h"
#include "views/charts/rows.h"
#include "views/charts/words.h"
#include "views/format/digits.h"

#include <QPen>
#include <cmath>

namespace headroom::views {
namespace {

constexpr qreal thickest = 24, tick_row = 22;

QStringList names_of(const StackedBarChart& chart) {
    QStringList names;
    for (const StackRow& row : chart.rows)
        names << row.name;
    return names;
}

double sum_of(const StackRow& row) {
    double sum = 0;
    for (const double value : row.values)
        sum += std::isfinite(value) ? value : 0;
    return sum;
}

PlotRange range_of(const StackedBarChart& chart) {
    Extent extent;
    extent.add(0);
    for (const StackRow& row : chart.rows) {
        double up = 0, down = 0;
        for (const double value : row.values)
            (value < 0 ? down : up) += std::isfinite(value) ? value : 0;
        extent.add(up);
        extent.add(down);
    }
    return extent.range(chart.x);
}

} // namespace

NumberScale bar_scale(const StackedBarChart& chart) {
    const PlotRange range = range_of(chart);
    const double largest = std::max(std::abs(range.minimum), std::abs(range.maximum));
    return {chart.x.unit, largest, std::pow(10.0, leading_position(largest) - 2)};
}

namespace {

std::vector<LegendEntry> legend_of(const StackedBarChart& chart) {
    std::vector<LegendEntry> entries;
    for (const StackSegment& segment : chart.segments)
        entries.push_back({LegendEntry::Mark::box, segment.name, segment.ink});
    return entries;
}

class StackedBarDrawing : public Drawing {
public:
    StackedBarDrawing(const StackedBarChart& chart, const Sheet& sheet)
        : m_chart(chart), m_theme(sheet.theme), m_area(sheet.area), m_range(range_of(chart)),
          m_scale(bar_scale(chart)),
          m_legend(sheet.legend && chart.segments.size() > 1 ? Legend(legend_of(chart), sheet.area.width())
                                                             : Legend()),
          m_rows(sheet.area, names_of(chart), m_legend.height() + (chart.axis ? tick_row : 0), totals_width(),
                 thickest) {
        m_map = {m_range, m_rows.bars.left(), m_rows.bars.right()};
        m_legend_at = {sheet.area.left(), m_rows.bars.bottom() + (chart.axis ? tick_row : 0)};
        place();
    }

    void paint(QPainter& painter) const override {
        painter.setRenderHint(QPainter::Antialiasing);
        if (m_chart.axis) paint_axis(painter);
        for (int row = 0; row < static_cast<int>(m_chart.rows.size()); ++row)
            m_rows.paint_name(painter, row, m_chart.rows[static_cast<std::size_t>(row)].name, m_theme);
        for (const Piece& piece : m_pieces)
            paint_piece(painter, piece);
        for (int row = 0; row < static_cast<int>(m_chart.rows.size()); ++row)
            paint_total(painter, row);
        m_legend.paint(painter, m_legend_at, m_theme);
    }

    std::optional<Reading> read(const QPointF& at) const override {
        for (int i = 0; i < stops(); ++i)
            if (m_pieces[static_cast<std::size_t>(i)].box.adjusted(-0.5, 0, 0.5, 0).contains(at))
                return stop(i);
        return {};
    }

    int stops() const override { return static_cast<int>(m_pieces.size()); }

    std::optional<Reading> stop(int index) const override {
        if (index < 0 || index >= stops()) return {};
        const Piece& piece = m_pieces[static_cast<std::size_t>(index)];
        const StackRow& row = m_chart.rows[static_cast<std::size_t>(piece.row)];
        const StackSegment& segment = m_chart.segments[piece.segment];
        const double value = row.values[piece.segment], sum = sum_of(row);
        Reading reading;
        reading.head = row.name;
        reading.rows.push_back(
            {fill_colour(segment.ink, m_theme), segment.name, format_value(value, m_chart.x.unit), false});
        if (sum > 0 && value > 0)
            reading.rows.push_back({{}, ChartText::tr("of the total"), format_share(value / sum), true});
        reading.rows.push_back(
            {{}, ChartText::tr("Total"), format_value(sum, m_chart.x.unit, row.standard_error), false});
        reading.at = piece.box.center();
        reading.outline = piece.box;
        reading.series = static_cast<int>(piece.segment);
        reading.item = piece.row;
        reading.stop = index;
        return reading;
    }

private:
    struct Piece {
        int row;
        std::size_t segment;
        QRectF box;
    };

    qreal totals_width() const {
        if (!m_chart.totals) return 2;
        qreal widest = 0;
        for (const StackRow& row : m_chart.rows)
            widest = std::max(widest, text_width(total_text(row), theme_font(TextRole::strong)));
        return widest + 10;
    }

    QString total_text(const StackRow& row) const {
        return format_value(sum_of(row), m_chart.x.unit, row.standard_error);
    }

    void place() {
        for (int row = 0; row < static_cast<int>(m_chart.rows.size()); ++row) {
            double up = 0, down = 0;
            const std::vector<double>& values = m_chart.rows[static_cast<std::size_t>(row)].values;
            for (std::size_t i = 0; i < std::min(values.size(), m_chart.segments.size()); ++i) {
                if (!std::isfinite(values[i]) || values[i] == 0) continue;
                double& level = values[i] < 0 ? down : up;
                m_pieces.push_back({row, i, m_rows.bar(row, m_map(level), m_map(level + values[i]))});
                level += values[i];
            }
        }
    }

    void paint_piece(QPainter& painter, const Piece& piece) const {
        // A gap of a pixel parts neighbours where colours are hard to tell apart.
        const QRectF box = piece.box.width() > 3 ? piece.box.adjusted(0.5, 0, -0.5, 0) : piece.box;
        const QColor fill = fill_colour(m_chart.segments[piece.segment].ink, m_theme);
        painter.setPen(Qt::NoPen);
        painter.setBrush(fill);
        const qreal radius = std::min(2.0, box.width() / 3);
        painter.drawRoundedRect(box, radius, radius);
        const double value = m_chart.rows[static_cast<std::size_t>(piece.row)].values[piece.segment];
        const QString text = inside_text(value);
        const QFont font = theme_font(TextRole::caption);
        if (text_width(text, font) + 8 <= box.width() && line_height(font) <= box.height())
            draw_words(painter, box.center(), text, {font, ink_on(fill, m_theme)}, Anchor::centre);
    }

    /// Digits alone where the caption says what they are in; it does where there is no axis.
    QString inside_text(double value) const {
        return m_chart.axis ? m_scale.text(value) : m_scale.digits(value);
    }

    void paint_total(QPainter& painter, int index) const {
        const StackRow& row = m_chart.rows[static_cast<std::size_t>(index)];
        double up = 0, down = 0;
        for (const double value : row.values)
            (value < 0 ? down : up) += std::isfinite(value) ? value : 0;
        if (down < 0) paint_net(painter, index, sum_of(row));
        if (row.standard_error && *row.standard_error > 0) {
            const double sum = sum_of(row);
            const qreal y = m_rows.middle(index);
            painter.setPen(QPen(m_theme.text, 1.2));
            painter.drawLine(QPointF(m_map(sum - 2 * *row.standard_error), y),
                             QPointF(m_map(sum + 2 * *row.standard_error), y));
        }
        if (m_chart.totals)
            draw_words(painter, {m_map(up) + 8, m_rows.middle(index)}, total_text(row),
                       text_pen(TextRole::strong, m_theme.text));
    }

    /// Where something is deducted the bar does not end at its sum: a line does.
    void paint_net(QPainter& painter, int index, double sum) const {
        const QRectF line = m_rows.bar(index, m_map(sum), m_map(sum)).adjusted(-1.5, -4, 1.5, 4);
        painter.setPen(QPen(m_theme.card, 1));
        painter.setBrush(m_theme.text);
        painter.drawRect(line);
    }

    void paint_axis(QPainter& painter) const {
        const int most = std::max(1, static_cast<int>(m_rows.bars.width() / 80));
        const TextPen words = text_pen(TextRole::caption, m_theme.secondary);
        for (const Tick& tick :
             with_last_unit(number_ticks(m_range, bare(m_chart.x.unit), most), m_chart.x.unit)) {
            painter.setPen(QPen(m_theme.grid, 1));
            painter.drawLine(QPointF(m_map(tick.at), m_rows.bars.top()),
                             QPointF(m_map(tick.at), m_rows.bars.bottom()));
            const qreal half = text_width(tick.label, words.font) / 2;
            const qreal x = std::min(m_map(tick.at), m_area.right() - half);
            draw_words(painter, {x, m_rows.bars.bottom() + 12}, tick.label, words, Anchor::centre);
        }
    }

    StackedBarChart m_chart;
    const Theme& m_theme;
    QRectF m_area;
    PlotRange m_range;
    NumberScale m_scale;
    Legend m_legend;
    RowLayout m_rows;
    Map m_map;
    QPointF m_legend_at;
    std::vector<Piece> m_pieces;
};

} // namespace

std::unique_ptr<Drawing> draw(const StackedBarChart& chart, const Sheet& sheet) {
    return std::make_unique<StackedBarDrawing>(chart, sheet);
}

} // namespace headroom::views
