// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "views/session/plan_session.h"

#include <QFrame>

#include <functional>
#include <vector>

class QGridLayout;
class QLabel;
class QRadioButton;

namespace headroom {
struct CoolingTechnology;
}

namespace headroom::views {

/// The ways to cool a hall side by side, from the catalogue, and which of the plan's machines each carries; a
/// click takes one, with the figures that follow it.
class CoolingTable : public QFrame {
    Q_OBJECT

public:
    explicit CoolingTable(PlanSession& session);
    void refresh();

private:
    struct Column {
        QRadioButton* choice;
        QLabel* carried;
    };
    void add_row(int row, const QString& title, const std::function<QString(const CoolingTechnology&)>& text);
    QLabel* add_cell(int row, int column, const QString& text);

    PlanSession& session_;
    QGridLayout* grid_;
    std::vector<Column> columns_; ///< in the order of the catalogue
};

} // namespace headroom::views
