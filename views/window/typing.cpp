// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/window/typing.h"

#include <QApplication>
#include <QFocusEvent>
#include <QPointer>
#include <QWidget>

namespace headroom::views {

void take_typing(QWidget& window) {
    const QPointer field = window.focusWidget();
    if (!field) return;
    if (!field->hasFocus()) { // another window is the active one: nobody would tell the field
        QFocusEvent left(QEvent::FocusOut, Qt::OtherFocusReason);
        QApplication::sendEvent(field, &left);
        return;
    }
    field->clearFocus();
    if (field) field->setFocus(Qt::OtherFocusReason); // an editor in a table is gone now
}

} // namespace headroom::views
