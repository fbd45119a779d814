// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "views/theme/theme.h"

#include <QObject>

namespace headroom::views {

enum class ThemeChoice { system, light, dark };

/// What the desktop wishes, where it can be asked: Qt's colour scheme from 6.5 on, the registry on Windows,
/// the XDG settings portal elsewhere, else the palette that the desktop gave at the start.
class SystemTheme : public QObject {
    Q_OBJECT
public:
    /// To be made before apply_theme() replaces the desktop's palette.
    explicit SystemTheme(QObject* parent = nullptr);

    bool dark() const { return m_dark; }
    const Theme& resolve(ThemeChoice choice) const;

signals:
    void changed(bool dark);

public:
    /// What the portal said: org.freedesktop.appearance color-scheme, 0 no preference, 1 dark, 2 light.
    /// Others are ignored.
    void take_colour_scheme(uint scheme);

private:
    void listen();

    bool m_dark = false;
};

} // namespace headroom::views
