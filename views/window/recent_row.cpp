// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/window/recent_row.h"

#include "views/format/tool_tip.h"
#include "views/theme/icons.h"
#include "views/theme/roles.h"
#include "views/theme/spacing.h"

#include <QDir>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QToolButton>

namespace headroom::views {
namespace {

QString place_text(const WorkingCopy& copy) {
    if (copy.file.isEmpty()) return RecentRow::tr("not saved to a file of yours");
    const auto file = QDir::toNativeSeparators(copy.file);
    return copy.edited ? RecentRow::tr("%1, with changes that the file does not have").arg(file) : file;
}

} // namespace

QString when_text(const QDateTime& when, const QDateTime& now) {
    const QLocale locale;
    const auto time = locale.toString(when.time(), QLocale::ShortFormat);
    if (when.date() == now.date()) return RecentRow::tr("today, %1").arg(time);
    if (when.date() == now.date().addDays(-1)) return RecentRow::tr("yesterday, %1").arg(time);
    return locale.toString(when.date(), QLocale::ShortFormat);
}

RecentRow::RecentRow(const WorkingCopy& copy) {
    const auto name = copy.name.isEmpty() ? tr("Plan without a name") : copy.name;
    auto* open = new QPushButton(QString(name).replace('&', "&&"));
    open->setObjectName(QStringLiteral("recent"));
    open->setAccessibleName(tr("Open %1").arg(name));
    open->setAccessibleDescription(place_text(copy));
    set_button_style(open, ButtonStyle::quiet);
    auto* place = new QLabel(place_text(copy));
    auto* when = new QLabel(when_text(copy.kept, QDateTime::currentDateTime()));
    for (auto* label : {place, when}) {
        set_text_style(label, TextStyle::caption);
        label->setTextFormat(Qt::PlainText);
    }
    place->setMinimumWidth(1);
    place->setToolTip(tool_tip(place->text()));
    auto* forget = new QToolButton;
    forget->setObjectName(QStringLiteral("forget"));
    forget->setIcon(icon(QStringLiteral("close")));
    forget->setToolTip(tool_tip(tr("Take %1 off this list").arg(name)));
    forget->setAccessibleName(tr("Take %1 off this list").arg(name));
    set_button_style(forget, ButtonStyle::quiet);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(spacing::tight, 2, spacing::unit, 2);
    row->setSpacing(spacing::gap);
    row->addWidget(open);
    row->addWidget(place, 1);
    row->addWidget(when);
    row->addWidget(forget);
    connect(open, &QPushButton::clicked, this, [this, id = copy.id] { emit chosen(id); });
    connect(forget, &QToolButton::clicked, this, [this, id = copy.id] { emit forget_wanted(id); });
}

} // namespace headroom::views
