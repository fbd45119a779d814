// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/plan/plan_json.h"
#include "views/session/edit_log.h"

#include <QDateTime>
#include <QLockFile>
#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace headroom::views {

/// Where a person stood in a plan; no part of the plan itself.
struct Standpoint {
    int scenario = 0;
    QString page;      ///< id; empty: the first
    int pinned = 0;    ///< the baseline: its position in the plan that is kept as baseline.json
    int baseline = -1; ///< and in the plan as it is; -1: it was removed
    bool operator==(const Standpoint&) const = default;
};

/// What is known of a plan that the program keeps.
struct WorkingCopy {
    QString id;            ///< its folder's name
    QString name;          ///< the plan's
    QString file;          ///< where it was opened from or saved to; empty: nowhere yet
    QDateTime kept;        ///< when it was last written
    bool edited = false;   ///< holds changes that `file` does not (or that no file does)
    bool was_open = false; ///< never closed: the program was killed, or has it open
    Standpoint standpoint;
};

/// The plans that the program keeps for a person, a folder each: plan.json (a plan file like any other) and
/// place.json (the rest of WorkingCopy), edits.json (what can be undone), baseline.json
/// (the plan as it was when the baseline was pinned). Written whole or not at all.
class WorkingCopies {
public:
    /// `folder` is made where it is missing.
    explicit WorkingCopies(const QString& folder);
    /// The program's folder among the person's application data.
    static QString usual_folder();

    /// Newest first. What cannot be read is left out.
    std::vector<WorkingCopy> list() const;
    /// That belongs to a file; nothing where there is none.
    std::optional<WorkingCopy> find_file(const QString& file) const;
    static QString new_id();

    /// nullptr where another process has it open. Freed with the pointer.
    std::unique_ptr<QLockFile> lock(const QString& id) const;
    PlanReading read(const QString& id) const;
    /// What was done to it; empty where that is not known.
    EditHistory read_edits(const QString& id, const Plan& plan) const;
    /// Without errors only where one is kept.
    PlanReading read_baseline(const QString& id) const;
    /// What is to be written; nullptr: what is there stays.
    struct Parts {
        std::shared_ptr<const Plan> plan, baseline;
        EditHistory history; ///< of the plan
    };
    /// Writes the parts, and what is known of the plan; empty or why it could not be written. May be called
    /// from any thread.
    QString write(const WorkingCopy& copy, const Parts& parts) const;
    void remove(const QString& id) const;

private:
    QString path(const QString& id, const QString& name) const;
    std::optional<WorkingCopy> read_place(const QString& id) const;

    QString folder_;
};

/// Writes a whole file or leaves the old one as it was; empty or why it could not be written.
QString write_whole_file(const QString& file, const QByteArray& bytes);

/// One way to write the name of a file that exists.
QString canonical_file(const QString& file);

} // namespace headroom::views
