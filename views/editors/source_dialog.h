// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDialog>

class QLabel;
class QLineEdit;

namespace headroom::views {

/// Asks for the source of a value, in a line of a person's own words.
class SourceDialog : public QDialog {
    Q_OBJECT

public:
    /// `label` and `value` of the parameter; `source`: what stands there now; `before`: what was said of the
    /// value that stood there until now, offered where nothing stands.
    SourceDialog(const QString& label, const QString& value, const QString& source, const QString& before,
                 QWidget* parent);

signals:
    /// A sound text, or an empty one: nothing is to be said.
    void taken(const QString& source);

private:
    void take();
    void say_trouble(const QString& fault);

    QLineEdit* field_;
    QLabel* trouble_;
};

/// Why a text is no source: what was found, what would be accepted; empty where it is one, or empty.
QString source_fault(const QString& text);

} // namespace headroom::views
