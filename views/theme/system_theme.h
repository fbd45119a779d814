// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "views/theme/theme.h"

#include <QObject>

namespace headroom::views {

enum class ThemeChoice { system, light, dark };

/// What the desktop wishes, where it can be asked: Qt's colour scheme from 6.5 on, the registry on Windows,
/// the XDG settings portal elsewhere, else the palette the desktop gave at the start.
class SystemTheme : public QObject {
    Q_OBJECT
public:
    /// Before apply_theme() replaces the palette.
    explicit SystemTheme(QObject* parent = nullptr);

    bool dark() const { return m_dark; }
    const Theme& resolve(ThemeChoice choice) const;

signals:
    void changed(bool dark);

private:
    void ask_portal();
    void set_dark(bool dark);

    bool m_dark = false;
};

} // namespace headroom::views
