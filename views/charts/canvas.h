// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "views/charts/drawing.h"

#include <QPixmap>
#include <QWidget>

class QSinglePointEvent;

namespace headroom::views {

/// The drawing of a ChartWidget, with all that mouse and keyboard do to it.
class Canvas : public QWidget {
    Q_OBJECT
public:
    explicit Canvas(QWidget* parent);
    ~Canvas() override;

    void set_data(const ChartData& data, bool keep_zoom);
    const ChartData& data() const { return m_data; }
    /// Of a histogram.
    void set_threshold(std::optional<double> value);
    void set_cumulative(bool cumulative);

    /// Everything larger by this factor, for an audience.
    void set_magnification(qreal factor);

    const ChartView& view() const { return m_view; }
    bool zoomed_in() const { return m_view.x || m_view.y; }
    void reset_zoom();

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void threshold_dragged(double value);
    void clicked(int series, int item);
    void bar_dragged(int row, int bar, double from, double to, bool finished);
    void zoom_changed();

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    enum class Drag { none, press, threshold, bar, pan };
    /// A bar of a timeline while it is dragged.
    struct BarDrag {
        Drawing::BarHit hit;
        double from = 0, to = 0; ///< where it was
        double grabbed = 0;      ///< month under the pointer when it was pressed
        double new_from = 0, new_to = 0;
        bool held_range = false; ///< the axis stands still while a bar is dragged beyond its end
    };

    QRectF area() const;
    /// The widget in the chart's own lengths.
    QRectF whole() const;
    QPointF place_of(const QSinglePointEvent* event) const;
    const Drawing* drawing();
    /// The same chart without zoom: the limits of zooming.
    std::unique_ptr<Drawing> unzoomed() const;
    void invalidate();
    void read_at(const QPointF& at);
    void show_stop(int index);
    void update_cursor(const QPointF& at);
    void zoom_at(const QPointF& at, double factor, bool x, bool y);
    void pan_by(const QPointF& pixels);
    void drag_threshold(qreal x);
    void move_threshold(int steps);
    void start_bar_drag(const Drawing::BarHit& hit, const QPointF& at);
    void drag_bar(const QPointF& at);
    double value_at(qreal x);

    ChartData m_data;
    ChartView m_view;
    qreal m_magnification = 1;
    std::unique_ptr<Drawing> m_drawing;
    QPixmap m_picture;
    std::optional<Reading> m_reading;
    std::optional<QPointF> m_pointer;
    int m_stop = -1;
    bool m_ring = false; ///< the focus came by the keyboard
    Drag m_drag = Drag::none;
    QPointF m_pressed_at, m_last_at;
    BarDrag m_bar;
};

} // namespace headroom::views
