// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QStyledItemDelegate>

namespace headroom::views {

/// Editors of the cells of a ListModel, with the typing rules of the fields: a text that is refused is not
/// taken by Enter or Tab, and says why at once.
class ListDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override;
    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const override;

signals:
    /// What is wrong with what is being typed; empty: nothing.
    void fault_typed(const QString& fault) const;

private:
    QWidget* make_line(QWidget* parent, const QModelIndex& index) const;
    QWidget* make_accelerator(QWidget* parent, const QModelIndex& index) const;
};

} // namespace headroom::views
