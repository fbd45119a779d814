// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/chart_files.h"
#include "views/charts/chart_text.h"

#include <QFileDialog>
#include <QMessageBox>
#include <QSaveFile>
#include <QStandardPaths>

namespace headroom::views {

QString file_name_of(const QString& title) {
    QString name;
    for (const QChar c : title.toLower()) {
        if (c.isLetterOrNumber())
            name += c;
        else if (!name.isEmpty() && !name.endsWith(QLatin1Char('-')))
            name += QLatin1Char('-');
    }
    while (name.endsWith(QLatin1Char('-')))
        name.chop(1);
    constexpr qsizetype longest = 60;
    return name.isEmpty() ? QStringLiteral("chart") : name.left(longest);
}

QString write_file(const QString& path, const QByteArray& bytes) {
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit()) return {};
    return file.errorString();
}

void save_with_dialog(QWidget* parent, const QString& title, const QString& suffix, const QString& kind,
                      const QByteArray& bytes) {
    QFileDialog dialog(parent, ChartText::tr("Save chart"),
                       QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(suffix);
    dialog.setNameFilter(QStringLiteral("%1 (*.%2)").arg(kind, suffix));
    dialog.selectFile(file_name_of(title) + QLatin1Char('.') + suffix);
    if (dialog.exec() != QDialog::Accepted) return;
    const QString path = dialog.selectedFiles().value(0);
    const QString reason = write_file(path, bytes);
    if (!reason.isEmpty())
        QMessageBox::warning(parent, ChartText::tr("Save chart"),
                             ChartText::tr("%1 could not be written: %2").arg(path, reason));
}

} // namespace headroom::views
