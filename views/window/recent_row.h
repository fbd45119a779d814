// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "views/session/working_copies.h"

#include <QWidget>

namespace headroom::views {

/// A plan of before: its name, its file, when it was last changed; to be opened or taken off the list.
class RecentRow : public QWidget {
    Q_OBJECT

public:
    explicit RecentRow(const WorkingCopy& copy);

signals:
    void chosen(const QString& id);
    void forget_wanted(const QString& id);
};

/// "today, 14:02", "yesterday", "12 Nov 2026"
QString when_text(const QDateTime& when, const QDateTime& now);

} // namespace headroom::views
