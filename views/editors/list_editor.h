// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QFrame>

#include <vector>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QTableView;
class QToolButton;

namespace headroom::views {

class ListModel;

/// What a list is called, and what to do first where it is empty.
struct ListWords {
    QString title, empty, add;
};

/// A card with a table of a scenario's list: add, duplicate, delete, reorder, type into cells. Insert adds,
/// Ctrl+D duplicates, Delete deletes, Alt+Up and Alt+Down move, F2 or typing edits.
class ListEditor : public QFrame {
    Q_OBJECT

public:
    /// Owns the model from then on.
    ListEditor(ListModel* model, const ListWords& words, QWidget* parent = nullptr);

    void refresh();
    ListModel& model() const { return *model_; }
    QTableView& table() const { return *table_; }
    /// Selects an entry and scrolls to it.
    void select(int row);

signals:
    void row_selected(int row);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void make_table();
    void make_buttons(QHBoxLayout* head);
    QToolButton* make_button(const QString& icon_name, const QString& what, const QString& keys);
    std::vector<int> chosen_rows() const;
    void add();
    void duplicate();
    void remove();
    void move(int by);
    void show_state();
    void show_message(const QString& message);

    ListModel* model_;
    ListWords words_;
    QTableView* table_;
    QLabel* note_;
    QLabel* message_;
    QWidget* empty_;
    QPushButton* inherit_;
    QToolButton *add_ = nullptr, *duplicate_ = nullptr, *remove_ = nullptr, *up_ = nullptr, *down_ = nullptr;
};

} // namespace headroom::views
