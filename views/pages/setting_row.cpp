// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pages/setting_row.h"

#include "views/editors/edit_field.h"
#include "views/theme/roles.h"
#include "views/theme/spacing.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace headroom::views {
namespace {

constexpr int narrow = 112;

} // namespace

SettingRow::SettingRow() : column_(new QVBoxLayout(this)), row_(nullptr), fault_(new QLabel) {
    set_surface(this, Surface::card);
    column_->setContentsMargins(spacing::gap, 12, spacing::gap, 12);
    column_->setSpacing(spacing::unit);
    column_->addWidget(fault_);
    fault_->setObjectName(QStringLiteral("setting_fault"));
    fault_->setTextFormat(Qt::PlainText);
    fault_->setWordWrap(true);
    set_text_style(fault_, TextStyle::danger);
    fault_->hide();
    new_row();
}

void SettingRow::new_row() {
    row_ = new QHBoxLayout;
    row_->setSpacing(spacing::unit);
    column_->insertLayout(column_->count() - 1, row_);
}

void SettingRow::add(const QString& label, EditField* field, int share) {
    auto* words = new QLabel(label);
    words->setBuddy(field);
    field->setAccessibleName(label);
    if (row_->count() > 0) row_->addSpacing(spacing::unit);
    row_->addWidget(words);
    row_->addWidget(field, share);
    if (share == 0) field->setFixedWidth(narrow);
    fields_.push_back(field);
    connect(field, &EditField::fault_changed, this, &SettingRow::show_faults);
}

void SettingRow::add_words(QLabel* words) {
    words->setWordWrap(true);
    row_->addSpacing(spacing::unit);
    row_->addWidget(words, 1);
}

void SettingRow::add_button(QPushButton* button) {
    row_->addStretch(1);
    row_->addWidget(button);
}

void SettingRow::show_faults() {
    QStringList faults;
    for (const auto* field : fields_)
        if (!field->fault().isEmpty()) faults << field->fault();
    fault_->setText(faults.join(u'\n'));
    fault_->setVisible(!faults.isEmpty());
}

} // namespace headroom::views
