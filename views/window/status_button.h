// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "views/theme/roles.h"

#include <QPushButton>

namespace headroom::views {

/// A quiet button as low as the status line, and as small as the words beside it.
inline QPushButton* status_button(const char* object_name) {
    auto* button = new QPushButton;
    button->setObjectName(QLatin1String(object_name));
    set_button_style(button, ButtonStyle::quiet);
    button->setStyleSheet(QStringLiteral("QPushButton { min-height: 0px; padding: 2px 6px; font-size: 12px; }"
                                         "QPushButton:focus { padding: 1px 5px; }"));
    return button;
}

} // namespace headroom::views
