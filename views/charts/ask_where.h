// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QEvent>
#include <QString>

class QWidget;

namespace headroom::views {

/// Where the person last took a file from or put one.
QString last_folder();
void remember_folder_of(const QString& file);

/// A file (or a folder of tables) that the person asked for has been written. Goes to the widget that wrote
/// it, then to those around it until one accepts: the window says so.
class FileWritten : public QEvent {
public:
    explicit FileWritten(QString file) : QEvent(kind()), file_(std::move(file)) { ignore(); }
    static Type kind();
    const QString& file() const { return file_; }

private:
    QString file_;
};
/// Tells that; the next question where a file goes begins there.
void tell_written(QWidget* by, const QString& file);

/// The words without what file systems do not take in a name; never empty.
QString plain_file_name(QString words);

/// A folder of this name in another, or "name 2" and so on where there is something of that name: nothing is
/// overwritten.
QString new_folder_in(const QString& folder, const QString& name);

/// Asks where a file goes, beginning in last_folder(); empty: nowhere. Who has written it calls
/// tell_written(). A name without a suffix gets `suffix` (without a dot); what exists is replaced only after
/// a question. `kind`: "Headroom plans".
QString ask_where(QWidget* window, const QString& title, const QString& name, const QString& suffix,
                  const QString& kind);

} // namespace headroom::views
