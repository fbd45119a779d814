// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/session/edit_command.h"

#include <utility>

namespace headroom::views {

EditCommand::EditCommand(PlanSession& session, PlanPatch patch, PlanSession::Layout before,
                         PlanSession::Layout after, Gesture gesture, const QString& text)
    : QUndoCommand(text), session_(session), patch_(std::move(patch)), before_(std::move(before)),
      after_(std::move(after)), gesture_(gesture) {}

void EditCommand::undo() { apply(Direction::backward); }
void EditCommand::redo() { apply(Direction::forward); }

void EditCommand::apply(Direction direction) {
    auto plan = std::make_shared<Plan>(session_.plan());
    apply_patch(*plan, patch_, direction);
    session_.take(std::move(plan), direction == Direction::forward ? after_ : before_);
}

bool EditCommand::mergeWith(const QUndoCommand* other) {
    const auto* next = dynamic_cast<const EditCommand*>(other);
    if (next == nullptr || patch_.scenario_list || next->patch_.scenario_list) return false;
    patch_ = joined_patch(std::move(patch_), next->patch_);
    after_ = next->after_;
    setText(next->text());
    setObsolete(patch_.is_empty()); // the hand came back to where it began
    return true;
}

} // namespace headroom::views
