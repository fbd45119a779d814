// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

namespace headroom::views {
class MainWindow;
}

namespace headroom::window {

/// Runs the program until the window shows full results (or the start screen, or why there are none), writes
/// the window's picture to `file`, and gives the exit code.
int take_screenshot(views::MainWindow& window, const QString& file);

} // namespace headroom::window
