// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/chart_table.h"
#include "views/charts/chart_text.h"
#include "views/charts/distribution.h"

#include <algorithm>
#include <cmath>

namespace headroom::views {
namespace {

using Column = ChartTable::Column;
using Cell = ChartTable::Cell;

Cell word(const QString& text) { return {text, std::numeric_limits<double>::quiet_NaN()}; }
Cell number(double value) { return {{}, value}; }
Cell entry(const std::vector<double>& values, std::size_t i) {
    return number(i < values.size() ? values[i] : std::numeric_limits<double>::quiet_NaN());
}
Column words(const QString& title) { return {title, {}, true}; }
Column numbers(const QString& title, const Unit& unit) { return {title, unit, false}; }

/// "Own hall, median"
QString of(const QString& series, const QString& what) {
    return series.isEmpty() ? what : series + QStringLiteral(", ") + what;
}
QString axis_title(const Axis& axis, const QString& otherwise) {
    return axis.title.isEmpty() ? otherwise : axis.title;
}

/// A table whose first column is x: adds columns one by one, rows are the union of all x.
class ByX {
public:
    ByX(const Axis& axis, std::vector<double> xs) : m_xs(std::move(xs)) {
        std::sort(m_xs.begin(), m_xs.end());
        m_xs.erase(std::unique(m_xs.begin(), m_xs.end()), m_xs.end());
        m_table.columns.push_back(numbers(axis_title(axis, QStringLiteral("x")), axis.unit));
        for (const double x : m_xs)
            m_table.rows.push_back({number(x)});
    }

    void add(const QString& title, const Unit& unit, const std::vector<double>& at,
             const std::vector<double>& values) {
        if (values.empty()) return;
        m_table.columns.push_back(numbers(title, unit));
        for (auto& row : m_table.rows)
            row.push_back(number(std::numeric_limits<double>::quiet_NaN()));
        for (std::size_t i = 0; i < std::min(at.size(), values.size()); ++i) {
            const auto row = std::lower_bound(m_xs.begin(), m_xs.end(), at[i]) - m_xs.begin();
            m_table.rows[static_cast<std::size_t>(row)].back().number = values[i];
        }
    }

    void add(const std::vector<OverlayLine>& lines, const Unit& unit) {
        for (const OverlayLine& line : lines)
            add(line.name, unit, line.x, line.y);
    }

    ChartTable take() { return std::move(m_table); }

private:
    std::vector<double> m_xs;
    ChartTable m_table;
};

std::vector<double> with_overlays(std::vector<double> xs, const std::vector<OverlayLine>& lines) {
    for (const OverlayLine& line : lines)
        xs.insert(xs.end(), line.x.begin(), line.x.end());
    return xs;
}

ChartTable table(const FanChart& chart) {
    ByX table(chart.x, with_overlays(chart.at, chart.lines));
    for (const FanSeries& series : chart.series) {
        const std::pair<QString, const std::vector<double>*> columns[] = {
            {QStringLiteral("P5"), &series.p5},
            {QStringLiteral("P25"), &series.p25},
            {ChartText::tr("median"), &series.p50},
            {QStringLiteral("P75"), &series.p75},
            {QStringLiteral("P95"), &series.p95}};
        for (const auto& [name, values] : columns)
            table.add(of(series.name, name), chart.y.unit, chart.at, *values);
    }
    table.add(chart.lines, chart.y.unit);
    return table.take();
}

ChartTable table(const LineChart& chart) {
    std::vector<double> xs;
    for (const BandLine& line : chart.lines)
        xs.insert(xs.end(), line.x.begin(), line.x.end());
    ByX table(chart.x, xs);
    for (const BandLine& line : chart.lines) {
        table.add(line.name, chart.y.unit, line.x, line.y);
        table.add(of(line.name, ChartText::tr("lower end")), chart.y.unit, line.x, line.low);
        table.add(of(line.name, ChartText::tr("upper end")), chart.y.unit, line.x, line.high);
    }
    return table.take();
}

ChartTable table(const StackedAreaChart& chart) {
    ByX table(chart.x, with_overlays(chart.at, chart.lines));
    for (const AreaLayer& layer : chart.layers)
        table.add(layer.name, chart.y.unit, chart.at, layer.values);
    table.add(chart.lines, chart.y.unit);
    return table.take();
}

ChartTable table(const PowerChart& chart) {
    ByX table(chart.x, with_overlays(chart.at, chart.lines));
    table.add(chart.envelope_name, chart.y.unit, chart.at, chart.envelope);
    table.add(chart.load_name, chart.y.unit, chart.at, chart.load);
    table.add(of(chart.load_name, ChartText::tr("lower end")), chart.y.unit, chart.at, chart.load_low);
    table.add(of(chart.load_name, ChartText::tr("upper end")), chart.y.unit, chart.at, chart.load_high);
    table.add(chart.lines, chart.y.unit);
    return table.take();
}

ChartTable table(const HistogramChart& chart) {
    ChartTable result;
    result.columns = {numbers(ChartText::tr("from"), chart.x.unit),
                      numbers(ChartText::tr("to"), chart.x.unit)};
    std::vector<std::vector<double>> sums;
    for (const HistogramSeries& series : chart.series) {
        result.columns.push_back(numbers(of(series.name, ChartText::tr("share")), share_unit()));
        result.columns.push_back(numbers(of(series.name, ChartText::tr("share up to here")), share_unit()));
        sums.push_back(cumulative_shares(series));
    }
    for (std::size_t i = 0; i + 1 < chart.edges.size(); ++i) {
        std::vector<Cell> row{number(chart.edges[i]), number(chart.edges[i + 1])};
        for (std::size_t s = 0; s < chart.series.size(); ++s) {
            row.push_back(entry(chart.series[s].shares, i));
            row.push_back(entry(sums[s], i + 1));
        }
        result.rows.push_back(std::move(row));
    }
    return result;
}

ChartTable table(const StackedBarChart& chart) {
    ChartTable result;
    result.columns.push_back(words({}));
    for (const StackSegment& segment : chart.segments)
        result.columns.push_back(numbers(segment.name, chart.x.unit));
    result.columns.push_back(numbers(ChartText::tr("Total"), chart.x.unit));
    for (const StackRow& row : chart.rows) {
        std::vector<Cell> cells{word(row.name)};
        double sum = 0;
        for (std::size_t i = 0; i < chart.segments.size(); ++i) {
            cells.push_back(entry(row.values, i));
            sum += std::isfinite(cells.back().number) ? cells.back().number : 0;
        }
        cells.push_back(number(sum));
        result.rows.push_back(std::move(cells));
    }
    return result;
}

ChartTable table(const WaterfallChart& chart) {
    ChartTable result;
    const QString level = axis_title(chart.y, ChartText::tr("Level"));
    result.columns = {words(ChartText::tr("Step")), numbers(ChartText::tr("Change"), chart.y.unit),
                      numbers(level, chart.y.unit)};
    double at = 0;
    for (const WaterfallStep& step : chart.steps) {
        at = step.total ? step.value : at + step.value;
        result.rows.push_back(
            {word(step.name),
             step.total ? number(std::numeric_limits<double>::quiet_NaN()) : number(step.value), number(at)});
    }
    return result;
}

ChartTable table(const TornadoChart& chart) {
    ChartTable result;
    result.columns = {
        words(ChartText::tr("Input")),          words(of(chart.low_name, ChartText::tr("value"))),
        numbers(chart.low_name, chart.x.unit),  words(of(chart.high_name, ChartText::tr("value"))),
        numbers(chart.high_name, chart.x.unit), numbers(ChartText::tr("Swing"), chart.x.unit)};
    for (const TornadoRow& row : chart.rows)
        result.rows.push_back({word(row.name), word(row.low_input), number(row.low), word(row.high_input),
                               number(row.high), number(std::abs(row.high - row.low))});
    return result;
}

ChartTable table(const ScatterChart& chart) {
    ChartTable result;
    result.columns = {words(ChartText::tr("Series")), words(ChartText::tr("Point")),
                      numbers(axis_title(chart.x, QStringLiteral("x")), chart.x.unit),
                      numbers(axis_title(chart.y, QStringLiteral("y")), chart.y.unit)};
    for (const ScatterSeries& series : chart.series)
        for (std::size_t i = 0; i < series.x.size(); ++i)
            result.rows.push_back({word(series.name),
                                   word(i < series.labels.size() ? series.labels[i] : QString()),
                                   number(series.x[i]), entry(series.y, i)});
    return result;
}

ChartTable table(const HeatMap& chart) {
    ChartTable result;
    result.columns.push_back(words(chart.row_title));
    for (const QString& column : chart.columns)
        result.columns.push_back(numbers(column, chart.unit));
    for (std::size_t row = 0; row < chart.rows.size(); ++row) {
        std::vector<Cell> cells{word(chart.rows[row])};
        for (std::size_t column = 0; column < chart.columns.size(); ++column)
            cells.push_back(entry(chart.values, row * chart.columns.size() + column));
        result.rows.push_back(std::move(cells));
    }
    return result;
}

ChartTable table(const TimelineChart& chart) {
    ChartTable result;
    result.columns = {words(ChartText::tr("Row")),
                      words(ChartText::tr("What")),
                      words(ChartText::tr("Detail")),
                      numbers(ChartText::tr("From"), chart.x.unit),
                      numbers(ChartText::tr("There from"), chart.x.unit),
                      numbers(ChartText::tr("Until"), chart.x.unit)};
    for (const TimelineRow& row : chart.rows) {
        for (const TimelineBar& bar : row.bars)
            result.rows.push_back({word(row.name), word(bar.label), word(bar.detail), number(bar.from),
                                   number(std::max(bar.from, bar.waiting_until)), number(bar.to)});
        for (const TimelineMark& mark : row.marks)
            result.rows.push_back({word(row.name), word(mark.label), word({}), number(mark.at),
                                   number(mark.at), number(mark.at)});
    }
    return result;
}

ChartTable table(const DensitySketch& sketch) {
    ChartTable result;
    result.columns = {numbers(ChartText::tr("value"), sketch.unit),
                      numbers(ChartText::tr("density"), number_unit())};
    for (std::size_t i = 0; i < std::min(sketch.x.size(), sketch.density.size()); ++i)
        result.rows.push_back({number(sketch.x[i]), number(sketch.density[i])});
    for (const auto& [value, probability] : sketch.atoms)
        result.rows.push_back({number(value), number(probability)});
    if (sketch.fixed) result.rows.push_back({number(*sketch.fixed), number(1)});
    return result;
}

ChartTable table(const RangeBar& bar) {
    ChartTable result;
    result.columns = {words({}), numbers(ChartText::tr("value"), bar.unit)};
    const std::pair<const char*, double> rows[] = {
        {"P10", bar.p10}, {"P25", bar.p25}, {"P50", bar.p50}, {"P75", bar.p75}, {"P90", bar.p90}};
    for (const auto& [name, value] : rows)
        result.rows.push_back({word(QString::fromLatin1(name)), number(value)});
    return result;
}

} // namespace

ChartTable table_of(const ChartData& data) {
    return std::visit([](const auto& chart) { return table(chart); }, data.content);
}

QString cell_text(const ChartTable& table, std::size_t row, std::size_t column, const QLocale& locale) {
    const Cell& cell = table.rows[row][column];
    return table.columns[column].text ? cell.text
                                      : format_value(cell.number, table.columns[column].unit, {}, locale);
}

} // namespace headroom::views
