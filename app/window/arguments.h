// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QSize>
#include <QString>
#include <QStringList>

#include <optional>

namespace headroom::window {

/// What stands on the command line of `headroom`.
struct Arguments {
    QString plan;       ///< a plan file; empty: none
    QString screenshot; ///< write a picture of the window to this file, and end
    QString page;       ///< show this page
    QString theme;      ///< "light" or "dark"; empty: as chosen in the window
    std::optional<QSize> size;
};

/// What is wrong with the command line, in a sentence; the arguments where nothing is. `--help` and
/// `--version` print and end the program.
struct Parsing {
    Arguments arguments;
    QString trouble;
};
Parsing parse_arguments(const QStringList& command_line);

} // namespace headroom::window
