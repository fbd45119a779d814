// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/plan/fault.h"

#include <QLineEdit>

#include <functional>

namespace headroom::views {

/// A name edited in its place: a field over `place`, which takes Enter (or going elsewhere) for yes and
/// Escape for no, and goes away by itself. `commit` gives the faults for which it refuses a name; they are
/// shown and the field stays.
class NameEditor : public QLineEdit {
    Q_OBJECT

public:
    using Commit = std::function<Faults(const QString&)>;
    NameEditor(QWidget* place, const QString& name, const QString& accessible_name, Commit commit);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    bool try_commit();
    void leave();

    QString before_;
    Commit commit_;
    bool done_ = false;
};

} // namespace headroom::views
