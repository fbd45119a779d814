// SPDX-License-Identifier: GPL-3.0-or-later
// What mouse and keyboard do to a chart.
#include "views/charts/canvas.h"
#include "views/charts/chart_table.h"

#include <QApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QWheelEvent>
#include <cmath>

namespace headroom::views {
namespace {

constexpr qreal threshold_reach = 6;
constexpr double key_zoom = 1.4, wheel_zoom = 1.2;

bool near_threshold(const Drawing* chart, const QPointF& at) {
    const auto x = chart ? chart->threshold_x() : std::nullopt;
    return x && std::abs(*x - at.x()) <= threshold_reach && at.y() >= chart->plot().top();
}

} // namespace

bool Canvas::event(QEvent* event) {
    // The page's own shortcuts must not take keys that step through a focused chart.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        switch (key->key()) {
        case Qt::Key_Left:
        case Qt::Key_Right:
        case Qt::Key_Plus:
        case Qt::Key_Minus:
        case Qt::Key_0:
            event->accept();
            return true;
        default:
            break;
        }
    }
    return QWidget::event(event);
}

void Canvas::update_cursor(const QPointF& at) {
    const Drawing* chart = drawing();
    if (!chart) return unsetCursor();
    if (near_threshold(chart, at)) return setCursor(Qt::SplitHCursor);
    const Drawing::BarHit hit = chart->bar_at(at);
    if (hit.row >= 0)
        return setCursor(hit.part == Drawing::BarHit::Part::whole ? Qt::OpenHandCursor : Qt::SizeHorCursor);
    if (std::holds_alternative<ScatterChart>(m_data.content) && m_reading)
        return setCursor(Qt::PointingHandCursor);
    unsetCursor();
}

void Canvas::mouseMoveEvent(QMouseEvent* event) {
    const QPointF at = place_of(event);
    m_pointer = at;
    if (!drawing()) m_drag = Drag::none;
    if (m_drag == Drag::press && (at - m_pressed_at).manhattanLength() >= QApplication::startDragDistance() &&
        zoomed_in())
        m_drag = Drag::pan;
    switch (m_drag) {
    case Drag::threshold:
        drag_threshold(at.x());
        break;
    case Drag::bar:
        drag_bar(at);
        break;
    case Drag::pan:
        setCursor(Qt::ClosedHandCursor);
        pan_by(at - m_last_at);
        break;
    case Drag::press:
    case Drag::none:
        read_at(at);
        update_cursor(at);
    }
    m_last_at = at;
}

void Canvas::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || !drawing()) return QWidget::mousePressEvent(event);
    const QPointF at = place_of(event);
    m_pressed_at = m_last_at = at;
    m_drag = Drag::press;
    if (near_threshold(drawing(), at)) {
        m_drag = Drag::threshold;
        m_reading.reset();
    } else if (const Drawing::BarHit hit = drawing()->bar_at(at); hit.row >= 0) {
        m_drag = Drag::bar;
        start_bar_drag(hit, at);
    }
    update();
}

void Canvas::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton) return QWidget::mouseReleaseEvent(event);
    const Drag drag = std::exchange(m_drag, Drag::none);
    if (drag == Drag::bar && m_bar.held_range) {
        m_view.x.reset();
        invalidate();
    }
    const bool moved = m_bar.new_from != m_bar.from || m_bar.new_to != m_bar.to;
    if (drag == Drag::bar && moved)
        emit bar_dragged(m_bar.hit.row, m_bar.hit.bar, m_bar.new_from, m_bar.new_to, true);
    else if ((drag == Drag::press || drag == Drag::bar) &&
             (place_of(event) - m_pressed_at).manhattanLength() < QApplication::startDragDistance()) {
        read_at(place_of(event));
        if (m_reading) emit clicked(m_reading->series, m_reading->item);
    }
    update_cursor(place_of(event));
}

void Canvas::mouseDoubleClickEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton) reset_zoom();
}

void Canvas::wheelEvent(QWheelEvent* event) {
    const bool wanted = hasFocus() || (event->modifiers() & Qt::ControlModifier);
    const double turns = event->angleDelta().y() / 120.0;
    if (!wanted || turns == 0 || !drawing() || drawing()->zoom() == Drawing::Zoom::none) {
        event->ignore(); // the page scrolls
        return;
    }
    const bool beside = place_of(event).x() < drawing()->plot().left();
    const bool sideways = event->modifiers() & Qt::ShiftModifier;
    zoom_at(place_of(event), std::pow(wheel_zoom, turns), !beside, !sideways);
    event->accept();
}

void Canvas::leaveEvent(QEvent*) {
    m_pointer.reset();
    if (m_drag != Drag::none) return;
    m_reading.reset();
    update();
}

void Canvas::focusInEvent(QFocusEvent* event) {
    m_ring = event->reason() != Qt::MouseFocusReason && event->reason() != Qt::ActiveWindowFocusReason;
    QWidget::focusInEvent(event);
}

void Canvas::focusOutEvent(QFocusEvent* event) {
    m_ring = m_ring && event->reason() == Qt::ActiveWindowFocusReason;
    m_reading.reset();
    setAccessibleDescription(describe(m_data));
    QWidget::focusOutEvent(event);
}

void Canvas::keyPressEvent(QKeyEvent* event) {
    const auto* chart = std::get_if<HistogramChart>(&m_data.content);
    const bool has_threshold = chart && chart->threshold && drawing();
    const QPointF middle = drawing() ? drawing()->plot().center() : QPointF();
    const int step = event->modifiers() & Qt::ShiftModifier ? 10 : 1;
    switch (event->key()) {
    case Qt::Key_Left:
        has_threshold ? move_threshold(-step) : show_stop(m_stop - step);
        return;
    case Qt::Key_Right:
        has_threshold ? move_threshold(step) : show_stop(m_stop + step);
        return;
    case Qt::Key_Home:
        show_stop(0);
        return;
    case Qt::Key_End:
        show_stop(drawing() ? drawing()->stops() - 1 : 0);
        return;
    case Qt::Key_Plus:
        zoom_at(middle, key_zoom, true, true);
        return;
    case Qt::Key_Minus:
        zoom_at(middle, 1 / key_zoom, true, true);
        return;
    case Qt::Key_0:
        reset_zoom();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_reading) emit clicked(m_reading->series, m_reading->item);
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

} // namespace headroom::views
