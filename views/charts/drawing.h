// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "views/charts/paint_chart.h"

#include <memory>
#include <vector>

namespace headroom::views {

/// What the pointer or the keyboard reads off a chart.
struct Reading {
    struct Row {
        QColor colour; ///< of the mark before it; invalid: none
        QString label, value;
        bool pale = false; ///< belongs to the row above: bands
    };
    struct Dot {
        QPointF at;
        QColor colour;
    };
    QString head;
    std::vector<Row> rows;
    QPointF at;                    ///< what it points to
    std::optional<qreal> vertical; ///< x of a line through the plot
    std::vector<Dot> dots;
    QRectF outline;             ///< of a bar or cell; null: none
    int series = -1, item = -1; ///< what point_clicked() or row_clicked() will say
    int stop = -1;              ///< its place among Drawing::stops()
};

/// One chart laid out in a rectangle: knows where everything is, paints it, and reads it.
class Drawing {
public:
    enum class Zoom { none, x, both };
    struct BarHit {
        int row = -1, bar = -1;
        enum class Part { whole, start, end } part = Part::whole;
    };

    Drawing() = default;
    Drawing(const Drawing&) = delete;
    Drawing& operator=(const Drawing&) = delete;
    virtual ~Drawing() = default;

    virtual void paint(QPainter& painter) const = 0;

    /// What is under the pointer; nothing where there is nothing to say.
    virtual std::optional<Reading> read(const QPointF& at) const = 0;
    /// All readings in an order in which the arrow keys step through them.
    virtual int stops() const { return 0; }
    virtual std::optional<Reading> stop(int) const { return {}; }

    virtual Zoom zoom() const { return Zoom::none; }
    virtual QRectF plot() const { return {}; } ///< where the mouse zooms and pans
    virtual PlotRange x_range() const { return {}; }
    virtual PlotRange y_range() const { return {}; }

    virtual std::optional<qreal> threshold_x() const { return {}; } ///< of the line that can be dragged
    virtual BarHit bar_at(const QPointF&) const { return {}; }      ///< that can be dragged
};

/// Everything that a drawing is made from. The theme must outlive it; the data is copied.
struct Sheet {
    QRectF area;
    const Theme& theme;
    ChartView view;
    bool legend = true;
};

std::unique_ptr<Drawing> make_drawing(const ChartData& data, const QRectF& area, const Theme& theme,
                                      const ChartView& view);

/// Whether there is anything to draw.
bool has_data(const ChartData& data);

/// ChartData::caption with the names of the bands that the chart shows.
QString full_caption(const ChartData& data);

} // namespace headroom::views
