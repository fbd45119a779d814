// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/window/about_dialog.h"

#include "model/analysis/run.h"
#include "views/theme/icons.h"
#include "views/theme/roles.h"
#include "views/theme/spacing.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QVBoxLayout>

namespace headroom::views {
namespace {

constexpr int logo = 48, dialog_width = 420;

} // namespace

AboutDialog::AboutDialog(QWidget* parent) : QDialog(parent) {
    setWindowTitle(tr("About Headroom"));
    setFixedWidth(dialog_width);
    auto* sign = new QLabel;
    sign->setPixmap(icon(QStringLiteral("headroom"), IconInk::text).pixmap(logo));
    auto* name = new QLabel(tr("Headroom %1").arg(QLatin1String(program_version)));
    set_text_style(name, TextStyle::page_title);
    auto* text = new QLabel(
        tr("What AI capacity costs, how sure that is, and what to do next: every plan is simulated over "
           "thousands of futures, on this computer alone.\n\nFree software under the GNU General Public "
           "License, version 3 or later, without any warranty. Built with Qt %1.")
            .arg(QLatin1String(qVersion())));
    text->setWordWrap(true);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::margin, spacing::margin, spacing::margin, spacing::gap);
    column->setSpacing(spacing::gap);
    for (auto* part : std::initializer_list<QWidget*>{sign, name, text, buttons})
        column->addWidget(part);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

} // namespace headroom::views
