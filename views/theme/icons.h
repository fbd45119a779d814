// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QIcon>
#include <QString>
#include <QStringList>

namespace headroom::views {

/// Which token paints the lines of an icon.
enum class IconInk { secondary, text, accent, on_accent, warning, danger };

/// Line icon resources/icons/<name>.svg, painted from its vectors at any size in the current theme's colour:
/// it follows a change of theme by itself. Disabled is Theme::disabled; State::On (a checked button) is the
/// accent. Throws std::invalid_argument for a name that does not exist.
QIcon icon(const QString& name, IconInk ink = IconInk::secondary);

/// A round dot in a colour: scenarios in menus and chips.
QIcon dot_icon(const QColor& colour);

/// All names, sorted.
QStringList icon_names();

} // namespace headroom::views
