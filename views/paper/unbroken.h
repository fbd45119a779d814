// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <QStringList>

namespace headroom::views {

/// The text as lines are broken from it: as long as `text`, with no place for a break between a figure and
/// its unit or what it counts ("36 months", "8 of 10 futures", "± 0.05", "January 2027"), nor within a unit
/// ("$0.08/kWh"). It measures at least what `text` does, and is not what is drawn.
QString unbroken(const QString& text);
/// The same for a command: only its blanks may end a line.
QString unbroken_command(QString line);
/// The figures in it, with their units, as unbroken() keeps them together.
QStringList figures_in(const QString& text);

} // namespace headroom::views
