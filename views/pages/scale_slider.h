// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "views/session/plan_session.h"

#include <QWidget>

#include <memory>

class QLabel;
class QSlider;

namespace headroom::views {

/// A parameter of all scenarios from half to twice what the plan had when the slider was made: ranges keep
/// their shape. Double click, or Home on it, puts it back.
class ScaleSlider : public QWidget {
    Q_OBJECT

public:
    ScaleSlider(PlanSession& session, Parameter id);
    QSlider& slider() const { return *slider_; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void move(int position);
    void show_value();

    PlanSession& session_;
    Parameter id_;
    std::shared_ptr<const Plan> original_;
    Gesture gesture_;
    QSlider* slider_;
    QLabel* value_;
};

} // namespace headroom::views
