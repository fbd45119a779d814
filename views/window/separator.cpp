// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/window/separator.h"

#include "views/theme/spacing.h"
#include "views/theme/theme.h"

#include <QPainter>

namespace headroom::views {

Separator::Separator(Qt::Orientation orientation, QWidget* parent) : QWidget(parent) {
    if (orientation == Qt::Vertical)
        setFixedWidth(spacing::hair);
    else
        setFixedHeight(spacing::hair);
}

void Separator::paintEvent(QPaintEvent*) { QPainter(this).fillRect(rect(), current_theme().border); }

} // namespace headroom::views
