// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/chart_text.h"
#include "views/charts/drawings.h"
#include "views/charts/frame.h"
#include "views/charts/inks.h"
#include "views/charts/words.h"
#include "views/format/digits.h"

#include <QPen>
#include <cmath>

namespace headroom::views {
namespace {

struct Bar {
    double from = 0, to = 0;
};

std::vector<Bar> bars_of(const WaterfallChart& chart) {
    std::vector<Bar> bars;
    double level = 0;
    for (const WaterfallStep& step : chart.steps) {
        const double value = std::isfinite(step.value) ? step.value : 0;
        bars.push_back(step.total ? Bar{0, value} : Bar{level, level + value});
        level = bars.back().to;
    }
    return bars;
}

Frame::Setup setup_of(const WaterfallChart& chart) {
    Extent y;
    for (const Bar& bar : bars_of(chart)) {
        y.add(bar.from);
        y.add(bar.to);
    }
    const PlotRange range = y.range(chart.y);
    Axis x;
    return {x,
            chart.y,
            {0, std::max<double>(1, static_cast<double>(chart.steps.size()))},
            [range](const PlotRange&) { return range; },
            true,
            false,
            true,
            {}};
}

constexpr qreal name_line = 15;
constexpr qsizetype most_name_lines = 3;

qreal slot_width(const WaterfallChart& chart, const QRectF& area) {
    constexpr qreal tick_labels = 60;
    return (area.width() - tick_labels) / std::max(1.0, static_cast<qreal>(chart.steps.size()));
}

qreal names_height(const WaterfallChart& chart, const QRectF& area) {
    qsizetype lines = 1;
    for (const WaterfallStep& step : chart.steps)
        lines = std::max(
            lines, wrapped(step.name, theme_font(TextRole::caption), slot_width(chart, area), most_name_lines)
                       .size());
    return static_cast<qreal>(lines) * name_line + 4;
}

class WaterfallDrawing : public Drawing {
public:
    WaterfallDrawing(const WaterfallChart& chart, const Sheet& sheet)
        : m_chart(chart), m_bars(bars_of(chart)), m_names_height(names_height(chart, sheet.area)),
          m_frame({sheet.area.adjusted(0, 12, 0, -m_names_height), sheet.theme, {}, false}, setup_of(chart)),
          m_scale(scale_of(chart)), m_short(values_are_too_long()) {}

    void paint(QPainter& painter) const override {
        m_frame.paint_grid(painter);
        painter.setRenderHint(QPainter::Antialiasing);
        for (std::size_t i = 0; i < m_bars.size(); ++i) {
            paint_connector(painter, i);
            painter.setPen(Qt::NoPen);
            painter.setBrush(colour(i));
            painter.drawRoundedRect(box(i), 2, 2);
            paint_value(painter, i);
            paint_name(painter, i);
        }
        m_frame.paint_axes(painter);
    }

    std::optional<Reading> read(const QPointF& at) const override {
        if (!m_frame.plot.adjusted(0, -12, 0, m_names_height).contains(at)) return {};
        return stop(static_cast<int>(std::floor(m_frame.x.inverse(at.x()))));
    }

    int stops() const override { return static_cast<int>(m_bars.size()); }

    std::optional<Reading> stop(int index) const override {
        if (index < 0 || index >= stops()) return {};
        const auto i = static_cast<std::size_t>(index);
        const WaterfallStep& step = m_chart.steps[i];
        Reading reading;
        reading.head = step.name;
        reading.rows.push_back(
            {colour(i), step.total ? m_chart.y.title : ChartText::tr("Change"), value_text(i), false});
        if (step.standard_error && *step.standard_error > 0)
            reading.rows.push_back({{},
                                    ChartText::tr("standard error"),
                                    format_value(*step.standard_error, m_chart.y.unit),
                                    true});
        if (!step.total)
            reading.rows.push_back(
                {{}, ChartText::tr("From there"), format_value(m_bars[i].to, m_chart.y.unit), false});
        reading.at = box(i).center();
        reading.outline = box(i);
        reading.item = reading.stop = index;
        return reading;
    }

private:
    QString value_text(std::size_t i) const {
        const WaterfallStep& step = m_chart.steps[i];
        return step.total ? format_value(step.value, m_chart.y.unit, step.standard_error)
                          : format_difference(step.value, m_chart.y.unit, step.standard_error);
    }

    QColor colour(std::size_t i) const {
        const WaterfallStep& step = m_chart.steps[i];
        if (step.ink) return fill_colour(*step.ink, m_frame.theme());
        if (step.total) return m_frame.theme().secondary;
        const bool better = (step.value < 0) == m_chart.less_is_better;
        return better ? m_frame.theme().low_end : m_frame.theme().high_end;
    }

    QRectF box(std::size_t i) const {
        const double x = static_cast<double>(i);
        QRectF bar =
            QRectF(m_frame.at(x + 0.18, m_bars[i].from), m_frame.at(x + 0.82, m_bars[i].to)).normalized();
        if (bar.height() < 1.5) bar.setHeight(1.5);
        constexpr qreal widest = 72;
        if (bar.width() > widest)
            bar = QRectF(bar.center().x() - widest / 2, bar.top(), widest, bar.height());
        return bar;
    }

    void paint_connector(QPainter& painter, std::size_t i) const {
        if (i + 1 >= m_bars.size()) return;
        const qreal y = m_frame.y(m_bars[i].to);
        painter.setPen(QPen(m_frame.theme().field_border, 1));
        painter.drawLine(QPointF(box(i).right(), y), QPointF(box(i + 1).left(), y));
    }

    static NumberScale scale_of(const WaterfallChart& chart) {
        double largest = 0;
        for (const Bar& bar : bars_of(chart))
            largest = std::max({largest, std::abs(bar.from), std::abs(bar.to)});
        return {chart.y.unit, largest, std::pow(10.0, leading_position(largest) - 2)};
    }

    qreal slot() const { return m_frame.x(1) - m_frame.x(0); }

    bool values_are_too_long() const {
        const QFont font = theme_font(TextRole::caption);
        for (std::size_t i = 0; i < m_bars.size(); ++i)
            if (text_width(value_text(i), font) + 6 > slot()) return true;
        return false;
    }

    /// Where the whole text is too long for its place: digits in the magnitude of the axis.
    QString shown_value(std::size_t i) const {
        const WaterfallStep& step = m_chart.steps[i];
        if (!m_short) return value_text(i);
        return step.total || step.value < 0 ? m_scale.digits(step.value) : '+' + m_scale.digits(step.value);
    }

    void paint_value(QPainter& painter, std::size_t i) const {
        const TextPen words = text_pen(TextRole::caption, m_frame.theme().text);
        const bool below = !m_chart.steps[i].total && m_chart.steps[i].value < 0;
        const QRectF bar = box(i);
        draw_words(painter, {bar.center().x(), below ? bar.bottom() + 9 : bar.top() - 9}, shown_value(i),
                   words, Anchor::centre);
    }

    void paint_name(QPainter& painter, std::size_t i) const {
        const TextPen words = text_pen(TextRole::caption, m_frame.theme().secondary);
        QPointF at(m_frame.x(static_cast<double>(i) + 0.5), m_frame.plot.bottom() + 13);
        for (const QString& line : wrapped(m_chart.steps[i].name, words.font, slot(), most_name_lines)) {
            draw_words(painter, at, line, words, Anchor::centre);
            at.ry() += name_line;
        }
    }

    WaterfallChart m_chart;
    std::vector<Bar> m_bars;
    qreal m_names_height;
    Frame m_frame;
    NumberScale m_scale;
    bool m_short;
};

} // namespace

std::unique_ptr<Drawing> draw(const WaterfallChart& chart, const Sheet& sheet) {
    return std::make_unique<WaterfallDrawing>(chart, sheet);
}

} // namespace headroom::views
