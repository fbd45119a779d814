// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/editors/text_field.h"

#include <utility>

namespace headroom::views {

TextField::TextField(Rule rule, QWidget* parent) : EditField(parent), rule_(std::move(rule)) {}

QString TextField::fault_of_text(bool& unfinished) {
    unfinished = true;
    return rule_(text().trimmed());
}

void TextField::take_text() {
    const auto taken = text().trimmed();
    emit committed(taken);
    if (fault().isEmpty()) show_text(taken);
}

} // namespace headroom::views
