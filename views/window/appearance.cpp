// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/window/appearance.h"

#include <QApplication>
#include <QSettings>

namespace headroom::views {
namespace {

const auto settings_key = QStringLiteral("window/theme");
constexpr const char* names[] = {"system", "light", "dark"}; // in the order of ThemeChoice

ThemeChoice read_choice() {
    const auto name = QSettings().value(settings_key).toString();
    for (const auto choice : {ThemeChoice::light, ThemeChoice::dark})
        if (name == QLatin1String(names[static_cast<int>(choice)])) return choice;
    return ThemeChoice::system;
}

} // namespace

Appearance::Appearance(QObject* parent) : QObject(parent) {
    connect(&system_, &SystemTheme::changed, this, [this] { show(choice_); });
    show(read_choice());
}

void Appearance::choose(ThemeChoice choice) {
    QSettings().setValue(settings_key, QLatin1String(names[static_cast<int>(choice)]));
    show(choice);
}

void Appearance::show(ThemeChoice choice) {
    choice_ = choice;
    const auto& theme = system_.resolve(choice);
    if (auto* application = qobject_cast<QApplication*>(QCoreApplication::instance()))
        apply_theme(*application, theme);
    emit choice_changed();
}

} // namespace headroom::views
