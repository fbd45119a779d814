// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>

#ifdef HEADROOM_HAS_DBUS
#include <QDBusVariant>

class QDBusPendingCallWatcher;

namespace headroom::views {

/// Asks the XDG settings portal (org.freedesktop.portal.Settings) for the desktop's colour scheme, without
/// waiting: starting a portal can take seconds. Silent where there is no session bus or no portal.
class PortalColourScheme : public QObject {
    Q_OBJECT
public:
    explicit PortalColourScheme(QObject* parent);

signals:
    void told(uint scheme); ///< 0 no preference, 1 dark, 2 light

private slots:
    void setting_changed(const QString& name_space, const QString& key, const QDBusVariant& value);

private:
    void answered(QDBusPendingCallWatcher* watcher);
};

} // namespace headroom::views
#endif
