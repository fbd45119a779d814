// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "views/format/format.h"

#include <QColor>
#include <QString>
#include <limits>
#include <optional>
#include <variant>
#include <vector>

/// What a chart shows, as values: no widget, no painter. Every kind of chart is one struct; ChartData holds
/// one of them with its words. Vectors that belong together have the same length; what is not finite is a gap
/// in a line and "—" in the table.
namespace headroom::views {

/// A colour by its meaning, so that it follows the theme.
struct Ink {
    enum class Role {
        series, ///< Theme::series[index % 8]: scenario number `index`
        group,  ///< Theme::groups[index % 8]: CostGroup
        accent,
        neutral, ///< grey
        text,
        good,
        warning,
        danger
    };
    Role role = Role::series;
    int index = 0;
    bool operator==(const Ink&) const = default;
};
inline Ink series_ink(int index) { return {Ink::Role::series, index}; }
inline Ink group_ink(int index) { return {Ink::Role::group, index}; }

/// One axis: ticks stand at round values of its unit within the range. The range is the data's where not
/// given.
struct Axis {
    QString title; ///< "Cost", "Refresh cycle"; shown in tables and to screen readers, and beside the axis if
                   ///< `show_title`
    Unit unit;
    std::optional<double> minimum, maximum;
    bool from_zero = false; ///< zero belongs to the range
    bool show_title = false;
    bool operator==(const Axis&) const = default;
};

// ---- along an x axis
// -----------------------------------------------------------------------------------------

/// A distribution that moves along x.
struct FanSeries {
    QString name;
    Ink ink;
    std::vector<double> p5, p25, p50, p75, p95; ///< one for each of FanChart::x; p5 and p95 may be empty
};
/// A line over whatever else is there: history, capacity, a limit.
struct OverlayLine {
    QString name;
    Ink ink{Ink::Role::neutral};
    std::vector<double> x, y;
    bool step = false; ///< holds its value until the next x
    bool dashed = false;
};
/// Month series of one or more scenarios: P5–P95, P25–P75 and the median.
struct FanChart {
    Axis x, y;
    std::vector<double> at; ///< the x of every series' entries, ascending
    std::vector<FanSeries> series;
    std::vector<OverlayLine> lines;
};

/// A line with an error band or error bars: refresh curves, frontiers of one variable.
struct BandLine {
    QString name;
    Ink ink;
    std::vector<double> x, y;
    std::vector<double> low, high; ///< the band; both empty for none
    bool markers = false;
    bool dashed = false;
    bool step = false;
};
/// A straight line across the chart with a word to it ("today", "best: 60 months").
struct Reference {
    enum class Along { x, y } axis = Along::x; ///< x: a vertical line at an x value
    double value = 0;
    QString label;
    Ink ink{Ink::Role::text};
};
struct LineChart {
    Axis x, y;
    std::vector<BandLine> lines;
    std::vector<Reference> references;
    QString band_name; ///< what the band is, for the legend: "± 2 standard errors", "P10–P90"
};

struct AreaLayer {
    QString name;
    Ink ink;
    std::vector<double> values; ///< one for each of StackedAreaChart::at; negative ones are stacked downwards
};
/// Layers on top of each other over time, as areas or as a bar for each x.
struct StackedAreaChart {
    Axis x, y;
    std::vector<double> at;
    std::vector<AreaLayer> layers; ///< from the bottom up
    bool bars = false;
    std::vector<OverlayLine> lines;
};

/// Energised power in steps, what the load draws under it, and the capacity between them that is paid for and
/// not used (shaded); load above the envelope is marked as not served.
struct PowerChart {
    Axis x, y;
    std::vector<double> at;
    std::vector<double> envelope;            ///< the power available, a step line
    std::vector<double> load;                ///< the median of what is drawn
    std::vector<double> load_low, load_high; ///< a band around it; both empty for none
    QString envelope_name, load_name, stranded_name;
    QString band_name;
    std::vector<OverlayLine> lines;
};

// ---- distributions
// -------------------------------------------------------------------------------------------

struct HistogramSeries {
    QString name;
    Ink ink;
    std::vector<double> shares;  ///< of the probability, one for each bin
    double below = 0, above = 0; ///< probability left and right of the bins
    /// All outcomes in ascending order, where they are known: probabilities at the threshold are then
    /// counted, not interpolated.
    std::vector<double> sorted;
};
struct HistogramChart {
    Axis x;
    std::vector<double> edges; ///< of the bins, one more than there are bins, ascending
    std::vector<HistogramSeries> series;
    bool cumulative = false;         ///< show P(x ≤ value) instead of the bins
    bool may_cumulate = true;        ///< the reader may switch
    std::optional<double> threshold; ///< a line that can be dragged; reads P(x > threshold) for each series
    QString quantity;                ///< what x is, in "P(cost > $80 M)": "cost"
};
/// P(x > threshold), 0 to 1.
double exceedance(const HistogramChart& chart, std::size_t series, double threshold);

/// A curve without axes for a row of the editor; a single value is an upright line.
struct DensitySketch {
    Unit unit;
    std::vector<double> x, density; ///< empty for a fixed value
    std::optional<double> fixed;
    std::vector<std::pair<double, double>> atoms; ///< value and probability of a discrete distribution
    double minimum = 0, maximum = 1;              ///< of the x shown
    Ink ink{Ink::Role::accent};
};
/// P10–P90 (pale), P25–P75 (full) and the median (marker) on a track that several scenarios share.
struct RangeBar {
    Unit unit;
    double p10 = 0, p25 = 0, p50 = 0, p75 = 0, p90 = 0;
    double minimum = 0, maximum = 1; ///< ends of the track
    std::optional<double> baseline;  ///< a tick where the baseline's median is
    Ink ink;
};

// ---- bars
// ----------------------------------------------------------------------------------------------------

struct StackSegment {
    QString name;
    Ink ink;
};
struct StackRow {
    QString name;
    std::vector<double> values; ///< one for each segment; negative ones are stacked to the left of zero
    std::optional<double> standard_error; ///< of the sum: a whisker at its end
};
/// Horizontal bars, values inside where they fit: where the money goes.
struct StackedBarChart {
    Axis x;
    std::vector<StackSegment> segments;
    std::vector<StackRow> rows;
    bool totals = false; ///< the sum behind each bar
    bool axis = false;   ///< ticks below; without, the values in the bars say it
};

struct WaterfallStep {
    QString name;
    double value = 0;
    bool total = false; ///< stands on zero (value is the level); else it adds to what was before
    std::optional<double> standard_error;
    std::optional<Ink> ink; ///< else warning colours for an increase and good ones for a decrease
};
/// Why one number became another.
struct WaterfallChart {
    Axis y;
    std::vector<WaterfallStep> steps;
    bool less_is_better = true;
};

struct TornadoRow {
    QString name;
    double low = 0, high = 0;      ///< the result with the input at its low and high end
    QString low_input, high_input; ///< "$0.06/kWh"; may be empty
    std::optional<double> low_error, high_error;
};
struct TornadoChart {
    Axis x;
    double base = 0;              ///< the result with every input where it is
    std::vector<TornadoRow> rows; ///< strongest first
    QString low_name, high_name;  ///< "input at P10", "input at P90"
};

// ---- points and cells
// ----------------------------------------------------------------------------------------

struct ScatterSeries {
    QString name;
    Ink ink;
    std::vector<double> x, y;
    std::vector<QString> labels; ///< of the points, for hover and table; empty or one each
    bool connected = false;      ///< a line through the points in their order: a frontier
    bool emphasised = false;     ///< large, ringed, labelled: today's mix
    bool pale = false;           ///< of less weight: out of the question
};
struct ScatterChart {
    Axis x, y;
    std::vector<ScatterSeries> series;
    std::vector<Reference> references;
};

struct HeatMap {
    QString row_title, column_title;
    std::vector<QString> rows, columns;
    std::vector<double> values; ///< row by row
    Unit unit;
    std::optional<double> minimum, maximum; ///< of the colour scale
    std::optional<double> middle;           ///< two-sided scale around this value
    bool high_is_good = false; ///< above the middle stands the good colour, below it the warning one
    bool show_values = true;   ///< where they fit
};

// ---- plans
// ---------------------------------------------------------------------------------------------------

struct TimelineBar {
    double from = 0, to = 0; ///< months
    QString label, detail;   ///< in the bar, and on hover
    Ink ink;
    double waiting_until =
        0; ///< from … waiting_until is drawn pale: ordered and not yet there. ≤ from: nothing
    bool movable = false, resizable = false;
    bool open_end = false; ///< goes on after the chart's end (renews)
};
struct TimelineMark {
    double at = 0;
    QString label;
    Ink ink{Ink::Role::text};
};
struct TimelineRow {
    QString name;
    std::vector<TimelineBar> bars;
    std::vector<TimelineMark> marks;
};
/// Tranches, reservations, phases: bars over months. Dragging is reported by ChartWidget::bar_dragged().
struct TimelineChart {
    Axis x;
    std::vector<TimelineRow> rows;
    std::vector<Reference> references;
    double snap = 1; ///< months that a drag is rounded to
};

using ChartContent =
    std::variant<FanChart, LineChart, StackedAreaChart, PowerChart, HistogramChart, StackedBarChart,
                 WaterfallChart, TornadoChart, ScatterChart, HeatMap, TimelineChart, DensitySketch, RangeBar>;

struct ChartData {
    QString title;   ///< "Cumulative discounted cost"
    QString caption; ///< beside it, pale: "mean, $ M". Charts with bands add the bands' names themselves
    ChartContent content;
    QString empty_text; ///< shown instead of a chart without data: what to do first
    bool legend = true;
};

} // namespace headroom::views
