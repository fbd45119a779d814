// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QKeySequence>
#include <QObject>

#include <functional>
#include <vector>

class QAction;
class QMenu;

namespace headroom::views {

class Appearance;
class MainWindow;
class PlanFiles;
class TopBar;

/// The commands of the window: one menu with a part for each subject, and the shortcuts.
class MainMenu : public QObject {
    Q_OBJECT

public:
    MainMenu(MainWindow& window, PlanFiles& files, Appearance& appearance);
    ~MainMenu() override;

    QMenu* menu() const { return menu_; }
    /// Everything that can be done now, for the palette; an action's data() is what else it may be found by.
    std::vector<QAction*> commands() const;
    /// Commands that need a plan.
    void set_plan_open(bool open);
    /// Opens one part under `top` by its mnemonic: Alt+F and so on.
    void attach(TopBar& top);

private:
    QMenu* part(const QString& title);
    QAction* add(QMenu* menu, const QString& text, const QList<QKeySequence>& keys, std::function<void()> act,
                 const QString& words = {});
    void add_file();
    void add_edit();
    void add_scenario();
    void add_view();
    void add_help();
    void fill_recent(QMenu* menu);
    void open_at(QMenu* part);

    MainWindow& window_;
    PlanFiles& files_;
    Appearance& appearance_;
    TopBar* top_ = nullptr;
    QMenu* menu_;
    std::vector<QMenu*> parts_;
    std::vector<QAction*> of_plan_; ///< need an open plan
};

} // namespace headroom::views
