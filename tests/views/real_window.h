// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The whole window with all its pages, over folders of its own.
#include "views/pages/page_list.h"
#include "views/session/page.h"
#include "views/window/appearance.h"
#include "views/window/main_window.h"

#include <QApplication>
#include <QLabel>
#include <QSettings>
#include <QTemporaryDir>
#include <QtTest>
#include <algorithm>

namespace headroom::test {

struct RealWindow {
    explicit RealWindow(const QSize& size = {1366, 768}) {
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, folder.path());
        window = std::make_unique<views::MainWindow>(views::page_list(), appearance, folder.path());
        window->resize(size);
        window->show();
        if (!QTest::qWaitForWindowActive(window.get())) qFatal("no window");
    }
    void open(const char* template_id) {
        if (!window->open_template(QLatin1String(template_id))) qFatal("no template");
    }
    /// With few futures, so that tests are quick.
    void open_quick(const char* template_id, std::uint64_t paths = 1024) {
        open(template_id);
        auto simulation = window->session().plan().simulation;
        simulation.paths = paths;
        if (!window->session().set_simulation(simulation).empty()) qFatal("not set");
    }
    bool wait() {
        return QTest::qWaitFor([this] { return window->runner().is_current() && !page_is_busy(); }, 120'000);
    }
    /// The page in view calculates something of its own.
    bool page_is_busy() const {
        const auto pages = window->findChildren<views::Page*>();
        return std::any_of(pages.begin(), pages.end(),
                           [](const auto* page) { return page->isVisible() && page->is_busy(); });
    }
    template <class Widget>
    Widget* find(const char* name) {
        auto* found = window->findChild<Widget*>(QLatin1String(name));
        if (found == nullptr) qFatal("no %s", name);
        return found;
    }
    QString headline() { return find<QLabel>("headline")->text(); }

    QTemporaryDir folder;
    views::Appearance appearance;
    std::unique_ptr<views::MainWindow> window;
};

} // namespace headroom::test
