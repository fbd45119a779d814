// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "views/charts/chart_data.h"

#include <QWidget>

namespace headroom::views {

/// A density sketch or a range bar inline: no title, no menu; the tool tip reads it, and
/// so does assistive technology. Give it an accessible name ("Electricity price").
class SketchWidget : public QWidget {
    Q_OBJECT
public:
    explicit SketchWidget(QWidget* parent = nullptr);

    void set_sketch(DensitySketch sketch);
    void set_range(RangeBar range);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void show_chart(ChartData chart);

    ChartData m_data;
};

} // namespace headroom::views
