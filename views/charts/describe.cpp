// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/chart_table.h"
#include "views/charts/chart_text.h"
#include "views/charts/drawing.h"

#include <algorithm>
#include <cmath>

namespace headroom::views {
namespace {

/// One sentence a series, in the units of the chart.
class Describer {
public:
    explicit Describer(const QLocale& locale) : m_locale(locale) {}

    QStringList operator()(const FanChart& c) const {
        QStringList lines{ChartText::tr("Fan chart.")};
        for (const FanSeries& s : c.series) {
            if (s.p50.empty() || c.at.empty()) continue;
            lines << ChartText::tr("%1: median from %2 in %3 to %4 in %5.")
                         .arg(s.name, v(s.p50.front(), c.y), v(c.at.front(), c.x), v(s.p50.back(), c.y),
                              v(c.at.back(), c.x));
            if (!s.p5.empty() && !s.p95.empty())
                lines << ChartText::tr("At the end nine of ten futures lie between %1 and %2.")
                             .arg(v(s.p5.back(), c.y), v(s.p95.back(), c.y));
        }
        return lines + of_lines(c.lines, c.y);
    }
    QStringList operator()(const LineChart& c) const {
        QStringList lines{ChartText::tr("Line chart.")};
        for (const BandLine& l : c.lines)
            lines << lowest_and_highest(l.name, l.x, l.y, c.x, c.y);
        for (const Reference& r : c.references)
            lines << r.label + QStringLiteral(".");
        return lines;
    }
    QStringList operator()(const StackedAreaChart& c) const {
        QStringList lines{c.bars ? ChartText::tr("Bars over time.")
                                 : ChartText::tr("Stacked areas over time.")};
        for (const AreaLayer& l : c.layers)
            lines << lowest_and_highest(l.name, c.at, l.values, c.x, c.y);
        return lines + of_lines(c.lines, c.y);
    }
    QStringList operator()(const PowerChart& c) const {
        return QStringList{ChartText::tr("Power over time.")} +
               QStringList{lowest_and_highest(c.envelope_name, c.at, c.envelope, c.x, c.y),
                           lowest_and_highest(c.load_name, c.at, c.load, c.x, c.y)};
    }
    QStringList operator()(const HistogramChart& c) const {
        QStringList lines{ChartText::tr("Histogram.")};
        for (std::size_t i = 0; i < c.series.size(); ++i) {
            const auto& shares = c.series[i].shares;
            if (shares.empty() || c.edges.size() <= shares.size()) continue;
            const auto top =
                static_cast<std::size_t>(std::max_element(shares.begin(), shares.end()) - shares.begin());
            lines << ChartText::tr("%1: most often between %2 and %3.")
                         .arg(c.series[i].name, v(c.edges[top], c.x), v(c.edges[top + 1], c.x));
            if (c.threshold)
                lines << ChartText::tr("The probability of more than %1 is %2.")
                             .arg(v(*c.threshold, c.x),
                                  format_share(exceedance(c, i, *c.threshold), {}, m_locale));
        }
        return lines;
    }
    QStringList operator()(const StackedBarChart& c) const {
        QStringList lines{ChartText::tr("Stacked bars.")};
        for (const StackRow& row : c.rows) {
            QStringList parts;
            for (std::size_t i = 0; i < std::min(row.values.size(), c.segments.size()); ++i)
                if (row.values[i] != 0)
                    parts << c.segments[i].name + QStringLiteral(" ") + v(row.values[i], c.x);
            lines << row.name + QStringLiteral(": ") + parts.join(QStringLiteral(", ")) + QStringLiteral(".");
        }
        return lines;
    }
    QStringList operator()(const WaterfallChart& c) const {
        QStringList lines{ChartText::tr("Waterfall.")};
        for (const WaterfallStep& s : c.steps)
            lines << s.name + QStringLiteral(": ") +
                         (s.total ? v(s.value, c.y)
                                  : format_difference(s.value, c.y.unit, s.standard_error, m_locale)) +
                         QStringLiteral(".");
        return lines;
    }
    QStringList operator()(const TornadoChart& c) const {
        QStringList lines{ChartText::tr("Tornado around %1.").arg(v(c.base, c.x))};
        for (const TornadoRow& r : c.rows)
            lines << ChartText::tr("%1: %2 (%3) to %4 (%5).")
                         .arg(r.name, v(r.low, c.x), c.low_name, v(r.high, c.x), c.high_name);
        return lines;
    }
    QStringList operator()(const ScatterChart& c) const {
        QStringList lines{ChartText::tr("Points: %1 against %2.").arg(c.y.title, c.x.title)};
        for (const ScatterSeries& s : c.series) {
            if (s.x.empty() || s.y.empty()) continue;
            lines << (s.x.size() == 1
                          ? ChartText::tr("%1: %2, %3.").arg(s.name, v(s.x[0], c.x), v(s.y[0], c.y))
                          : ChartText::tr("%1: %2 points.")
                                .arg(s.name, format_count(static_cast<qint64>(s.x.size()), m_locale)));
        }
        return lines;
    }
    QStringList operator()(const HeatMap& c) const {
        if (c.values.empty()) return {};
        const auto [low, high] = std::minmax_element(c.values.begin(), c.values.end());
        const auto where = [&](auto cell) {
            const auto i = static_cast<std::size_t>(cell - c.values.begin());
            return c.rows[i / c.columns.size()] + QStringLiteral(", ") + c.columns[i % c.columns.size()];
        };
        return {ChartText::tr("Heat map: %1 by %2.").arg(c.column_title, c.row_title),
                ChartText::tr("Least %1 at %2, most %3 at %4.")
                    .arg(format_value(*low, c.unit, {}, m_locale), where(low),
                         format_value(*high, c.unit, {}, m_locale), where(high))};
    }
    QStringList operator()(const TimelineChart& c) const {
        QStringList lines{ChartText::tr("Timeline.")};
        for (const TimelineRow& row : c.rows)
            for (const TimelineBar& bar : row.bars)
                lines << ChartText::tr("%1: %2, %3 to %4.")
                             .arg(row.name, bar.label, v(bar.from, c.x), v(bar.to, c.x));
        return lines;
    }
    QStringList operator()(const DensitySketch& s) const {
        if (s.fixed)
            return {ChartText::tr("One value: %1.").arg(format_value(*s.fixed, s.unit, {}, m_locale))};
        return {ChartText::tr("A distribution between %1 and %2.")
                    .arg(format_value(s.minimum, s.unit, {}, m_locale),
                         format_value(s.maximum, s.unit, {}, m_locale))};
    }
    QStringList operator()(const RangeBar& b) const {
        return {ChartText::tr("Median %1; eight of ten futures lie between %2 and %3.")
                    .arg(format_value(b.p50, b.unit, {}, m_locale), format_value(b.p10, b.unit, {}, m_locale),
                         format_value(b.p90, b.unit, {}, m_locale))};
    }

private:
    QString v(double value, const Axis& axis) const { return format_value(value, axis.unit, {}, m_locale); }

    QString lowest_and_highest(const QString& name, const std::vector<double>& x,
                               const std::vector<double>& y, const Axis& x_axis, const Axis& y_axis) const {
        if (x.empty() || y.size() < x.size()) return {};
        const auto [low, high] = std::minmax_element(y.begin(), y.end());
        const auto at = [&](auto point) { return v(x[static_cast<std::size_t>(point - y.begin())], x_axis); };
        return ChartText::tr("%1: lowest %2 at %3, highest %4 at %5.")
            .arg(name, v(*low, y_axis), at(low), v(*high, y_axis), at(high));
    }

    QStringList of_lines(const std::vector<OverlayLine>& lines, const Axis& y) const {
        QStringList sentences;
        for (const OverlayLine& line : lines)
            if (!line.y.empty())
                sentences << ChartText::tr("%1: from %2 to %3.")
                                 .arg(line.name, v(line.y.front(), y), v(line.y.back(), y));
        return sentences;
    }

    QLocale m_locale;
};

} // namespace

QString describe(const ChartData& data, const QLocale& locale) {
    if (!has_data(data)) return data.empty_text;
    QStringList lines = std::visit(Describer(locale), data.content);
    lines.removeAll(QString());
    return lines.join(QStringLiteral(" "));
}

} // namespace headroom::views
