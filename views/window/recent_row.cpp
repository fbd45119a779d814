// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/window/recent_row.h"

#include "views/format/tool_tip.h"
#include "views/theme/fonts.h"
#include "views/theme/icons.h"
#include "views/theme/roles.h"
#include "views/theme/spacing.h"

#include <QDir>
#include <QFontMetrics>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QToolButton>

namespace headroom::views {
namespace {

constexpr int widest_name = 480;

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

namespace {

/// A button as wide as the row: what is written on it leaves the mouse to it.
QPushButton* open_button(const QString& name, const WorkingCopy& copy) {
    auto* open = new QPushButton;
    open->setObjectName(QStringLiteral("recent"));
    open->setAccessibleName(RecentRow::tr("Open %1").arg(name));
    open->setAccessibleDescription(place_text(copy));
    open->setToolTip(tool_tip(RecentRow::tr("%1\n%2").arg(name, place_text(copy))));
    open->setFixedHeight(spacing::control);
    open->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    set_button_style(open, ButtonStyle::quiet);
    auto* words = new QHBoxLayout(open);
    words->setContentsMargins(spacing::gap, 0, spacing::unit, 0);
    words->setSpacing(spacing::gap);
    const auto write = [&](const QString& text, TextStyle style, int stretch) {
        auto* label = new QLabel(text);
        set_text_style(label, style);
        label->setTextFormat(Qt::PlainText);
        label->setAttribute(Qt::WA_TransparentForMouseEvents);
        words->addWidget(label, stretch);
        return label;
    };
    const QFontMetrics metrics(theme_font(TextRole::body));
    write(metrics.elidedText(name, Qt::ElideRight, widest_name), TextStyle::body, 0);
    write(place_text(copy), TextStyle::caption, 1)->setMinimumWidth(1);
    write(when_text(copy.kept, QDateTime::currentDateTime()), TextStyle::caption, 0);
    return open;
}

} // namespace

RecentRow::RecentRow(const WorkingCopy& copy) {
    const auto name = copy.name.isEmpty() ? tr("Plan without a name") : copy.name;
    auto* open = open_button(name, copy);
    auto* forget = new QToolButton;
    forget->setObjectName(QStringLiteral("forget"));
    forget->setIcon(icon(QStringLiteral("close")));
    forget->setToolTip(tool_tip(tr("Take %1 off this list").arg(name)));
    forget->setAccessibleName(tr("Take %1 off this list").arg(name));
    set_button_style(forget, ButtonStyle::quiet);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(spacing::tight, 2, spacing::unit, 2);
    row->setSpacing(spacing::tight);
    row->addWidget(open, 1);
    row->addWidget(forget);
    connect(open, &QPushButton::clicked, this, [this, id = copy.id] { emit chosen(id); });
    connect(forget, &QToolButton::clicked, this, [this, id = copy.id] { emit forget_wanted(id); });
}

} // namespace headroom::views
