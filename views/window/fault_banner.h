// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "views/session/live_runner.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace headroom::views {

/// Above the page while the plan cannot be calculated: why, and the way to where it can be mended.
class FaultBanner : public QFrame {
    Q_OBJECT

public:
    FaultBanner(PlanSession& session, LiveRunner& runner);

signals:
    void place_wanted(const QString& pointer);

private:
    void show_faults();

    PlanSession& session_;
    LiveRunner& runner_;
    QLabel* text_;
    QPushButton* go_;
    QString pointer_;
};

} // namespace headroom::views
