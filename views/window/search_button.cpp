// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/window/search_button.h"

#include "views/theme/icons.h"
#include "views/theme/roles.h"
#include "views/theme/spacing.h"

#include <QHBoxLayout>
#include <QKeySequence>
#include <QLabel>

namespace headroom::views {
namespace {

constexpr int usual_width = 196, worded_width = 132, least_width = 2 * spacing::gap + spacing::icon;

} // namespace

SearchButton::SearchButton(QWidget* parent)
    : QPushButton(parent), hint_(new QLabel(tr("Search or jump"))), keys_(new QLabel) {
    const auto keys = QKeySequence(Qt::CTRL | Qt::Key_K).toString(QKeySequence::NativeText).replace('+', ' ');
    setObjectName(QStringLiteral("search"));
    setAccessibleName(tr("Search or jump to a page, an assumption or a command"));
    setAccessibleDescription(keys);
    setToolTip(tr("Search or jump (%1)").arg(keys));
    setFixedHeight(spacing::control);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    set_button_style(this, ButtonStyle::chip);
    keys_->setText(keys);
    auto* sign = new QLabel;
    sign->setPixmap(views::icon(QStringLiteral("search")).pixmap(spacing::icon - 2));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(spacing::unit + 2, 0, spacing::unit + 2, 0);
    row->setSpacing(spacing::unit);
    row->addWidget(sign);
    row->addWidget(hint_, 1);
    row->addWidget(keys_);
    sign->setAttribute(Qt::WA_TransparentForMouseEvents);
    for (auto* label : {hint_, keys_}) {
        set_text_style(label, TextStyle::secondary);
        label->setAttribute(Qt::WA_TransparentForMouseEvents);
        label->setMinimumWidth(1);
    }
}

void SearchButton::resizeEvent(QResizeEvent* event) {
    QPushButton::resizeEvent(event);
    hint_->setVisible(width() >= worded_width);
    keys_->setVisible(width() >= usual_width);
}

void SearchButton::set_compact(bool compact) { setMaximumWidth(compact ? least_width : usual_width); }

QSize SearchButton::sizeHint() const { return {usual_width, spacing::control}; }
QSize SearchButton::minimumSizeHint() const { return {least_width, spacing::control}; }

} // namespace headroom::views
