// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/chart_files.h"

#include "views/charts/ask_where.h"
#include "views/charts/chart_text.h"

#include <QMessageBox>
#include <QSaveFile>

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
    const auto path = ask_where(parent, ChartText::tr("Save chart"), file_name_of(title), suffix, kind);
    if (path.isEmpty()) return;
    const QString reason = write_file(path, bytes);
    if (reason.isEmpty())
        tell_written(parent, path);
    else
        QMessageBox::warning(parent, ChartText::tr("Save chart"),
                             ChartText::tr("%1 could not be written: %2").arg(path, reason));
}

} // namespace headroom::views
