// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/plan/plan.h"
#include "views/session/plan_patch.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <memory>
#include <mutex>
#include <optional>
#include <vector>

/// The steps of undo as they are kept beside a working copy, so that a person can take back tomorrow what was
/// done today.
namespace headroom::views {

/// What an edit changed in the plan's file: these lines in the place of those.
struct EditStep {
    QString what;             ///< for the Edit menu
    qsizetype at = 0;         ///< the first line that differs, from 0 on
    QStringList out, in;      ///< lines before and after
    QByteArray before, after; ///< SHA-256 of the whole file then, hexadecimal
    bool operator==(const EditStep&) const = default;
};

EditStep edit_step(const QString& what, const Plan& before, const Plan& after);

/// The plan that the step makes of this one, or was made of; nothing where this is not the plan that the step
/// belongs to, or the other is none that read_plan accepts.
std::optional<Plan> stepped(const Plan& plan, const EditStep& step, Direction direction);

/// A step that is made when it is first asked for, by whichever thread: lines are not compared while somebody
/// drags a slider.
class EditRecord {
public:
    EditRecord(const QString& what, std::shared_ptr<const Plan> before, std::shared_ptr<const Plan> after);
    explicit EditRecord(EditStep step);
    const EditStep& step() const;

private:
    mutable std::mutex mutex_;
    QString what_;
    mutable std::shared_ptr<const Plan> before_, after_; ///< until the step is made
    mutable std::optional<EditStep> step_;
};

/// All steps, and how many of them are done (the others can be done again).
struct EditHistory {
    std::vector<std::shared_ptr<const EditRecord>> records;
    std::size_t done = 0;
};

/// The newest steps, as many as there is room for.
QByteArray write_history(const EditHistory& history);
/// The history up to and from this plan. The file may have been damaged or tampered with: what is not a
/// history of this plan is none, and the steps are looked at again when they are taken.
EditHistory read_history(const QByteArray& json, const Plan& plan);

/// A longer file is none of ours.
inline constexpr qsizetype most_history_bytes = qsizetype{16} << 20;

} // namespace headroom::views
