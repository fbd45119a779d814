// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/editors/accelerator_picker.h"

#include "views/editors/accelerator_model.h"
#include "views/theme/roles.h"
#include "views/theme/spacing.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QScreen>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace headroom::views {
namespace {

constexpr QSize usual_size(860, 420);

} // namespace

AcceleratorPicker::AcceleratorPicker(std::shared_ptr<const Plan> plan, const std::string& current,
                                     QWidget* parent)
    : QFrame(parent, Qt::Popup), model_(new AcceleratorModel(std::move(plan), this)),
      found_(new QSortFilterProxyModel(this)), search_(new QLineEdit), table_(new QTableView),
      sources_(new QLabel) {
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("accelerator_picker"));
    set_surface(this, Surface::card);
    search_->setPlaceholderText(tr("Search: H100, AMD, liquid …"));
    search_->setAccessibleName(tr("Search accelerators"));
    search_->setClearButtonEnabled(true);
    search_->installEventFilter(this);
    sources_->setWordWrap(true);
    sources_->setTextFormat(Qt::PlainText);
    set_text_style(sources_, TextStyle::caption);
    make_table();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::gap, spacing::gap, spacing::gap, spacing::gap);
    column->setSpacing(spacing::unit);
    column->addWidget(search_);
    column->addWidget(table_, 1);
    column->addWidget(sources_);
    connect(search_, &QLineEdit::textChanged, this, &AcceleratorPicker::search);
    table_->setCurrentIndex(found_->mapFromSource(model_->index(std::max(0, model_->row_of(current)), 0)));
    show_sources();
}

void AcceleratorPicker::make_table() {
    found_->setSourceModel(model_);
    found_->setFilterKeyColumn(-1);
    found_->setFilterCaseSensitivity(Qt::CaseInsensitive);
    table_->setModel(found_);
    table_->setAccessibleName(tr("Accelerators"));
    table_->setSelectionBehavior(QAbstractItemView::SelectRows);
    table_->setSelectionMode(QAbstractItemView::SingleSelection);
    table_->setShowGrid(false);
    table_->setWordWrap(false);
    table_->verticalHeader()->hide();
    table_->verticalHeader()->setDefaultSectionSize(28);
    table_->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table_->horizontalHeader()->setResizeContentsPrecision(-1); // all rows: what scrolls in fits too
    table_->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table_->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // its room is taken from the start
    table_->setCornerWidget(new QWidget);                      // where both bars meet there is nothing
    table_->horizontalHeader()->setHighlightSections(false);
    connect(table_, &QTableView::clicked, this, &AcceleratorPicker::choose);
    connect(table_->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &AcceleratorPicker::show_sources);
}

void AcceleratorPicker::search(const QString& text) {
    found_->setFilterFixedString(text.trimmed());
    if (!table_->currentIndex().isValid() && found_->rowCount() > 0)
        table_->setCurrentIndex(found_->index(0, 0));
    show_sources();
}

void AcceleratorPicker::choose(const QModelIndex& index) {
    if (!index.isValid()) return;
    emit chosen(QString::fromStdString(model_->id_at(found_->mapToSource(index).row())));
    close();
}

void AcceleratorPicker::show_sources() {
    const auto index = table_->currentIndex();
    sources_->setText(index.isValid()
                          ? model_->sources_at(found_->mapToSource(index).row())
                          : tr("Nothing by that name. A plan can define accelerators of its own."));
}

bool AcceleratorPicker::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress) {
        auto* key = static_cast<QKeyEvent*>(event);
        switch (key->key()) {
        case Qt::Key_Up:
        case Qt::Key_Down:
        case Qt::Key_PageUp:
        case Qt::Key_PageDown: {
            const int step = key->key() == Qt::Key_Up || key->key() == Qt::Key_PageUp ? -1 : 1;
            const int far = key->key() == Qt::Key_PageUp || key->key() == Qt::Key_PageDown ? 8 : 1;
            const int row = table_->currentIndex().isValid() ? table_->currentIndex().row() + step * far : 0;
            table_->setCurrentIndex(
                found_->index(std::clamp(row, 0, std::max(0, found_->rowCount() - 1)), 0));
            return true;
        }
        case Qt::Key_Return:
        case Qt::Key_Enter:
            choose(table_->currentIndex());
            return true;
        default:
            break;
        }
    }
    return QFrame::eventFilter(watched, event);
}

void AcceleratorPicker::closeEvent(QCloseEvent* event) {
    QFrame::closeEvent(event);
    emit closed();
}

/// At which every column shows whole, beside the scroll bar: known when the table is laid out.
int AcceleratorPicker::whole_width() const {
    table_->horizontalHeader()->resizeSections(QHeaderView::ResizeToContents);
    return width() + std::max(0, table_->horizontalHeader()->length() - table_->viewport()->width());
}

void AcceleratorPicker::open_at(const QWidget* anchor) {
    const QRect place(anchor->mapToGlobal(QPoint(0, 0)), anchor->size());
    const QRect room = anchor->screen()->availableGeometry();
    resize(usual_size.boundedTo(room.size()));
    show();
    resize(QSize(whole_width(), height()).boundedTo(room.size()));
    const bool below = place.bottom() + height() <= room.bottom();
    const int y = below ? place.bottom() + 2 : std::max(room.top(), place.top() - 2 - height());
    move(std::clamp(place.left(), room.left(), std::max(room.left(), room.right() - width())), y);
    search_->setFocus();
}

} // namespace headroom::views
