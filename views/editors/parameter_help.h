// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "views/session/plan_session.h"

#include <QFrame>

namespace headroom::views {

/// What a parameter is, what may stand there, where its figure comes from: a panel that F1 opens beside a row
/// and Escape or a click elsewhere closes. Deletes itself.
class ParameterHelp : public QFrame {
    Q_OBJECT

public:
    ParameterHelp(const PlanSession& session, Parameter id, QWidget* parent);
    /// Below `anchor`, or above it where there is no room.
    void open_at(const QWidget* anchor);
};

} // namespace headroom::views
