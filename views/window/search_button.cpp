// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/window/search_button.h"

#include "views/theme/roles.h"
#include "views/theme/spacing.h"

#include <QHBoxLayout>
#include <QKeySequence>
#include <QLabel>

namespace headroom::views {
namespace {

constexpr int usual_width = 196, least_width = 120;

} // namespace

SearchButton::SearchButton(QWidget* parent) : QPushButton(parent) {
    const auto keys = QKeySequence(Qt::CTRL | Qt::Key_K).toString(QKeySequence::NativeText).replace('+', ' ');
    setObjectName(QStringLiteral("search"));
    setAccessibleName(tr("Search or jump to a page, an assumption or a command"));
    setAccessibleDescription(keys);
    setFixedHeight(spacing::control);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    set_button_style(this, ButtonStyle::chip);
    auto* hint = new QLabel(tr("Search or jump"));
    auto* shortcut = new QLabel(keys);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(spacing::unit + 2, 0, spacing::unit + 2, 0);
    row->addWidget(hint, 1);
    row->addWidget(shortcut);
    for (auto* label : {hint, shortcut}) {
        set_text_style(label, TextStyle::secondary);
        label->setAttribute(Qt::WA_TransparentForMouseEvents);
        label->setMinimumWidth(1);
    }
}

QSize SearchButton::sizeHint() const { return {usual_width, spacing::control}; }
QSize SearchButton::minimumSizeHint() const { return {least_width, spacing::control}; }

} // namespace headroom::views
