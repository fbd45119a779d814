// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "views/window/palette_model.h"

namespace headroom::views {

class MainWindow;

/// Everything that can be jumped to or done now: pages, assumptions that a page edits, scenarios, commands.
std::vector<PaletteEntry> palette_entries(MainWindow& window);

} // namespace headroom::views
