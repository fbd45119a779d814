// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QLineEdit>
#include <QPointer>

#include <functional>

class QLabel;

namespace headroom::views {

/// A name edited in its place: a field over `place`, which takes Enter (or going elsewhere) for yes and
/// Escape for no, and goes away by itself. Where a name is refused, the field is marked and says why until
/// the text changes; left to itself, it tells what was not taken (dropped) and goes.
class NameEditor : public QLineEdit {
    Q_OBJECT

public:
    /// Takes a name, or says in a sentence why not.
    using Commit = std::function<QString(const QString&)>;
    NameEditor(QWidget* place, const QString& name, const QString& accessible_name, Commit commit);

    /// False where the name is refused: why is shown.
    bool try_commit();

signals:
    void dropped(const QString& reason);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void show_reason(const QString& reason);
    void leave();

    QString before_;
    QPointer<QWidget> place_, focus_; ///< what is named; who had the keyboard
    Commit commit_;
    QPointer<QLabel> reason_; ///< below the field, while what stands there is refused
    bool done_ = false;
};

} // namespace headroom::views
