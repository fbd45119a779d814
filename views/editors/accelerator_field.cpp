// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/editors/accelerator_field.h"

#include "views/editors/accelerator_picker.h"
#include "views/editors/value_words.h"

#include <QKeyEvent>
#include <QWheelEvent>

namespace headroom::views {

AcceleratorField::AcceleratorField(QWidget* parent) : ChoiceField(parent) {}

void AcceleratorField::show_accelerator(std::shared_ptr<const Plan> plan, const std::string& id) {
    plan_ = std::move(plan);
    id_ = id;
    const auto name = accelerator_name(*plan_, id);
    if (count() == 1 && itemText(0) == name) return;
    clear();
    addItem(name);
}

void AcceleratorField::showPopup() {
    if (plan_ == nullptr) return;
    auto* picker = new AcceleratorPicker(plan_, id_, this);
    connect(picker, &AcceleratorPicker::chosen, this, &AcceleratorField::chosen);
    connect(picker, &AcceleratorPicker::closed, this, &AcceleratorField::picker_closed);
    picker->open_at(this);
}

void AcceleratorField::wheelEvent(QWheelEvent* event) { event->ignore(); }

void AcceleratorField::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space)
        return showPopup();
    ChoiceField::keyPressEvent(event);
}

} // namespace headroom::views
