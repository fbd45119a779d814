// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "views/editors/list_column.h"
#include "views/session/plan_session.h"

#include <QAbstractTableModel>

namespace headroom::views {

/// A list of the current scenario as a table. Each change is one step of undo of the session; what is refused
/// changes nothing and says why (refused).
class ListModel : public QAbstractTableModel {
    Q_OBJECT

public:
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    /// Text as it is typed (EditRole), a check state, a choice; false where it is refused.
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

    virtual int columns() const = 0;
    virtual const ColumnInfo& column(int column) const = 0;
    virtual CellValue cell(int row, int column) const = 0;
    /// Reads a text for a cell, as setData would.
    TypedQuantity read(int column, const QString& text) const;
    /// The cell's value as it is typed.
    QString typed_text(int row, int column) const;

    /// Shows the session's list.
    virtual void refresh() = 0;
    /// At the end, like the last one; the row of the new entry, −1 where it was refused.
    virtual int add() = 0;
    virtual int duplicate(int row) = 0;
    virtual bool remove(const std::vector<int>& rows) = 0;
    /// By one place up (−1) or down (+1).
    virtual bool move(int row, int by) = 0;
    /// The scenario has a list of its own instead of its base's.
    virtual bool is_own() const = 0;
    /// Takes the list of the base again.
    virtual void inherit() = 0;
    /// The scenario is based on another one.
    bool has_base() const;

    /// What the plan's checks say about an entry; empty where nothing.
    QString fault_at(int row) const;

    PlanSession& session() const { return session_; }

signals:
    void refused(const QString& reason);

protected:
    explicit ListModel(PlanSession& session, QObject* parent);
    virtual bool set_cell(int row, int column, const CellValue& value) = 0;
    virtual bool is_used(int row, int column) const = 0;
    /// Where the list stands in the plan file.
    virtual std::string place() const = 0;
    bool report(const Faults& faults);

private:
    QString text(int row, int column) const;
    bool set_text(int row, int column, const QString& text);

    PlanSession& session_;
};

} // namespace headroom::views
