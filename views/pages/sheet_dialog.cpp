// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pages/sheet_dialog.h"

#include "views/theme/roles.h"
#include "views/theme/spacing.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPixmap>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>

#include <algorithm>

namespace headroom::views {
namespace {

constexpr int frame_height = 170; ///< of buttons, margins and the window's frame

} // namespace

SheetDialog::SheetDialog(std::shared_ptr<const PaperPages> pages, int page, QWidget* parent)
    : QDialog(parent), pages_(std::move(pages)), sheet_(new QLabel), place_(new QLabel),
      back_(new QPushButton(tr("Previous"))), on_(new QPushButton(tr("Next"))) {
    setWindowTitle(tr("Report"));
    const int room = screen()->availableGeometry().height() - frame_height;
    scale_ = std::min(1.25, room / pages_->size().height());
    sheet_->setFixedSize((pages_->size() * scale_).toSize());
    set_text_style(place_, TextStyle::secondary);
    auto* close = new QPushButton(tr("Close"));
    set_button_style(close, ButtonStyle::primary);
    connect(back_, &QPushButton::clicked, this, [this] { show_page(page_ - 1); });
    connect(on_, &QPushButton::clicked, this, [this] { show_page(page_ + 1); });
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(back_);
    buttons->addWidget(on_);
    buttons->addWidget(place_);
    buttons->addStretch();
    buttons->addWidget(close);
    auto* column = new QVBoxLayout(this);
    column->setSpacing(spacing::gap);
    column->addWidget(sheet_);
    column->addLayout(buttons);
    show_page(page);
}

void SheetDialog::show_page(int page) {
    page_ = std::clamp(page, 0, pages_->count() - 1);
    QPixmap pixmap(sheet_->size() * devicePixelRatioF());
    pixmap.setDevicePixelRatio(devicePixelRatioF());
    pixmap.fill(Qt::white);
    QPainter painter(&pixmap);
    painter.scale(scale_, scale_);
    pages_->paint(painter, page_);
    painter.end();
    sheet_->setPixmap(pixmap);
    sheet_->setAccessibleName(tr("Page %1").arg(page_ + 1));
    place_->setText(tr("Page %1 of %2").arg(page_ + 1).arg(pages_->count()));
    back_->setEnabled(page_ > 0);
    on_->setEnabled(page_ + 1 < pages_->count());
}

void SheetDialog::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_PageDown || event->key() == Qt::Key_Right) return show_page(page_ + 1);
    if (event->key() == Qt::Key_PageUp || event->key() == Qt::Key_Left) return show_page(page_ - 1);
    QDialog::keyPressEvent(event);
}

} // namespace headroom::views
