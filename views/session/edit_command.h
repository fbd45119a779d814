// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "views/session/edit_log.h"
#include "views/session/plan_patch.h"
#include "views/session/plan_session.h"

#include <QUndoCommand>

namespace headroom::views {

/// One step of undo of a PlanSession.
class EditCommand : public QUndoCommand {
public:
    EditCommand(PlanSession& session, PlanPatch patch, PlanSession::Layout before, PlanSession::Layout after,
                Gesture gesture, const QString& text);
    /// A step of before, from disk.
    EditCommand(PlanSession& session, std::shared_ptr<const EditRecord> record);

    void undo() override;
    void redo() override;
    int id() const override { return gesture_.number > 0 ? gesture_.number : -1; }
    bool mergeWith(const QUndoCommand* other) override;
    /// As it is kept on disk; nullptr before it was first done.
    const std::shared_ptr<const EditRecord>& record() const { return record_; }

private:
    void apply(Direction direction);
    bool find_patch(Direction direction);

    PlanSession& session_;
    std::optional<PlanPatch> patch_; ///< nothing: only the record has it yet
    std::shared_ptr<const EditRecord> record_;
    PlanSession::Layout before_, after_;
    Gesture gesture_;
};

} // namespace headroom::views
