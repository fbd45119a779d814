// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "views/window/palette_model.h"

#include <QFrame>

class QLabel;
class QLineEdit;
class QListView;

namespace headroom::views {

/// A field and a list over the window: type to find a page, an assumption or a command; arrows and Enter
/// choose, Escape or a click elsewhere leaves.
class CommandPalette : public QFrame {
    Q_OBJECT

public:
    explicit CommandPalette(QWidget* window);
    void open(std::vector<PaletteEntry> entries);

protected:
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    void show_matches();
    void choose(const QModelIndex& index);

    PaletteModel* model_;
    QLineEdit* field_;
    QListView* list_;
    QLabel* nothing_;
};

} // namespace headroom::views
