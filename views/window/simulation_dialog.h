// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/plan/plan.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;

namespace headroom::views {

class PlanSession;

/// How many futures, drawn how, from which seed; or the base case alone.
class SimulationDialog : public QDialog {
    Q_OBJECT

public:
    SimulationDialog(PlanSession& session, QWidget* parent);

private:
    std::optional<Simulation> typed();
    void apply();

    PlanSession& session_;
    QComboBox* paths_;
    QComboBox* sampler_;
    QLineEdit* seed_;
    QLabel* trouble_;
};

} // namespace headroom::views
