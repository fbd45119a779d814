// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/session/edit_command.h"

#include <utility>

namespace headroom::views {

EditCommand::EditCommand(PlanSession& session, PlanPatch patch, PlanSession::Layout before,
                         PlanSession::Layout after, Gesture gesture, const QString& text)
    : QUndoCommand(text), session_(session), patch_(std::move(patch)), before_(std::move(before)),
      after_(std::move(after)), gesture_(gesture) {}

EditCommand::EditCommand(PlanSession& session, std::shared_ptr<const EditRecord> record)
    : QUndoCommand(record->step().what), session_(session), record_(std::move(record)) {}

void EditCommand::undo() { apply(Direction::backward); }
void EditCommand::redo() { apply(Direction::forward); }

void EditCommand::apply(Direction direction) {
    if (session_.is_restoring_) return; // it is done, or not, already
    if (!patch_ && !find_patch(direction)) return setObsolete(true);
    const auto before = session_.snapshot();
    auto plan = std::make_shared<Plan>(*before);
    apply_patch(*plan, *patch_, direction);
    session_.take(std::move(plan), direction == Direction::forward ? after_ : before_);
    if (!record_) record_ = std::make_shared<const EditRecord>(text(), before, session_.snapshot());
}

/// The plan is what it was when the step was done, or taken back.
bool EditCommand::find_patch(Direction direction) {
    const auto& plan = session_.plan();
    const auto other = stepped(plan, record_->step(), direction);
    if (!other) return false;
    const bool forward = direction == Direction::forward;
    patch_ = forward ? make_patch(plan, *other) : make_patch(*other, plan);
    (forward ? before_ : after_) = session_.layout_;
    (forward ? after_ : before_) = session_.layout_for(*other, direction);
    return true;
}

bool EditCommand::mergeWith(const QUndoCommand* other) {
    const auto* next = dynamic_cast<const EditCommand*>(other);
    if (next == nullptr || !patch_ || patch_->scenario_list || next->patch_->scenario_list) return false;
    patch_ = joined_patch(std::move(*patch_), *next->patch_);
    after_ = next->after_;
    setText(next->text());
    setObsolete(patch_->is_empty()); // the hand came back to where it began
    auto before = std::make_shared<Plan>(session_.plan());
    apply_patch(*before, *patch_, Direction::backward);
    record_ = std::make_shared<const EditRecord>(text(), std::move(before), session_.snapshot());
    return true;
}

} // namespace headroom::views
