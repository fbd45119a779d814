// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "views/session/live_runner.h"
#include "views/session/page.h"
#include "views/session/plan_keeper.h"
#include "views/window/template_list.h"

#include <QMainWindow>

class QStackedWidget;

namespace headroom::views {

class Appearance;
class CommandPalette;
class MainMenu;
class PlanFiles;
class StartScreen;
class Toast;
class StatusLine;
class TopBar;
class Workbench;

/// The window: start screen or workbench, with what is around them. Composition only; what happens is in the
/// parts.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    /// `folder`: where plans are kept, WorkingCopies::usual_folder().
    MainWindow(std::span<const PageInfo> pages, Appearance& appearance, const QString& folder);
    ~MainWindow() override;

    PlanSession& session() { return session_; }
    LiveRunner& runner() { return runner_; }
    PlanKeeper& keeper() { return keeper_; }
    Workbench& workbench() { return *workbench_; }
    MainMenu& menu() { return *menu_; }
    const std::vector<Template>& templates() const { return templates_; }

    /// Opens a file; false where it could not be, about which the person has been told.
    bool open_file(const QString& file);
    bool open_template(const QString& id);
    /// What was open when the program was killed; false where there is nothing.
    bool open_left();
    bool show_page(const QString& id);
    /// Closes the plan, unless the person goes back to mend what was not taken.
    void show_start();
    bool shows_start() const;
    void open_palette();
    /// Full screen before an audience; nothing while there is no plan.
    void present();
    void open_simulation();
    void open_faults();
    /// To where a fault's pointer leads.
    void go_to(const QString& pointer);
    /// A sentence at the bottom for a few seconds: what was refused, and why.
    void say(const QString& sentence);

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void build();
    void connect_parts();
    void show_workbench();

    std::vector<PageInfo> pages_; ///< of the workbench
    std::optional<PageInfo> for_audience_;
    std::vector<Template> templates_;
    PlanSession session_;
    PlanKeeper keeper_;
    LiveRunner runner_;
    PlanFiles* files_;
    MainMenu* menu_;
    TopBar* top_;
    QStackedWidget* stack_;
    StartScreen* start_;
    Workbench* workbench_;
    CommandPalette* palette_;
    StatusLine* status_;
    Toast* toast_;
};

} // namespace headroom::views
