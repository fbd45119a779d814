// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "views/theme/system_theme.h"

#include <QObject>

namespace headroom::views {

/// Light, dark or as the desktop: what the person chose, kept in the settings, and applied to the program.
class Appearance : public QObject {
    Q_OBJECT

public:
    /// Applies what was chosen the last time. Make it before any widget.
    explicit Appearance(QObject* parent = nullptr);

    ThemeChoice choice() const { return choice_; }
    void choose(ThemeChoice choice);
    /// For this run alone.
    void show(ThemeChoice choice);

signals:
    void choice_changed();

private:
    SystemTheme system_;
    ThemeChoice choice_ = ThemeChoice::system;
};

} // namespace headroom::views
