// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/editors/source_dialog.h"

#include "model/plan/limits.h"
#include "model/plan/shown_text.h"
#include "views/theme/roles.h"
#include "views/theme/spacing.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace headroom::views {
namespace {

constexpr int dialog_width = 520;

QLabel* wrapped(const QString& text, TextStyle style) {
    auto* label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    set_text_style(label, style);
    return label;
}

} // namespace

QString source_fault(const QString& text) {
    const auto source = text.simplified();
    if (source.isEmpty()) return {};
    const auto [characters, has_hidden, is_blank] = extent(source.toStdString());
    if (characters > most_source_characters)
        return SourceDialog::tr("These are %1 characters; at most %2 are accepted.")
            .arg(characters)
            .arg(most_source_characters);
    if (is_blank) return SourceDialog::tr("There is nothing in it that can be seen.");
    if (has_hidden)
        return SourceDialog::tr("It holds control characters or invisible ones; type it, or take them out.");
    return {};
}

SourceDialog::SourceDialog(const QString& label, const QString& value, const QString& source,
                           const QString& before, QWidget* parent)
    : QDialog(parent), field_(new QLineEdit(source.isEmpty() ? before : source)),
      trouble_(wrapped({}, TextStyle::danger)) {
    setObjectName(QStringLiteral("source_dialog"));
    setWindowTitle(tr("Source"));
    field_->setObjectName(QStringLiteral("source"));
    field_->setAccessibleName(tr("Source of %1").arg(label));
    field_->setPlaceholderText(tr("Offer of the grid operator, 3 May 2026"));
    field_->setFixedHeight(spacing::control);
    field_->selectAll();
    trouble_->setObjectName(QStringLiteral("source_trouble"));
    trouble_->hide();
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    set_button_style(buttons->button(QDialogButtonBox::Ok), ButtonStyle::primary);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::gap, spacing::gap, spacing::gap, spacing::gap);
    column->setSpacing(spacing::unit);
    column->addWidget(wrapped(tr("%1: %2").arg(label, value), TextStyle::heading));
    column->addWidget(
        wrapped(tr("Where does this value come from? It is shown beside the value, in the report "
                   "and in the tables, and goes when the value changes."),
                TextStyle::secondary));
    column->addWidget(field_);
    if (source.isEmpty() && !before.isEmpty())
        column->addWidget(wrapped(tr("This was said of the value before; change it, or take it as it is."),
                                  TextStyle::caption));
    column->addWidget(trouble_);
    column->addSpacing(spacing::unit);
    auto* row = new QHBoxLayout;
    if (!source.isEmpty()) {
        auto* clear = new QPushButton(tr("Take it away"));
        clear->setObjectName(QStringLiteral("clear_source"));
        clear->setAutoDefault(false);
        row->addWidget(clear);
        connect(clear, &QPushButton::clicked, this, [this] {
            emit taken({});
            accept();
        });
    }
    row->addWidget(buttons);
    column->addLayout(row);
    setFixedWidth(dialog_width);
    connect(buttons, &QDialogButtonBox::accepted, this, &SourceDialog::take);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(field_, &QLineEdit::textEdited, this, [this] { say_trouble({}); });
}

/// The dialog grows with what is said, and shrinks again: wrapped lines do not make a window grow by
/// themselves.
void SourceDialog::say_trouble(const QString& fault) {
    set_invalid(field_, !fault.isEmpty());
    trouble_->setText(fault);
    trouble_->setVisible(!fault.isEmpty());
    layout()->activate();
    resize(width(), layout()->totalHeightForWidth(width()));
}

void SourceDialog::take() {
    const auto fault = source_fault(field_->text());
    say_trouble(fault);
    if (!fault.isEmpty()) return field_->setFocus();
    emit taken(field_->text().simplified());
    accept();
}

} // namespace headroom::views
