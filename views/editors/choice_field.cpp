// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/editors/choice_field.h"

#include "views/theme/fonts.h"
#include "views/theme/spacing.h"

#include <QKeyEvent>
#include <QWheelEvent>

namespace headroom::views {

ChoiceField::ChoiceField(QWidget* parent) : QComboBox(parent) {
    setFont(theme_font(TextRole::strong));
    setFocusPolicy(Qt::StrongFocus);
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(8);
}

QSize ChoiceField::sizeHint() const { return {QComboBox::sizeHint().width(), spacing::control}; }

void ChoiceField::wheelEvent(QWheelEvent* event) {
    if (hasFocus())
        QComboBox::wheelEvent(event);
    else
        event->ignore();
}

void ChoiceField::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_F1) return emit help_wanted();
    QComboBox::keyPressEvent(event);
}

} // namespace headroom::views
