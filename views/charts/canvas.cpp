// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/canvas.h"
#include "views/charts/chart_table.h"
#include "views/charts/reading_box.h"
#include "views/charts/zooming.h"

#include <QEvent>
#include <QPainter>
#include <QPointerEvent>
#include <QPen>
#include <cmath>

namespace headroom::views {
namespace {

/// Room for the focus ring.
constexpr qreal margin = 2;

HistogramChart* histogram(ChartData& data) { return std::get_if<HistogramChart>(&data.content); }

} // namespace

Canvas::Canvas(QWidget* parent) : QWidget(parent) {
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

Canvas::~Canvas() = default;

void Canvas::set_data(const ChartData& data, bool keep_zoom) {
    if (data.content.index() != m_data.content.index()) m_drag = Drag::none;
    m_data = data;
    if (!keep_zoom) m_view = {};
    setAccessibleName(data.title);
    setAccessibleDescription(describe(data));
    invalidate();
    if (m_pointer && m_drag == Drag::none) read_at(*m_pointer);
    updateGeometry();
}

void Canvas::set_threshold(std::optional<double> value) {
    if (HistogramChart* chart = histogram(m_data)) {
        chart->threshold = value;
        setAccessibleDescription(describe(m_data));
        invalidate();
    }
}

void Canvas::set_cumulative(bool cumulative) {
    if (HistogramChart* chart = histogram(m_data)) {
        chart->cumulative = cumulative;
        invalidate();
    }
}

void Canvas::reset_zoom() {
    if (!zoomed_in()) return;
    m_view.x.reset();
    m_view.y.reset();
    invalidate();
    emit zoom_changed();
}

QSize Canvas::sizeHint() const {
    const qreal height = m_magnification * preferred_height(m_data, whole().width());
    return {320, static_cast<int>(std::ceil(height))};
}

QSize Canvas::minimumSizeHint() const {
    return {120, static_cast<int>(std::min(96.0, preferred_height(m_data, whole().width())))};
}

void Canvas::set_magnification(qreal factor) {
    m_magnification = factor;
    invalidate();
    updateGeometry();
}

QRectF Canvas::whole() const { return {QPointF(), QSizeF(size()) / m_magnification}; }

QRectF Canvas::area() const { return whole().adjusted(margin, margin, -margin, -margin); }

QPointF Canvas::place_of(const QSinglePointEvent* event) const { return event->position() / m_magnification; }

const Drawing* Canvas::drawing() {
    if (!m_drawing && has_data(m_data)) m_drawing = make_drawing(m_data, area(), current_theme(), m_view);
    return m_drawing.get();
}

std::unique_ptr<Drawing> Canvas::unzoomed() const {
    return make_drawing(m_data, area(), current_theme(), {});
}

void Canvas::invalidate() {
    m_drawing.reset();
    m_picture = {};
    m_reading.reset();
    update();
}

void Canvas::resizeEvent(QResizeEvent*) { invalidate(); }

void Canvas::changeEvent(QEvent* event) {
    switch (event->type()) {
    case QEvent::PaletteChange:
    case QEvent::StyleChange:
    case QEvent::FontChange:
    case QEvent::LocaleChange:
    case QEvent::LanguageChange:
        invalidate();
        break;
    default:
        break;
    }
    QWidget::changeEvent(event);
}

void Canvas::paintEvent(QPaintEvent*) {
    const qreal ratio = devicePixelRatioF();
    if (m_picture.isNull() || m_picture.devicePixelRatio() != ratio) {
        m_picture = QPixmap((QSizeF(size()) * ratio).toSize());
        m_picture.setDevicePixelRatio(ratio);
        m_picture.fill(Qt::transparent);
        QPainter painter(&m_picture);
        painter.scale(m_magnification, m_magnification);
        if (const Drawing* chart = drawing())
            chart->paint(painter);
        else
            paint_chart(painter, area(), m_data, current_theme(), {});
    }
    QPainter painter(this);
    painter.drawPixmap(0, 0, m_picture);
    painter.scale(m_magnification, m_magnification);
    if (m_reading && drawing()) {
        const QRectF plot = drawing()->plot();
        paint_reading(painter, *m_reading, plot.isNull() ? area() : plot, whole(), current_theme());
    }
    if (m_ring) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(current_theme().focus, 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(whole().adjusted(1, 1, -1, -1), 4, 4);
    }
}

void Canvas::read_at(const QPointF& at) {
    const Drawing* chart = drawing();
    m_reading = chart ? chart->read(at) : std::nullopt;
    if (m_reading) m_stop = m_reading->stop;
    update();
}

void Canvas::show_stop(int index) {
    const Drawing* chart = drawing();
    if (!chart || chart->stops() == 0) return;
    m_stop = std::clamp(index, 0, chart->stops() - 1);
    m_reading = chart->stop(m_stop);
    if (m_reading) setAccessibleDescription(reading_text(*m_reading));
    update();
}

double Canvas::value_at(qreal x) {
    const QRectF plot = drawing()->plot();
    const PlotRange range = drawing()->x_range();
    return range.minimum + (x - plot.left()) / plot.width() * (range.maximum - range.minimum);
}

void Canvas::zoom_at(const QPointF& at, double factor, bool x, bool y) {
    const Drawing* chart = drawing();
    if (!chart || chart->zoom() == Drawing::Zoom::none) return;
    const QRectF plot = chart->plot();
    const auto full = unzoomed();
    if (x)
        m_view.x = zoomed(chart->x_range(), full->x_range(),
                          value_at(std::clamp(at.x(), plot.left(), plot.right())), factor);
    if (y && chart->zoom() == Drawing::Zoom::both) {
        const PlotRange range = chart->y_range();
        const qreal level = std::clamp(at.y(), plot.top(), plot.bottom());
        const double fixed =
            range.maximum - (level - plot.top()) / plot.height() * (range.maximum - range.minimum);
        m_view.y = zoomed(range, full->y_range(), fixed, factor);
    }
    invalidate();
    emit zoom_changed();
}

void Canvas::pan_by(const QPointF& pixels) {
    const Drawing* chart = drawing();
    const QRectF plot = chart->plot();
    const auto full = unzoomed();
    const PlotRange x = chart->x_range(), y = chart->y_range();
    if (m_view.x) m_view.x = panned(x, full->x_range(), -pixels.x() / plot.width() * (x.maximum - x.minimum));
    if (m_view.y) m_view.y = panned(y, full->y_range(), pixels.y() / plot.height() * (y.maximum - y.minimum));
    invalidate();
    emit zoom_changed();
}

void Canvas::drag_threshold(qreal x) {
    const double value = snapped(value_at(x), drawing()->x_range(), drawing()->plot().width());
    if (histogram(m_data)->threshold == value) return;
    set_threshold(value);
    emit threshold_dragged(value);
}

void Canvas::move_threshold(int steps) {
    const QRectF plot = drawing()->plot();
    const PlotRange range = drawing()->x_range();
    const double step =
        snapped((range.maximum - range.minimum) / 100, {0, range.maximum - range.minimum}, plot.width());
    const double value = snapped(*histogram(m_data)->threshold + steps * step, range, plot.width());
    set_threshold(value);
    emit threshold_dragged(value);
}

void Canvas::start_bar_drag(const Drawing::BarHit& hit, const QPointF& at) {
    const auto& chart = std::get<TimelineChart>(m_data.content);
    const TimelineBar& bar =
        chart.rows[static_cast<std::size_t>(hit.row)].bars[static_cast<std::size_t>(hit.bar)];
    m_bar = {hit, bar.from, bar.to, value_at(at.x()), bar.from, bar.to, !m_view.x};
    m_view.x = drawing()->x_range();
}

void Canvas::drag_bar(const QPointF& at) {
    const auto& chart = std::get<TimelineChart>(m_data.content);
    const double snap = chart.snap > 0 ? chart.snap : 1;
    const double by = std::round((value_at(at.x()) - m_bar.grabbed) / snap) * snap;
    double from = m_bar.from, to = m_bar.to;
    if (m_bar.hit.part != Drawing::BarHit::Part::end) from += by;
    if (m_bar.hit.part != Drawing::BarHit::Part::start) to += by;
    if (to - from < snap || (from == m_bar.new_from && to == m_bar.new_to)) return;
    m_bar.new_from = from;
    m_bar.new_to = to;
    emit bar_dragged(m_bar.hit.row, m_bar.hit.bar, from, to, false);
}

} // namespace headroom::views
