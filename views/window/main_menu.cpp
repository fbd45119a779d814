// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/window/main_menu.h"

#include "views/theme/icons.h"
#include "views/window/about_dialog.h"
#include "views/window/appearance.h"
#include "views/window/main_window.h"
#include "views/window/plan_files.h"
#include "views/window/scenario_bar.h"
#include "views/window/shortcut_dialog.h"
#include "views/window/top_bar.h"
#include "views/window/workbench.h"

#include <QActionGroup>
#include <QApplication>
#include <QMenu>
#include <QShortcut>
#include <QUndoStack>

#include <algorithm>

namespace headroom::views {
namespace {

constexpr std::size_t most_recent = 10;

/// The keys of the platform, and ours.
QList<QKeySequence> usual_and(QKeySequence::StandardKey usual, std::initializer_list<QKeyCombination> ours) {
    auto keys = QKeySequence::keyBindings(usual);
    for (const auto combination : ours)
        if (const QKeySequence key(combination); !keys.contains(key)) keys.push_back(key);
    return keys;
}

QString menu_text(const QString& text) { return QString(text).replace('&', "&&"); }

} // namespace

MainMenu::MainMenu(MainWindow& window, PlanFiles& files, Appearance& appearance)
    : QObject(&window), window_(window), files_(files), appearance_(appearance), menu_(new QMenu(&window)) {
    add_file();
    add_edit();
    add_scenario();
    add_view();
    add_help();
}

MainMenu::~MainMenu() = default;

QMenu* MainMenu::part(const QString& title) {
    auto* made = menu_->addMenu(title);
    parts_.push_back(made);
    return made;
}

QAction* MainMenu::add(QMenu* menu, const QString& text, const QList<QKeySequence>& keys,
                       std::function<void()> act, const QString& words) {
    auto* action = menu->addAction(text);
    action->setData(words);
    action->setShortcuts(keys);
    connect(action, &QAction::triggered, this, std::move(act));
    window_.addAction(action); // shortcuts work while the menu is closed
    return action;
}

void MainMenu::add_file() {
    auto* file = part(tr("&File"));
    auto* from = file->addMenu(icon(QStringLiteral("new")), tr("&New from a template"));
    for (const auto& entry : window_.templates())
        add(
            from, menu_text(entry.name), {}, [this, id = entry.id] { window_.open_template(id); },
            tr("template, new plan"));
    add(file, tr("&Open …"), usual_and(QKeySequence::Open, {Qt::CTRL | Qt::Key_O}), [this] {
        files_.ask_and_open();
    })->setIcon(icon(QStringLiteral("open")));
    auto* recent = file->addMenu(tr("Plans of &yours"));
    connect(recent, &QMenu::aboutToShow, this, [this, recent] { fill_recent(recent); });
    file->addSeparator();
    of_plan_.push_back(add(file, tr("&Save"), usual_and(QKeySequence::Save, {Qt::CTRL | Qt::Key_S}),
                           [this] { files_.save(); }));
    of_plan_.back()->setIcon(icon(QStringLiteral("save")));
    of_plan_.push_back(add(file, tr("Save &as …"),
                           usual_and(QKeySequence::SaveAs, {Qt::CTRL | Qt::SHIFT | Qt::Key_S}),
                           [this] { files_.save_as(); }));
    of_plan_.push_back(add(
        file, tr("Save a &copy …"), {}, [this] { files_.save_copy(); }, tr("file, duplicate")));
    of_plan_.push_back(add(
        file, tr("&Export the results …"), {Qt::CTRL | Qt::Key_E}, [this] { files_.export_results(); },
        tr("CSV, XLSX, Excel, workbook, package, download")));
    of_plan_.back()->setIcon(icon(QStringLiteral("download")));
    file->addSeparator();
    of_plan_.push_back(add(
        file, tr("&Close the plan"), usual_and(QKeySequence::Close, {Qt::CTRL | Qt::Key_W}),
        [this] { window_.show_start(); }, tr("start screen, templates, home")));
    add(
        file, tr("&Quit"), usual_and(QKeySequence::Quit, {Qt::CTRL | Qt::Key_Q}), [this] { window_.close(); },
        tr("exit, leave"))
        ->setMenuRole(QAction::QuitRole);
}

void MainMenu::fill_recent(QMenu* menu) {
    menu->clear();
    const auto recent = window_.keeper().recent();
    for (std::size_t i = 0; i < std::min(recent.size(), most_recent); ++i)
        menu->addAction(menu_text(recent[i].name), this, [this, id = recent[i].id] { files_.open_kept(id); });
    if (recent.empty()) menu->addAction(tr("None yet"))->setEnabled(false);
}

void MainMenu::add_edit() {
    auto* edit = part(tr("&Edit"));
    auto& stack = window_.session().undo_stack();
    auto* undo = stack.createUndoAction(this, tr("Undo:"));
    auto* redo = stack.createRedoAction(this, tr("Redo:"));
    undo->setShortcuts(usual_and(QKeySequence::Undo, {Qt::CTRL | Qt::Key_Z}));
    redo->setShortcuts(
        usual_and(QKeySequence::Redo, {Qt::CTRL | Qt::Key_Y, Qt::CTRL | Qt::SHIFT | Qt::Key_Z}));
    undo->setIcon(icon(QStringLiteral("undo")));
    redo->setIcon(icon(QStringLiteral("redo")));
    for (auto* action : {undo, redo}) {
        edit->addAction(action);
        window_.addAction(action);
    }
    edit->addSeparator();
    of_plan_.push_back(add(
        edit, tr("Re&name the plan"), {}, [this] { top_->rename_plan(); }, tr("title")));
    of_plan_.push_back(add(
        edit, tr("&Futures: number, seed, sampler …"), {}, [this] { window_.open_simulation(); },
        tr("simulation, Monte Carlo, paths, draws, precision")));
    edit->addSeparator();
    of_plan_.push_back(
        add(edit, tr("&Search or jump …"), {Qt::CTRL | Qt::Key_K}, [this] { window_.open_palette(); }));
    of_plan_.back()->setIcon(icon(QStringLiteral("search")));
}

void MainMenu::add_scenario() {
    auto* scenario = part(tr("&Scenario"));
    scenario->menuAction()->setEnabled(false);
    of_plan_.push_back(scenario->menuAction());
    connect(scenario, &QMenu::aboutToShow, this, [this, scenario] {
        scenario->clear();
        top_->scenarios()->fill_menu(scenario, window_.session().current());
    });
    constexpr int most_keys = 8;
    for (int i = 0; i < most_keys; ++i) {
        auto* key = new QShortcut(QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + i)), &window_);
        connect(key, &QShortcut::activated, this,
                [this, i] { window_.session().select(static_cast<std::size_t>(i)); });
    }
    auto* rename = new QShortcut(QKeySequence(Qt::SHIFT | Qt::Key_F2), &window_);
    connect(rename, &QShortcut::activated, this, [this] {
        if (!window_.shows_start()) top_->scenarios()->rename(window_.session().current());
    });
}

void MainMenu::add_view() {
    auto* view = part(tr("&View"));
    auto* themes = new QActionGroup(this);
    const std::pair<QString, ThemeChoice> choices[] = {{tr("&Light"), ThemeChoice::light},
                                                       {tr("&Dark"), ThemeChoice::dark},
                                                       {tr("As the &desktop"), ThemeChoice::system}};
    for (const auto& [text, choice] : choices) {
        auto* action = add(
            view, text, {}, [this, which = choice] { appearance_.choose(which); },
            tr("theme, appearance, colours, colors, mode"));
        action->setCheckable(true);
        themes->addAction(action);
        const auto show = [this, action, which = choice] {
            action->setChecked(appearance_.choice() == which);
        };
        connect(&appearance_, &Appearance::choice_changed, action, show);
        show();
    }
    view->addSeparator();
    auto* answer = add(
        view, tr("Live &panel"), {Qt::CTRL | Qt::Key_L}, [] {}, tr("answer, results, side bar"));
    answer->setCheckable(true);
    answer->setChecked(true);
    connect(answer, &QAction::toggled, this,
            [this](bool shown) { window_.workbench().set_answer_wanted(shown); });
    of_plan_.push_back(answer);
    of_plan_.push_back(
        add(view, tr("&Next page"), {Qt::CTRL | Qt::Key_PageDown}, [this] { window_.workbench().step(1); }));
    of_plan_.push_back(add(view, tr("&Previous page"), {Qt::CTRL | Qt::Key_PageUp},
                           [this] { window_.workbench().step(-1); }));
    of_plan_.push_back(add(
        view, tr("P&resent"), {Qt::Key_F5}, [this] { window_.present(); },
        tr("slides, projector, audience")));
    of_plan_.back()->setIcon(icon(QStringLiteral("present")));
    auto* full = add(
        view, tr("&Full screen"), {Qt::Key_F11}, [] {}, tr("maximise, projector"));
    full->setCheckable(true);
    connect(full, &QAction::toggled, this, [this](bool on) {
        window_.setWindowState(window_.windowState().setFlag(Qt::WindowFullScreen, on));
    });
}

void MainMenu::add_help() {
    auto* help = part(tr("&Help"));
    add(
        help, tr("&Keyboard"), {}, [this] { ShortcutDialog(window_.actions(), &window_).exec(); },
        tr("shortcuts, keys, help"))
        ->setIcon(icon(QStringLiteral("keyboard")));
    add(
        help, tr("&About Headroom"), {}, [this] { AboutDialog(&window_).exec(); },
        tr("version, licence, help"))
        ->setMenuRole(QAction::AboutRole);
}

void MainMenu::attach(TopBar& top) {
    top_ = &top;
    auto* all = new QShortcut(QKeySequence(Qt::Key_F10), &window_);
    connect(all, &QShortcut::activated, &top, &TopBar::open_menu);
    for (auto* part : parts_) {
        const auto mnemonic = QKeySequence::mnemonic(part->title());
        auto* key = new QShortcut(mnemonic, &window_);
        connect(key, &QShortcut::activated, this, [this, part] { open_at(part); });
    }
}

void MainMenu::open_at(QMenu* part) {
    if (part->menuAction()->isEnabled()) part->popup(top_->mapToGlobal(QPoint(8, TopBar::height - 4)));
}

std::vector<QAction*> MainMenu::commands() const {
    std::vector<QAction*> list;
    for (auto* action : window_.actions())
        if (action->isEnabled() && !action->text().isEmpty()) list.push_back(action);
    return list;
}

void MainMenu::set_plan_open(bool open) {
    for (auto* action : of_plan_)
        action->setEnabled(open);
}

} // namespace headroom::views
