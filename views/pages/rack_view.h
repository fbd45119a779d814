// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "views/pages/rack_plan.h"

#include <QWidget>

namespace headroom::views {

/// The hall seen from above, each rack coloured by its kilowatts, and a rack of each tranche seen from the
/// front, filled to the unit. Hover reads a rack.
class RackView : public QWidget {
    Q_OBJECT

public:
    explicit RackView(QWidget* parent = nullptr);
    void set_plan(const RackPlan& plan);
    const RackPlan& plan() const { return plan_; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    struct Floor;
    Floor floor_for(int width) const;
    QString describe() const;

    RackPlan plan_;
};

} // namespace headroom::views
