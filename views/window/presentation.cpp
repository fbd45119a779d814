// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/window/presentation.h"

#include "views/format/breakable.h"
#include "views/theme/roles.h"
#include "views/theme/spacing.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace headroom::views {
namespace {

PlanSession& opened(PlanSession& copy, const PlanSession& of) {
    copy.open(of.plan());
    copy.select(of.current());
    return copy;
}

} // namespace

Presentation::Presentation(const PageInfo& page, const PlanSession& of, QWidget* owner)
    : QWidget(owner, Qt::Window), runner_(session_), page_(page.make(opened(session_, of), runner_)),
      title_(new QLabel), subtitle_(new QLabel) {
    setObjectName(QStringLiteral("presentation"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("%1 – Headroom").arg(QString::fromStdString(of.plan().name)));
    set_surface(this, Surface::page);
    // Larger than the theme's words, for the last row of the room.
    setStyleSheet(
        QStringLiteral("QLabel { font-size: 17px; } QLabel#title { font-size: 32px; font-weight: 700; }"
                       "QPushButton { font-size: 16px; padding: 8px 16px; }"));
    title_->setObjectName(QStringLiteral("title"));
    title_->setTextFormat(Qt::PlainText);
    for (auto* label : {title_, subtitle_})
        label->setWordWrap(true);
    auto* leave = new QPushButton(tr("Leave (Esc)"));
    set_button_style(leave, ButtonStyle::quiet);
    leave->setFocusPolicy(Qt::NoFocus);
    connect(leave, &QPushButton::clicked, this, &QWidget::close);
    auto* head = new QHBoxLayout;
    head->addWidget(title_, 1);
    head->addWidget(leave, 0, Qt::AlignTop);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(2 * spacing::margin, spacing::margin, 2 * spacing::margin, spacing::margin);
    column->setSpacing(spacing::unit);
    column->addLayout(head);
    column->addWidget(subtitle_);
    column->addSpacing(spacing::unit);
    column->addWidget(page_, 1);
    connect(page_, &Page::heading_changed, this, &Presentation::show_heading);
    show_heading();
    page_->setFocus();
}

void Presentation::show_heading() {
    title_->setText(breakable(page_->title()));
    subtitle_->setText(breakable_rich(page_->subtitle()));
}

void Presentation::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape || event->key() == Qt::Key_F5) close();
}

} // namespace headroom::views
