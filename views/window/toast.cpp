// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/window/toast.h"

#include "views/format/breakable.h"
#include "views/theme/icons.h"
#include "views/theme/roles.h"
#include "views/theme/spacing.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QTimer>
#include <QToolButton>

#include <algorithm>

namespace headroom::views {
namespace {

constexpr int widest = 640, from_bottom = 48;

} // namespace

Toast::Toast(QWidget* parent) : QFrame(parent), label_(new QLabel), timer_(new QTimer(this)) {
    setObjectName(QStringLiteral("toast"));
    set_surface(this, Surface::warning);
    label_->setWordWrap(true);
    label_->setTextFormat(Qt::PlainText);
    auto* close = new QToolButton;
    close->setIcon(icon(QStringLiteral("close")));
    close->setAccessibleName(tr("Close"));
    set_button_style(close, ButtonStyle::quiet);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(spacing::gap, spacing::unit, spacing::unit, spacing::unit);
    row->addWidget(label_, 1);
    row->addWidget(close);
    timer_->setSingleShot(true);
    connect(timer_, &QTimer::timeout, this, &QWidget::hide);
    connect(close, &QToolButton::clicked, this, &QWidget::hide);
    hide();
}

void Toast::say(const QString& sentence) {
    label_->setText(breakable(sentence));
    const auto* parent = parentWidget();
    const int width = std::min(widest, parent->width() - 2 * spacing::margin);
    resize(width, layout()->heightForWidth(width));
    move((parent->width() - width) / 2, parent->height() - height() - from_bottom);
    show();
    raise();
    QAccessibleEvent event(label_, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
    timer_->start(shown_ms);
}

} // namespace headroom::views
