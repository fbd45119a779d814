// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/ask_where.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>

namespace headroom::views {
namespace {

const auto folder_key = QStringLiteral("files/folder");

} // namespace

QString last_folder() {
    const auto documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const auto folder = QSettings().value(folder_key, documents).toString();
    return QFileInfo(folder).isDir() ? folder : documents; // it may have been a stick
}

void remember_folder_of(const QString& file) {
    QSettings().setValue(folder_key, QFileInfo(file).absolutePath());
}

QString plain_file_name(QString words) {
    constexpr qsizetype longest = 80; // with copies and suffixes within what file systems take
    for (const QChar c : QStringLiteral("/\\:*?\"<>|"))
        words.replace(c, QLatin1Char('-'));
    words = words.left(longest).trimmed();
    while (words.startsWith(QLatin1Char('.'))) // would be hidden
        words.remove(0, 1);
    return words.isEmpty() ? QStringLiteral("Plan") : words;
}

QString new_folder_in(const QString& folder, const QString& name) {
    const QDir in(folder);
    auto free = name;
    for (int number = 2; in.exists(free); ++number)
        free = QStringLiteral("%1 %2").arg(name).arg(number);
    return in.filePath(free);
}

QString ask_where(QWidget* window, const QString& title, const QString& name, const QString& suffix,
                  const QString& kind) {
    QFileDialog dialog(window, title, last_folder(), QStringLiteral("%1 (*.%2)").arg(kind, suffix));
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(suffix);
    dialog.selectFile(name + QLatin1Char('.') + suffix);
    if (dialog.exec() != QDialog::Accepted) return {};
    const auto file = dialog.selectedFiles().value(0);
    if (!file.isEmpty()) remember_folder_of(file);
    return file;
}

} // namespace headroom::views
