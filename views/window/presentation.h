// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "views/session/live_runner.h"
#include "views/session/page.h"
#include "views/session/plan_session.h"

#include <QWidget>

class QLabel;

namespace headroom::views {

/// The plan before an audience: full screen, large type, on a copy of the plan, so that nothing is edited by
/// accident. Escape or F5 leaves.
class Presentation : public QWidget {
    Q_OBJECT

public:
    /// `page`: of PageGroup::audience. `owner`: comes back into view afterwards, and takes it along when it
    /// goes.
    Presentation(const PageInfo& page, const PlanSession& of, QWidget* owner);

    PlanSession& session() { return session_; }
    LiveRunner& runner() { return runner_; }

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void show_heading();

    PlanSession session_;
    LiveRunner runner_;
    Page* page_;
    QLabel* title_;
    QLabel* subtitle_;
};

} // namespace headroom::views
