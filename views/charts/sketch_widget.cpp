// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/sketch_widget.h"
#include "views/charts/chart_table.h"
#include "views/charts/paint_chart.h"

#include <QEvent>
#include <QPainter>
#include <cmath>

namespace headroom::views {

SketchWidget::SketchWidget(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_data.content = DensitySketch{};
}

void SketchWidget::set_sketch(DensitySketch sketch) { show_chart({{}, {}, std::move(sketch), {}, false}); }

void SketchWidget::set_range(RangeBar range) { show_chart({{}, {}, range, {}, false}); }

void SketchWidget::show_chart(ChartData chart) {
    m_data = std::move(chart);
    setAccessibleDescription(describe(m_data));
    setToolTip(describe(m_data));
    updateGeometry();
    update();
}

QSize SketchWidget::sizeHint() const {
    const bool range = std::holds_alternative<RangeBar>(m_data.content);
    return {range ? 200 : 88, static_cast<int>(std::ceil(preferred_height(m_data, width())))};
}

void SketchWidget::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paint_chart(painter, QRectF(rect()), m_data, current_theme(), {});
}

void SketchWidget::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange)
        show_chart(ChartData(m_data));
    QWidget::changeEvent(event);
}

} // namespace headroom::views
