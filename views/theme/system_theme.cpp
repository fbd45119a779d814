// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/theme/system_theme.h"
#include "views/theme/portal_colour_scheme.h"

#include <QGuiApplication>
#include <QPalette>
#include <QSettings>
#include <QStyleHints>

namespace headroom::views {
namespace {

bool dark_at_start() {
#ifdef Q_OS_WIN
    const QSettings registry(
        R"(HKEY_CURRENT_USER\Software\Microsoft\Windows\CurrentVersion\Themes\Personalize)",
        QSettings::NativeFormat);
    return registry.value("AppsUseLightTheme", 1).toInt() == 0;
#else
    const QPalette desktop = QGuiApplication::palette();
    return desktop.color(QPalette::WindowText).lightness() > desktop.color(QPalette::Window).lightness();
#endif
}

} // namespace

SystemTheme::SystemTheme(QObject* parent) : QObject(parent), m_dark(dark_at_start()) { listen(); }

const Theme& SystemTheme::resolve(ThemeChoice choice) const {
    const bool dark = choice == ThemeChoice::system ? m_dark : choice == ThemeChoice::dark;
    return dark ? dark_theme() : light_theme();
}

void SystemTheme::take_colour_scheme(uint scheme) {
    constexpr uint prefers_dark = 1, prefers_light = 2;
    const bool dark = scheme == prefers_dark;
    if ((scheme != prefers_dark && scheme != prefers_light) || dark == m_dark) return;
    m_dark = dark;
    emit changed(dark);
}

void SystemTheme::listen() {
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    // Qt's Qt::ColorScheme counts the other way round than the portal: 1 light, 2 dark.
    const auto take = [this](Qt::ColorScheme scheme) {
        take_colour_scheme(scheme == Qt::ColorScheme::Dark ? 1 : scheme == Qt::ColorScheme::Light ? 2 : 0);
    };
    take(QGuiApplication::styleHints()->colorScheme());
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, take);
#elif defined(HEADROOM_HAS_DBUS)
    connect(new PortalColourScheme(this), &PortalColourScheme::told, this, &SystemTheme::take_colour_scheme);
#endif
}

} // namespace headroom::views
