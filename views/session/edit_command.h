// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "views/session/plan_patch.h"
#include "views/session/plan_session.h"

#include <QUndoCommand>

namespace headroom::views {

/// One step of undo of a PlanSession.
class EditCommand : public QUndoCommand {
public:
    EditCommand(PlanSession& session, PlanPatch patch, PlanSession::Layout before, PlanSession::Layout after,
                Gesture gesture, const QString& text);

    void undo() override;
    void redo() override;
    int id() const override { return gesture_.number > 0 ? gesture_.number : -1; }
    bool mergeWith(const QUndoCommand* other) override;

private:
    void apply(Direction direction);

    PlanSession& session_;
    PlanPatch patch_;
    PlanSession::Layout before_, after_;
    Gesture gesture_;
};

} // namespace headroom::views
