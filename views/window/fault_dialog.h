// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDialog>
#include <QStringList>

namespace headroom::views {

/// A list of findings, each a sentence with its place; can be copied.
class FaultDialog : public QDialog {
    Q_OBJECT

public:
    FaultDialog(const QString& heading, const QStringList& sentences, QWidget* parent);
};

} // namespace headroom::views
