// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/editors/list_editor.h"

#include "views/editors/list_delegate.h"
#include "views/editors/list_model.h"
#include "views/editors/value_words.h"
#include "views/theme/icons.h"
#include "views/theme/roles.h"
#include "views/theme/spacing.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace headroom::views {
namespace {

constexpr int row_height = 34, most_visible_rows = 10;

} // namespace

ListEditor::ListEditor(ListModel* model, const ListWords& words, QWidget* parent)
    : QFrame(parent), model_(model), words_(words), table_(new QTableView), note_(new QLabel),
      message_(new QLabel), empty_(new QWidget), inherit_(new QPushButton(tr("As in the base again"))) {
    model_->setParent(this);
    set_surface(this, Surface::card);
    auto* heading = new QLabel(words.title);
    set_text_style(heading, TextStyle::heading);
    set_text_style(note_, TextStyle::caption);
    set_button_style(inherit_, ButtonStyle::link);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(spacing::gap, spacing::unit, spacing::unit, spacing::unit);
    head->setSpacing(spacing::tight);
    head->addWidget(heading);
    head->addSpacing(spacing::unit);
    head->addWidget(note_);
    head->addWidget(inherit_);
    head->addStretch();
    make_buttons(head);
    make_table();
    auto* guide = new QLabel(words.empty);
    guide->setWordWrap(true);
    set_text_style(guide, TextStyle::secondary);
    auto* first = new QPushButton(icon(QStringLiteral("plus")), words.add);
    auto* empty_row = new QHBoxLayout(empty_);
    empty_row->setContentsMargins(spacing::gap, spacing::unit, spacing::gap, spacing::gap);
    empty_row->addWidget(guide, 1);
    empty_row->addWidget(first);
    message_->setWordWrap(true);
    message_->setObjectName(QStringLiteral("message"));
    message_->setContentsMargins(spacing::gap, spacing::unit, spacing::gap, spacing::unit);
    set_text_style(message_, TextStyle::danger);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    column->addLayout(head);
    auto* table_row = new QHBoxLayout; // its text stands under the heading
    table_row->setContentsMargins(spacing::unit, 0, spacing::unit, spacing::tight);
    table_row->addWidget(table_);
    column->addLayout(table_row);
    column->addWidget(empty_);
    column->addWidget(message_);
    connect(first, &QPushButton::clicked, this, &ListEditor::add);
    connect(inherit_, &QPushButton::clicked, this, [this] { model_->inherit(); });
    connect(model_, &ListModel::refused, this, &ListEditor::show_message);
    show_message({});
    show_state();
}

QToolButton* ListEditor::make_button(const QString& icon_name, const QString& what, const QString& keys) {
    auto* button = new QToolButton;
    button->setIcon(icon(icon_name));
    button->setAccessibleName(tr("%1: %2").arg(words_.title, what));
    button->setToolTip(QStringLiteral("%1 (%2)").arg(what, keys));
    set_button_style(button, ButtonStyle::quiet);
    return button;
}

void ListEditor::make_buttons(QHBoxLayout* head) {
    add_ = make_button(QStringLiteral("plus"), tr("Add"), tr("Ins"));
    duplicate_ = make_button(QStringLiteral("copy"), tr("Duplicate"), tr("Ctrl+D"));
    up_ = make_button(QStringLiteral("arrow-up"), tr("Move up"), tr("Alt+Up"));
    down_ = make_button(QStringLiteral("arrow-down"), tr("Move down"), tr("Alt+Down"));
    remove_ = make_button(QStringLiteral("trash"), tr("Delete"), tr("Del"));
    for (auto* button : {add_, duplicate_, up_, down_, remove_})
        head->addWidget(button);
    connect(add_, &QToolButton::clicked, this, &ListEditor::add);
    connect(duplicate_, &QToolButton::clicked, this, &ListEditor::duplicate);
    connect(remove_, &QToolButton::clicked, this, &ListEditor::remove);
    connect(up_, &QToolButton::clicked, this, [this] { move(-1); });
    connect(down_, &QToolButton::clicked, this, [this] { move(1); });
}

void ListEditor::make_table() {
    auto* delegate = new ListDelegate(table_);
    table_->setModel(model_);
    table_->setItemDelegate(delegate);
    table_->setAccessibleName(words_.title);
    table_->setFrameShape(QFrame::NoFrame);
    table_->setStyleSheet(QStringLiteral("QTableView { border: none; border-radius: 0px; }"
                                         "QTableView::item { border: 0px; padding: 2px 8px; }"
                                         "QHeaderView::section { padding: 5px 11px; }"));
    table_->setSelectionBehavior(QAbstractItemView::SelectRows);
    table_->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::SelectedClicked |
                            QAbstractItemView::EditKeyPressed | QAbstractItemView::AnyKeyPressed);
    table_->setShowGrid(false);
    table_->setWordWrap(false);
    table_->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table_->verticalHeader()->hide();
    table_->verticalHeader()->setDefaultSectionSize(row_height);
    table_->horizontalHeader()->setHighlightSections(false);
    table_->horizontalHeader()->setMinimumSectionSize(48);
    table_->installEventFilter(this);
    connect(delegate, &ListDelegate::fault_typed, this, &ListEditor::show_message);
    connect(table_->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ListEditor::show_state);
    connect(table_->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& current) { emit row_selected(current.row()); });
    connect(model_, &QAbstractItemModel::rowsInserted, this, &ListEditor::show_state);
    connect(model_, &QAbstractItemModel::rowsRemoved, this, &ListEditor::show_state);
}

void ListEditor::refresh() {
    model_->refresh();
    show_state();
}

std::vector<int> ListEditor::chosen_rows() const {
    std::vector<int> rows;
    for (const auto& index : table_->selectionModel()->selectedRows())
        rows.push_back(index.row());
    std::sort(rows.begin(), rows.end());
    return rows;
}

void ListEditor::select(int row) {
    if (row < 0 || row >= model_->rowCount()) return;
    // Not by the table: with Ctrl held down, as for Ctrl+D, it would select one more.
    table_->selectionModel()->setCurrentIndex(model_->index(row, 0), QItemSelectionModel::ClearAndSelect |
                                                                         QItemSelectionModel::Rows);
    table_->scrollTo(model_->index(row, 0));
}

void ListEditor::add() {
    show_message({});
    const int row = model_->add();
    if (row < 0) return;
    select(row);
    table_->setFocus(Qt::OtherFocusReason);
}

void ListEditor::duplicate() {
    const auto rows = chosen_rows();
    show_message({});
    if (!rows.empty()) select(model_->duplicate(rows.back()));
}

void ListEditor::remove() {
    const auto rows = chosen_rows();
    show_message({});
    if (!rows.empty() && model_->remove(rows)) select(std::min(rows.front(), model_->rowCount() - 1));
}

void ListEditor::move(int by) {
    const auto rows = chosen_rows();
    if (rows.size() == 1 && model_->move(rows.front(), by)) select(rows.front() + by);
}

bool ListEditor::eventFilter(QObject* watched, QEvent* event) {
    if (watched == table_ && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool alt = key->modifiers().testFlag(Qt::AltModifier);
        if (key->key() == Qt::Key_Insert) return add(), true;
        if (key->key() == Qt::Key_Delete) return remove(), true;
        if (key->key() == Qt::Key_D && key->modifiers() == Qt::ControlModifier) return duplicate(), true;
        if (alt && key->key() == Qt::Key_Up) return move(-1), true;
        if (alt && key->key() == Qt::Key_Down) return move(1), true;
    }
    return QFrame::eventFilter(watched, event);
}

void ListEditor::show_state() {
    const int rows = model_->rowCount();
    const auto chosen = chosen_rows();
    if (table_->horizontalHeader()->count() > 0 && table_->property("widths").isNull()) {
        for (int column = 0; column < model_->columnCount(); ++column)
            table_->setColumnWidth(column, std::max(model_->column(column).width,
                                                    table_->horizontalHeader()->sectionSizeHint(column)));
        table_->horizontalHeader()->setStretchLastSection(true);
        table_->setProperty("widths", true);
    }
    table_->setVisible(rows > 0);
    empty_->setVisible(rows == 0);
    add_->setVisible(rows > 0);
    for (auto* button : {duplicate_, up_, down_, remove_})
        button->setVisible(rows > 0);
    duplicate_->setEnabled(!chosen.empty());
    remove_->setEnabled(!chosen.empty());
    up_->setEnabled(chosen.size() == 1 && chosen.front() > 0);
    down_->setEnabled(chosen.size() == 1 && chosen.front() < rows - 1);
    table_->setFixedHeight(table_->horizontalHeader()->sizeHint().height() +
                           std::min(rows, most_visible_rows) * row_height + 4);
    const bool has_base = model_->session().is_open() && model_->has_base();
    inherit_->setVisible(has_base && model_->is_own());
    const auto& plan = model_->session().plan();
    note_->setVisible(has_base && !model_->is_own());
    if (has_base)
        note_->setText(tr("as in “%1”").arg(qt(*plan.scenarios[model_->session().current()].based_on)));
}

void ListEditor::show_message(const QString& message) {
    message_->setText(message);
    message_->setVisible(!message.isEmpty());
}

} // namespace headroom::views
