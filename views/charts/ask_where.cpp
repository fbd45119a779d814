// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/ask_where.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>
#include <QWidget>

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

QEvent::Type FileWritten::kind() {
    static const auto type = static_cast<Type>(QEvent::registerEventType());
    return type;
}

void tell_written(QWidget* by, const QString& file) {
    remember_folder_of(file);
    for (auto* widget = by; widget != nullptr; widget = widget->parentWidget()) {
        FileWritten event(file);
        QCoreApplication::sendEvent(widget, &event);
        if (event.isAccepted()) return;
    }
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
    return dialog.selectedFiles().value(0);
}

} // namespace headroom::views
