// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/plan/plan.h"

#include <QFrame>

#include <memory>

class QLabel;
class QLineEdit;
class QSortFilterProxyModel;
class QTableView;

namespace headroom::views {

class AcceleratorModel;

/// A table of all accelerators with their figures and sources, to be searched by typing; Enter or a click
/// chooses, Escape does not. Deletes itself when it closes.
class AcceleratorPicker : public QFrame {
    Q_OBJECT

public:
    AcceleratorPicker(std::shared_ptr<const Plan> plan, const std::string& current, QWidget* parent);
    void open_at(const QWidget* anchor);

signals:
    void chosen(const QString& id);
    void closed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;

private:
    void make_table();
    int whole_width() const;
    void search(const QString& text);
    void choose(const QModelIndex& index);
    void show_sources();

    AcceleratorModel* model_;
    QSortFilterProxyModel* found_;
    QLineEdit* search_;
    QTableView* table_;
    QLabel* sources_;
};

} // namespace headroom::views
