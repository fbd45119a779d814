// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/window/fault_dialog.h"

#include "views/theme/roles.h"
#include "views/theme/spacing.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace headroom::views {

FaultDialog::FaultDialog(const QString& heading, const QStringList& sentences, QWidget* parent)
    : QDialog(parent) {
    setWindowTitle(tr("Headroom"));
    resize(640, 320);
    auto* title = new QLabel(heading);
    set_text_style(title, TextStyle::heading);
    title->setWordWrap(true);
    title->setTextFormat(Qt::PlainText);
    QStringList marked;
    for (const auto& sentence : sentences)
        marked << QStringLiteral("• ") + sentence;
    auto* list = new QPlainTextEdit(marked.join(QStringLiteral("\n\n")));
    list->setObjectName(QStringLiteral("faults"));
    list->setAccessibleName(tr("What is wrong"));
    list->setReadOnly(true);
    list->setTabChangesFocus(true);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::gap, spacing::gap, spacing::gap, spacing::gap);
    column->setSpacing(spacing::gap);
    column->addWidget(title);
    column->addWidget(list, 1);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

} // namespace headroom::views
