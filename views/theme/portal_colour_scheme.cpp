// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/theme/portal_colour_scheme.h"

#ifdef HEADROOM_HAS_DBUS
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

namespace headroom::views {
namespace {

constexpr const char* service = "org.freedesktop.portal.Desktop";
constexpr const char* path = "/org/freedesktop/portal/desktop";
constexpr const char* interface = "org.freedesktop.portal.Settings";
constexpr const char* appearance = "org.freedesktop.appearance";
constexpr const char* colour_scheme = "color-scheme";

/// Read() of older portals wraps the value in a second variant.
QVariant unwrapped(QVariant value) {
    while (value.canConvert<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    return value;
}

} // namespace

PortalColourScheme::PortalColourScheme(QObject* parent) : QObject(parent) {
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected()) return;
    bus.connect(service, path, interface, "SettingChanged", this,
                SLOT(setting_changed(QString, QString, QDBusVariant)));
    QDBusMessage question = QDBusMessage::createMethodCall(service, path, interface, "Read");
    question << appearance << colour_scheme;
    auto* watcher = new QDBusPendingCallWatcher(bus.asyncCall(question), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, &PortalColourScheme::answered);
}

void PortalColourScheme::answered(QDBusPendingCallWatcher* watcher) {
    watcher->deleteLater();
    const QDBusPendingReply<QDBusVariant> reply = *watcher;
    if (!reply.isError()) emit told(unwrapped(reply.value().variant()).toUInt());
}

void PortalColourScheme::setting_changed(const QString& name_space, const QString& key,
                                         const QDBusVariant& value) {
    if (name_space == appearance && key == colour_scheme) emit told(unwrapped(value.variant()).toUInt());
}

} // namespace headroom::views
#endif
