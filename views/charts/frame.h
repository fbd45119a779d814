// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "views/charts/drawing.h"
#include "views/charts/legend.h"
#include "views/charts/ticks.h"

#include <QPolygonF>
#include <functional>
#include <span>

namespace headroom::views {

/// The least and greatest of the finite values seen.
class Extent {
public:
    void add(double value);
    void add(std::span<const double> values);
    bool empty() const { return m_low > m_high; }
    double low() const { return m_low; }
    double high() const { return m_high; }
    /// What an axis shows of it: its own bounds win, zero is taken in where it asks, nothing has no width.
    PlotRange range(const Axis& axis) const;

private:
    double m_low = std::numeric_limits<double>::infinity();
    double m_high = -std::numeric_limits<double>::infinity();
};

/// Maps values to pixels, linearly.
struct Map {
    PlotRange range;
    qreal from = 0, to = 1; ///< pixels of the range's ends
    qreal operator()(double value) const {
        return from + (value - range.minimum) / (range.maximum - range.minimum) * (to - from);
    }
    double inverse(qreal pixel) const {
        return range.minimum + (pixel - from) / (to - from) * (range.maximum - range.minimum);
    }
};

/// Two axes around a plot, with a legend below.
class Frame {
public:
    struct Setup {
        Axis x, y;
        PlotRange x_range;
        /// The range of y for what is visible between two x, so that a zoomed chart fills its height.
        std::function<PlotRange(const PlotRange& x)> y_range;
        bool y_ticks = true; ///< a histogram's heights need none
        bool x_ticks = true;
        bool round_y = true; ///< end y at ticks
        std::vector<LegendEntry> legend;
    };
    Frame(const Sheet& sheet, const Setup& setup);

    QRectF plot;
    Map x, y;

    void paint_grid(QPainter& painter) const;
    /// Ticks, zero line, legend.
    void paint_axes(QPainter& painter) const;

    QPointF at(double x_value, double y_value) const { return {x(x_value), y(y_value)}; }
    QPolygonF line(std::span<const double> xs, std::span<const double> ys) const;
    const Theme& theme() const { return m_theme; }

private:
    void place_y(const Sheet& sheet, const Setup& setup, qreal bottom);
    void place_x(const Setup& setup);
    bool labels_fit(const std::vector<Tick>& ticks,
                    const std::function<qreal(const QString&)>& width_of) const;

    const Theme& m_theme;
    Axis m_x_axis, m_y_axis;
    std::vector<Tick> m_x_ticks, m_y_ticks;
    Legend m_legend;
    QPointF m_legend_at;
    QRectF m_area;
};

/// Lines with gaps where a value is not finite, clipped and thinned out.
void stroke(QPainter& painter, const Frame& frame, std::span<const double> xs, std::span<const double> ys,
            const QPen& pen);
/// The same, each value held until the next x; the last until `end`.
void stroke_steps(QPainter& painter, const Frame& frame, std::span<const double> xs,
                  std::span<const double> ys, double end, const QPen& pen);
/// The area between two lines over the same xs, clipped. Entries with a value that is not finite are left
/// out.
QPolygonF band(const Frame& frame, std::span<const double> xs, std::span<const double> low,
               std::span<const double> high);
/// Doubles each point so that a line or band becomes steps.
std::vector<double> stepped_x(std::span<const double> xs, double end);
std::vector<double> stepped_y(std::span<const double> ys);

/// Index of the x nearest to a value; −1 without any.
int nearest_index(std::span<const double> xs, double value);

} // namespace headroom::views
