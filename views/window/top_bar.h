// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "views/session/plan_keeper.h"

#include <QWidget>

class QLabel;
class QMenu;
class QPushButton;
class QToolButton;

namespace headroom::views {

class ScenarioBar;
class SearchButton;

/// The top of the window: the program with its menu, the plan, its scenarios, search, report.
class TopBar : public QWidget {
    Q_OBJECT

public:
    static constexpr int height = 52;

    /// `menu` opens under the program's name.
    TopBar(PlanSession& session, PlanKeeper& keeper, QMenu* menu);

    ScenarioBar* scenarios() const { return scenarios_; }
    void open_menu();
    void rename_plan();
    /// Whether there is a page for the Report button.
    void set_report(bool exists);
    /// On the start screen only the program's name shows.
    void show_plan_parts(bool shown);

signals:
    void search_wanted();
    void presentation_wanted();
    void report_wanted();
    void refused(const QString& reason);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void show_plan();
    void show_kept();

    PlanSession& session_;
    PlanKeeper& keeper_;
    QToolButton* program_;
    QWidget* plan_parts_;
    QPushButton* name_;
    QLabel* kept_;
    ScenarioBar* scenarios_;
    SearchButton* search_;
    QPushButton* report_;
};

} // namespace headroom::views
