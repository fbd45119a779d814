// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "views/charts/chart_table.h"

#include <QAbstractTableModel>

namespace headroom::views {

/// The numbers of a chart for a table view.
class ChartTableModel : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    void set_table(ChartTable table);
    const ChartTable& table() const { return m_table; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    ChartTable m_table;
};

} // namespace headroom::views
