// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pages/figure_table.h"

#include "views/theme/fonts.h"
#include "views/theme/theme.h"

#include <QEvent>
#include <QHeaderView>
#include <QSignalBlocker>

#include <algorithm>

namespace headroom::views {
namespace {

constexpr int row_height = 28;

} // namespace

FigureTable::FigureTable(const QStringList& titles, int most_height) : most_height_(most_height) {
    setColumnCount(static_cast<int>(titles.size()));
    set_titles(titles);
    setEditTriggers(NoEditTriggers);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setShowGrid(false);
    setStyleSheet(QStringLiteral("QTableView { border: none; }")); // it stands in a card
    setWordWrap(false);
    setTabKeyNavigation(false);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(row_height);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    horizontalHeader()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(this, &QTableWidget::itemSelectionChanged, this, [this] {
        if (const auto chosen = selectionModel()->selectedRows(); !chosen.isEmpty())
            emit row_chosen(chosen.front().row());
    });
}

void FigureTable::set_titles(const QStringList& titles) {
    for (int i = 0; i < titles.size(); ++i) {
        auto* title = new QTableWidgetItem(titles[i]);
        title->setTextAlignment(Qt::AlignVCenter | (i == 0 ? Qt::AlignLeft : Qt::AlignRight));
        setHorizontalHeaderItem(i, title);
    }
}

void FigureTable::set_rows(const std::vector<Row>& rows) {
    const QSignalBlocker quiet(this);
    const int chosen = currentRow();
    rows_ = rows;
    setRowCount(static_cast<int>(rows.size()));
    for (int r = 0; r < rowCount(); ++r) {
        const auto& cells = rows[static_cast<std::size_t>(r)].cells;
        for (int c = 0; c < columnCount() && c < cells.size(); ++c) {
            auto* cell = new QTableWidgetItem(cells[c]);
            cell->setTextAlignment(Qt::AlignVCenter | (c == 0 ? Qt::AlignLeft : Qt::AlignRight));
            setItem(r, c, cell);
        }
    }
    paint_words();
    choose(chosen < rowCount() ? chosen : -1);
    const int wanted =
        horizontalHeader()->sizeHint().height() + rowCount() * row_height + 2 * frameWidth() + 2;
    setFixedHeight(std::min(most_height_, wanted));
}

void FigureTable::choose(int row) {
    const QSignalBlocker quiet(this);
    if (row < 0)
        clearSelection();
    else if (row != currentRow() || selectedItems().isEmpty())
        selectRow(row);
}

void FigureTable::paint_words() {
    const auto& theme = current_theme();
    for (int r = 0; r < rowCount(); ++r) {
        const auto& row = rows_[static_cast<std::size_t>(r)];
        for (int c = 0; c < columnCount(); ++c) {
            auto* cell = item(r, c);
            if (cell == nullptr) continue;
            cell->setFont(theme_font(row.strong ? TextRole::strong : TextRole::body));
            cell->setForeground(row.pale ? theme.secondary : theme.text);
        }
    }
}

void FigureTable::changeEvent(QEvent* event) {
    QTableWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) paint_words();
}

} // namespace headroom::views
