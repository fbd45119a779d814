// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "views/session/plan_session.h"

#include <QWidget>

#include <functional>

class QVBoxLayout;

namespace headroom::views {

/// What is wrong, or worth knowing, about the current scenario, in place, each with a button that mends it.
class FaultCards : public QWidget {
    Q_OBJECT

public:
    using Filter = std::function<bool(const Fault&)>;
    FaultCards(PlanSession& session, Filter filter, QWidget* parent = nullptr);
    void refresh();

private:
    QWidget* make_card(const Fault& fault);

    PlanSession& session_;
    Filter filter_;
    QVBoxLayout* column_;
    Faults shown_;
};

} // namespace headroom::views
