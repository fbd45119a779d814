// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/window/shortcut_dialog.h"

#include "views/theme/roles.h"
#include "views/theme/spacing.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace headroom::views {

QString plain_command(const QString& text) {
    QString plain;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == '&' && i + 1 < text.size()) ++i;
        plain += text[i];
    }
    if (plain.endsWith(QStringLiteral("…"))) plain.chop(1);
    if (plain.endsWith(':')) plain.chop(1);
    return plain.trimmed();
}

ShortcutDialog::ShortcutDialog(const QList<QAction*>& actions, QWidget* parent) : QDialog(parent) {
    setWindowTitle(tr("Keyboard"));
    std::vector<std::pair<QString, QString>> rows;
    for (const auto* action : actions)
        if (!action->shortcut().isEmpty())
            rows.emplace_back(plain_command(action->text()),
                              action->shortcut().toString(QKeySequence::NativeText));
    rows.emplace_back(tr("Choose scenario 1 to 8"), tr("Ctrl+1 … Ctrl+8"));
    rows.emplace_back(tr("Rename the scenario"),
                      QKeySequence(Qt::SHIFT | Qt::Key_F2).toString(QKeySequence::NativeText));
    rows.emplace_back(tr("Menu"), QKeySequence(Qt::Key_F10).toString(QKeySequence::NativeText));
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(spacing::margin);
    grid->setVerticalSpacing(spacing::unit);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        auto* keys = new QLabel(rows[i].second);
        set_text_style(keys, TextStyle::strong);
        grid->addWidget(new QLabel(rows[i].first), static_cast<int>(i), 0);
        grid->addWidget(keys, static_cast<int>(i), 1);
    }
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::margin, spacing::margin, spacing::margin, spacing::gap);
    column->setSpacing(spacing::margin);
    column->addLayout(grid);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

} // namespace headroom::views
