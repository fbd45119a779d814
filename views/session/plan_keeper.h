// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/jobs/job_runner.h"
#include "views/session/plan_session.h"
#include "views/session/working_copies.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <string_view>

namespace headroom::views {

template <class Answer>
class Task;

/// Opens plans into the session and keeps a working copy of the open one on disk: every change is there
/// within a second, written off the GUI thread, without being asked for. A person's own files are written by
/// save() alone. What can be undone and redone, and the baseline, are kept with it. Lives on the GUI thread.
class PlanKeeper : public QObject {
    Q_OBJECT

public:
    static constexpr int delay_ms = 250;  ///< from a change to its writing, at most
    static constexpr int retry_ms = 2000; ///< from a writing that failed to the next

    PlanKeeper(PlanSession& session, const QString& folder, QObject* parent = nullptr);
    ~PlanKeeper() override; ///< writes what is not written yet, and closes

    /// What an attempt to open came to. Only after `opened` is the session's plan another.
    struct Opening {
        enum class Outcome {
            opened,
            refused,   ///< `faults` say why
            has_edits, ///< the program keeps changes to this file from before: `kept`; ask the person
            in_use     ///< another window has it open
        } outcome = Outcome::opened;
        Faults faults;
        WorkingCopy kept;
    };
    /// A plan file. Where the program keeps changes to it that the file does not have, has_edits.
    Opening open_file(const QString& file);
    /// The file as it is; kept changes stay in the list as a plan of their own.
    Opening open_file_anew(const QString& file);
    /// A plan that the program keeps.
    Opening open_kept(const QString& id);
    /// A plan of the program's own, to start from.
    Opening open_template(std::string_view json);
    /// What was open when the program was killed, newest; nothing where it was closed properly.
    std::optional<WorkingCopy> left_open() const;
    /// Every plan that is kept, newest first, without the open one.
    std::vector<WorkingCopy> recent() const;
    /// Takes a plan off that list, and its kept changes with it.
    void forget(const QString& id);
    /// Writes what is not written yet and lets go of the plan; the session keeps showing it.
    void close();

    /// Writes the plan to a file of the person's, which is its file from then on; empty or why it could not
    /// be written.
    QString save(const QString& file);
    /// The same, without making it the plan's file.
    QString save_copy(const QString& file) const;
    const QString& file() const { return copy_.file; }
    /// There are changes that the file does not have.
    bool is_edited() const { return copy_.edited; }
    /// Everything on the screen is on disk.
    bool is_kept() const;
    /// Why it is not; empty where it is, or will be at once.
    const QString& trouble() const { return trouble_; }
    const Standpoint& standpoint() const { return copy_.standpoint; }
    void set_page(const QString& page);

signals:
    void kept_changed(); ///< is_kept(), trouble(), is_edited() or file()

private:
    Opening open_again(PlanReading reading);
    Opening take(PlanReading reading, WorkingCopy copy);
    void restore_baseline(const Standpoint& standpoint);
    void plan_moved();
    void place_moved();
    void note_place();
    WorkingCopies::Parts changed_parts();
    void wait();
    void write();
    void written(const QString& trouble);
    void flush();

    PlanSession& session_;
    WorkingCopies copies_;
    WorkingCopy copy_;
    std::unique_ptr<QLockFile> lock_;
    std::shared_ptr<const Plan> of_file_; ///< the plan as the file has it
    std::shared_ptr<const Plan> written_; ///< the plan as the working copy has it
    std::shared_ptr<const Plan> written_baseline_;
    bool waits_ = false; ///< something is not on disk yet
    QString trouble_;
    QTimer timer_;
    JobRunner jobs_;
    std::unique_ptr<Task<QString>> task_;
};

} // namespace headroom::views
