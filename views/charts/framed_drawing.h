// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "views/charts/frame.h"

namespace headroom::views {

/// A chart between two axes that is read at the x values of its data.
class FramedDrawing : public Drawing {
public:
    FramedDrawing(const Sheet& sheet, const Frame::Setup& setup, std::vector<double> stops);

    void paint(QPainter& painter) const override;
    std::optional<Reading> read(const QPointF& at) const override;
    int stops() const override { return static_cast<int>(m_stops.size()); }
    std::optional<Reading> stop(int index) const override;

    Zoom zoom() const override { return Zoom::x; }
    QRectF plot() const override { return m_frame.plot; }
    PlotRange x_range() const override { return m_frame.x.range; }
    PlotRange y_range() const override { return m_frame.y.range; }

protected:
    virtual void paint_plot(QPainter& painter) const = 0;
    /// Rows and dots at stop `index`; head, line and place are set already.
    virtual void fill(Reading& reading, std::size_t index) const = 0;
    virtual QString head(double x) const;

    const Frame& frame() const { return m_frame; }
    const Theme& theme() const { return m_frame.theme(); }
    QString x_text(double value) const { return format_value(value, m_x_unit); }
    QString y_text(double value) const { return format_value(value, m_y_unit); }
    QString between(double low, double high) const;

private:
    Frame m_frame;
    Unit m_x_unit, m_y_unit;
    std::vector<double> m_stops;
};

/// The entries of an index range that can be seen, and one more at each side: what y must make room for.
struct Visible {
    std::size_t begin = 0, end = 0;
    Visible(std::span<const double> xs, const PlotRange& range);
    std::span<const double> of(std::span<const double> values) const;
};

/// Lines of a FanChart, StackedAreaChart or PowerChart over the rest.
void paint_overlays(QPainter& painter, const Frame& frame, const std::vector<OverlayLine>& lines);
void add_overlays(Extent& extent, const std::vector<OverlayLine>& lines, const PlotRange& x);
void add_overlays(std::vector<LegendEntry>& legend, const std::vector<OverlayLine>& lines);
/// Rows for the lines that have a value at this x.
void read_overlays(Reading& reading, const Frame& frame, const std::vector<OverlayLine>& lines, double x,
                   const Unit& unit);

} // namespace headroom::views
