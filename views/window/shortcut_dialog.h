// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDialog>

class QAction;

namespace headroom::views {

/// The keys of the window's commands.
class ShortcutDialog : public QDialog {
    Q_OBJECT

public:
    ShortcutDialog(const QList<QAction*>& actions, QWidget* parent);
};

/// "Save a copy" of "Save a &copy …".
QString plain_command(const QString& text);

} // namespace headroom::views
