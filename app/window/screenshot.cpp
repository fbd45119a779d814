// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/screenshot.h"

#include "views/session/page.h"
#include "views/window/main_window.h"

#include <QApplication>
#include <QPixmap>
#include <QTimer>

#include <algorithm>
#include <cstdio>

namespace headroom::window {
namespace {

constexpr int patience_ms = 60'000, look_ms = 30;
constexpr int settled_looks = 5; ///< so that what the results changed is painted

bool is_ready(views::MainWindow& window) {
    return window.shows_start() || has_errors(window.session().faults()) || window.runner().is_current();
}

bool is_busy(views::MainWindow& window) {
    const auto pages = window.findChildren<views::Page*>();
    return window.runner().is_busy() ||
           std::ranges::any_of(pages, [](const auto* page) { return page->isVisible() && page->is_busy(); });
}

} // namespace

int take_screenshot(views::MainWindow& window, const QString& file) {
    int settled = 0;
    QTimer look;
    QObject::connect(&look, &QTimer::timeout, &window, [&] {
        settled = is_ready(window) && !is_busy(window) ? settled + 1 : 0;
        if (settled == settled_looks) QApplication::exit(window.grab().save(file) ? 0 : 1);
    });
    look.start(look_ms);
    QTimer::singleShot(patience_ms, &window, [] { QApplication::exit(2); });
    const int code = QApplication::exec();
    if (code == 1) std::fprintf(stderr, "headroom: %s could not be written\n", qPrintable(file));
    if (code == 2) std::fprintf(stderr, "headroom: no results within a minute\n");
    return code;
}

} // namespace headroom::window
