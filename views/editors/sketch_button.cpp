// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/editors/sketch_button.h"

#include "views/theme/spacing.h"
#include "views/theme/theme.h"

#include <QMouseEvent>
#include <QPainter>

namespace headroom::views {

SketchButton::SketchButton(QWidget* parent) : SketchWidget(parent) {
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::NoFocus);
}

void SketchButton::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton && isEnabled() && rect().contains(event->position().toPoint()))
        emit clicked();
}

void SketchButton::paintEvent(QPaintEvent* event) {
    if (isEnabled() && underMouse()) {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(current_theme().hover);
        painter.drawRoundedRect(rect(), spacing::small_radius, spacing::small_radius);
    }
    SketchWidget::paintEvent(event);
}

void SketchButton::enterEvent(QEnterEvent* event) {
    SketchWidget::enterEvent(event);
    update();
}

void SketchButton::leaveEvent(QEvent* event) {
    SketchWidget::leaveEvent(event);
    update();
}

} // namespace headroom::views
