// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "views/session/live_runner.h"
#include "views/session/plan_keeper.h"

#include <QObject>

class QWidget;

namespace headroom::views {

/// Opening, saving and exporting with the questions and answers that belong to them, over a window.
class PlanFiles : public QObject {
    Q_OBJECT

public:
    PlanFiles(PlanSession& session, PlanKeeper& keeper, LiveRunner& runner, QWidget* window);

    /// True where the plan is open now; else the person has been told why not.
    bool open(const QString& file);
    bool open_kept(const QString& id);
    bool open_template(std::string_view json);
    void ask_and_open();
    /// To the plan's file, or to one that is asked for.
    void save();
    void save_as();
    void save_copy();
    void export_results();
    /// Takes a kept plan off the list; asks where changes would be lost.
    bool forget(const QString& id);

signals:
    void opened();

private:
    bool answer(const PlanKeeper::Opening& opening, const QString& what);
    bool ask_about_edits(const QString& file, const WorkingCopy& kept);
    /// Fit to be a file's.
    QString plan_name() const;
    /// Empty `trouble`: the file is written.
    void report(const QString& trouble, const QString& file, const QString& failed);
    void tell(const QString& what, const QString& why);

    PlanSession& session_;
    PlanKeeper& keeper_;
    LiveRunner& runner_;
    QWidget* window_;
};

} // namespace headroom::views
