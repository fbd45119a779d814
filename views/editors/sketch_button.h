// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "views/charts/sketch_widget.h"

namespace headroom::views {

/// A sketch that opens something when it is clicked. By keyboard its field does the same (Alt+Down).
class SketchButton : public SketchWidget {
    Q_OBJECT

public:
    explicit SketchButton(QWidget* parent = nullptr);

signals:
    void clicked();

protected:
    void mouseReleaseEvent(QMouseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;
};

} // namespace headroom::views
