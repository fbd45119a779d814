// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/catalogue/accelerators.h"
#include "model/plan/plan.h"

#include <QAbstractTableModel>

#include <memory>
#include <vector>

namespace headroom::views {

/// Everything that a tranche can be of: the plan's own accelerators, then the catalogue's. Cells have the
/// source of their figure as tool tip.
class AcceleratorModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { name, released, training, inference, power, price, node, cooling, column_count };

    AcceleratorModel(std::shared_ptr<const Plan> plan, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    const std::string& id_at(int row) const { return entries_[static_cast<std::size_t>(row)].machine.id; }
    int row_of(const std::string& id) const; ///< −1 where it is not there
    /// Sentences about the figures of a row: where each comes from, guesses marked.
    QString sources_at(int row) const;

private:
    struct Entry {
        Accelerator machine;
        const CatalogueAccelerator* catalogue = nullptr; ///< nothing: the plan's own
    };
    QString text(const Entry& entry, int column) const;
    const SourcedFigure* figure(const Entry& entry, int column) const;

    std::shared_ptr<const Plan> plan_;
    QString currency_;
    std::vector<Entry> entries_;
};

} // namespace headroom::views
