// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>
#include <QString>

class QWidget;

namespace headroom::views {

/// A file name from a title: "Cost a month" is "cost-a-month"; never empty, nothing that a file system
/// refuses.
QString file_name_of(const QString& title);

/// Writes all or nothing; the reason where it cannot, else an empty text.
QString write_file(const QString& path, const QByteArray& bytes);

/// Asks where to, writes, and says what went wrong. `suffix` without a dot.
void save_with_dialog(QWidget* parent, const QString& title, const QString& suffix, const QString& kind,
                      const QByteArray& bytes);

} // namespace headroom::views
