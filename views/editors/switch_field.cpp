// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/editors/switch_field.h"

#include "views/theme/fonts.h"

#include <QKeyEvent>

namespace headroom::views {

SwitchField::SwitchField(QWidget* parent) : QCheckBox(parent) {
    setFont(theme_font(TextRole::strong));
    connect(this, &QCheckBox::toggled, this, &SwitchField::show_word);
    show_word();
}

void SwitchField::set_on(bool on) {
    setChecked(on);
    show_word();
}

void SwitchField::show_word() { setText(isChecked() ? tr("Yes") : tr("No")); }

void SwitchField::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_F1) return emit help_wanted();
    QCheckBox::keyPressEvent(event);
}

} // namespace headroom::views
