// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/chart_text.h"
#include "views/charts/drawings.h"
#include "views/charts/inks.h"
#include "views/charts/rows.h"
#include "views/charts/words.h"

#include <QPen>
#include <cmath>

namespace headroom::views {
namespace {

constexpr qreal thickest = 18, tick_row = 22, base_row = 18;
constexpr Ink low_ink{Ink::Role::good, 0}, high_ink{Ink::Role::warning, 0};

QStringList names_of(const TornadoChart& chart) {
    QStringList names;
    for (const TornadoRow& row : chart.rows)
        names << row.name;
    return names;
}

PlotRange range_of(const TornadoChart& chart) {
    Extent extent;
    extent.add(chart.base);
    for (const TornadoRow& row : chart.rows) {
        extent.add(row.low);
        extent.add(row.high);
    }
    PlotRange range = extent.range(chart.x);
    const double room = (range.maximum - range.minimum) * 0.02;
    return {range.minimum - room, range.maximum + room};
}

class TornadoDrawing : public Drawing {
public:
    TornadoDrawing(const TornadoChart& chart, const Sheet& sheet)
        : m_chart(chart), m_theme(sheet.theme), m_area(sheet.area),
          m_legend(sheet.legend && !chart.low_name.isEmpty()
                       ? Legend({{LegendEntry::Mark::box, chart.low_name, low_ink},
                                 {LegendEntry::Mark::box, chart.high_name, high_ink}},
                                sheet.area.width())
                       : Legend()),
          m_rows(sheet.area.adjusted(0, base_row, 0, 0), names_of(chart), m_legend.height() + tick_row, 2,
                 thickest) {
        m_map = {range_of(chart), m_rows.bars.left(), m_rows.bars.right()};
    }

    void paint(QPainter& painter) const override {
        paint_ticks(painter);
        painter.setRenderHint(QPainter::Antialiasing);
        for (int row = 0; row < stops(); ++row) {
            m_rows.paint_name(painter, row, names_of(m_chart)[row], m_theme);
            const TornadoRow& data = m_chart.rows[static_cast<std::size_t>(row)];
            paint_bar(painter, row, data.low, data.low_error, low_ink, data.low_input);
            paint_bar(painter, row, data.high, data.high_error, high_ink, data.high_input);
        }
        painter.setPen(QPen(m_theme.text, 1.2));
        painter.drawLine(QPointF(m_map(m_chart.base), m_rows.bars.top() - 2),
                         QPointF(m_map(m_chart.base), m_rows.bars.bottom() + 2));
        const TextPen words = text_pen(TextRole::strong, m_theme.text);
        const QString base = format_value(m_chart.base, m_chart.x.unit);
        const qreal half = text_width(base, words.font) / 2;
        draw_words(painter,
                   {std::clamp(m_map(m_chart.base), m_rows.bars.left() + half, m_area.right() - half),
                    m_area.top() + 7},
                   base, words, Anchor::centre);
        m_legend.paint(painter, {m_area.left(), m_rows.bars.bottom() + tick_row}, m_theme);
    }

    std::optional<Reading> read(const QPointF& at) const override {
        return m_area.contains(at) ? stop(m_rows.row_at(at, stops())) : std::nullopt;
    }

    int stops() const override { return static_cast<int>(m_chart.rows.size()); }

    std::optional<Reading> stop(int index) const override {
        if (index < 0 || index >= stops()) return {};
        const TornadoRow& row = m_chart.rows[static_cast<std::size_t>(index)];
        const Unit& unit = m_chart.x.unit;
        const auto label = [](const QString& name, const QString& input) {
            return input.isEmpty() ? name : name + QStringLiteral(": ") + input;
        };
        Reading reading;
        reading.head = row.name;
        reading.rows = {
            {colour_of(low_ink, m_theme), label(m_chart.low_name, row.low_input),
             format_value(row.low, unit, row.low_error), false},
            {colour_of(high_ink, m_theme), label(m_chart.high_name, row.high_input),
             format_value(row.high, unit, row.high_error), false},
            {{}, ChartText::tr("Swing"), format_value(std::abs(row.high - row.low), unit), false}};
        reading.outline = m_rows.bar(index, m_map(std::min({row.low, row.high, m_chart.base})),
                                     m_map(std::max({row.low, row.high, m_chart.base})));
        reading.at = reading.outline.center();
        reading.item = reading.stop = index;
        return reading;
    }

private:
    void paint_bar(QPainter& painter, int row, double value, std::optional<double> error, const Ink& ink,
                   const QString& input) const {
        if (!std::isfinite(value)) return;
        const QRectF bar = m_rows.bar(row, m_map(m_chart.base), m_map(value));
        const QColor fill = colour_of(ink, m_theme);
        painter.setPen(Qt::NoPen);
        painter.setBrush(fill);
        painter.drawRoundedRect(bar, 2, 2);
        const QFont font = theme_font(TextRole::caption);
        if (!input.isEmpty() && text_width(input, font) + 10 < bar.width() &&
            bar.height() >= line_height(font) - 2)
            draw_words(painter, bar.center(), input, {font, ink_on(fill, m_theme)}, Anchor::centre);
        if (!error || *error <= 0) return;
        painter.setPen(QPen(m_theme.text, 1));
        painter.drawLine(QPointF(m_map(value - 2 * *error), bar.center().y()),
                         QPointF(m_map(value + 2 * *error), bar.center().y()));
    }

    void paint_ticks(QPainter& painter) const {
        const int most = std::max(1, static_cast<int>(m_rows.bars.width() / 60));
        const TextPen words = text_pen(TextRole::caption, m_theme.secondary);
        for (const Tick& tick :
             with_last_unit(number_ticks(m_map.range, bare(m_chart.x.unit), most), m_chart.x.unit)) {
            const qreal x = std::round(m_map(tick.at)) + 0.5;
            painter.setPen(QPen(m_theme.grid, 1));
            painter.drawLine(QPointF(x, m_rows.bars.top()), QPointF(x, m_rows.bars.bottom()));
            const qreal half = text_width(tick.label, words.font) / 2;
            draw_words(painter, {std::min(x, m_area.right() - half), m_rows.bars.bottom() + 12}, tick.label,
                       words, Anchor::centre);
        }
    }

    TornadoChart m_chart;
    const Theme& m_theme;
    QRectF m_area;
    Legend m_legend;
    RowLayout m_rows;
    Map m_map;
};

} // namespace

std::unique_ptr<Drawing> draw(const TornadoChart& chart, const Sheet& sheet) {
    return std::make_unique<TornadoDrawing>(chart, sheet);
}

} // namespace headroom::views
