// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/window/command_palette.h"

#include "views/theme/icons.h"
#include "views/theme/roles.h"
#include "views/theme/spacing.h"
#include "views/window/palette_delegate.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QVBoxLayout>

#include <algorithm>

namespace headroom::views {
namespace {

constexpr int usual_width = 560, usual_height = 420, from_top = 56;

} // namespace

CommandPalette::CommandPalette(QWidget* window)
    : QFrame(window, Qt::Popup | Qt::FramelessWindowHint), model_(new PaletteModel(this)),
      field_(new QLineEdit), list_(new QListView),
      nothing_(new QLabel(tr("Nothing is called that. Try a unit, a topic or a page."))) {
    setObjectName(QStringLiteral("palette"));
    set_surface(this, Surface::card);
    setAccessibleName(tr("Search or jump"));
    field_->setPlaceholderText(tr("A page, an assumption, a command …"));
    field_->setAccessibleName(tr("Search or jump"));
    field_->addAction(icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    field_->setFixedHeight(spacing::control + 4);
    field_->installEventFilter(this);
    list_->setModel(model_);
    list_->setItemDelegate(new PaletteDelegate(this));
    list_->setFocusPolicy(Qt::NoFocus);
    list_->setFrameShape(QFrame::NoFrame);
    list_->setUniformItemSizes(true);
    list_->setAccessibleName(tr("Matches"));
    set_text_style(nothing_, TextStyle::secondary);
    nothing_->setContentsMargins(spacing::unit, spacing::unit, spacing::unit, spacing::unit);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::unit, spacing::unit, spacing::unit, spacing::unit);
    column->setSpacing(spacing::unit);
    column->addWidget(field_);
    column->addWidget(nothing_);
    column->addWidget(list_, 1);
    connect(field_, &QLineEdit::textChanged, this, &CommandPalette::show_matches);
    connect(list_, &QListView::clicked, this, &CommandPalette::choose);
}

void CommandPalette::open(std::vector<PaletteEntry> entries) {
    model_->set_entries(std::move(entries));
    field_->clear();
    show_matches();
    const auto* window = parentWidget()->window();
    const int width = std::min(usual_width, window->width() - 2 * spacing::gap);
    const int height = std::min(usual_height, window->height() - from_top - spacing::gap);
    resize(width, height);
    move(window->mapToGlobal(QPoint((window->width() - width) / 2, from_top)));
    show();
    field_->setFocus(Qt::PopupFocusReason);
}

void CommandPalette::show_matches() {
    model_->set_query(field_->text());
    const bool any = model_->rowCount() > 0;
    nothing_->setVisible(!any);
    if (any) list_->setCurrentIndex(model_->index(0));
}

void CommandPalette::choose(const QModelIndex& index) {
    if (!index.isValid()) return;
    const auto go = model_->entry(index.row()).go;
    close();
    go();
}

bool CommandPalette::eventFilter(QObject* object, QEvent* event) {
    if (object != field_ || event->type() != QEvent::KeyPress) return QFrame::eventFilter(object, event);
    const auto key = static_cast<QKeyEvent*>(event)->key();
    const int row = list_->currentIndex().row(), last = model_->rowCount() - 1;
    const auto move_to = [&](int to) {
        list_->setCurrentIndex(model_->index(std::clamp(to, 0, std::max(last, 0))));
    };
    constexpr int page = 8;
    switch (key) {
    case Qt::Key_Down:
        move_to(row == last ? 0 : row + 1);
        return true;
    case Qt::Key_Up:
        move_to(row == 0 ? last : row - 1);
        return true;
    case Qt::Key_PageDown:
        move_to(row + page);
        return true;
    case Qt::Key_PageUp:
        move_to(row - page);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        choose(list_->currentIndex());
        return true;
    case Qt::Key_Escape:
        close();
        return true;
    default:
        return false;
    }
}

} // namespace headroom::views
