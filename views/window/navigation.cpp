// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/window/navigation.h"

#include "views/theme/icons.h"
#include "views/theme/roles.h"
#include "views/theme/spacing.h"

#include <QButtonGroup>
#include <QCoreApplication>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace headroom::views {
namespace {

QString group_name(PageGroup group) {
    switch (group) {
    case PageGroup::plan:
        return Navigation::tr("PLAN");
    case PageGroup::decide:
        return Navigation::tr("DECIDE");
    case PageGroup::share:
    case PageGroup::audience:
        break;
    }
    return Navigation::tr("SHARE");
}

QLabel* group_label(PageGroup group) {
    auto* label = new QLabel(group_name(group));
    set_text_style(label, TextStyle::section);
    label->setContentsMargins(spacing::unit + 2, spacing::gap, 0, spacing::tight);
    return label;
}

QPushButton* page_button(const PageInfo& page) {
    auto* button = new QPushButton(icon(QString::fromLatin1(page.icon)),
                                   QCoreApplication::translate("Page", page.title).replace('&', "&&"));
    button->setObjectName(QStringLiteral("nav_") + QLatin1String(page.id));
    button->setIconSize(QSize(spacing::icon - 2, spacing::icon - 2));
    button->setCheckable(true);
    set_button_style(button, ButtonStyle::nav);
    return button;
}

} // namespace

Navigation::Navigation(std::span<const PageInfo> pages, QWidget* parent)
    : QWidget(parent), buttons_(new QButtonGroup(this)) {
    setAccessibleName(tr("Pages"));
    setFixedWidth(width);
    set_surface(this, Surface::chrome);
    auto* list = new QWidget;
    set_surface(list, Surface::chrome);
    auto* column = new QVBoxLayout(list);
    column->setContentsMargins(spacing::unit + 2, 0, spacing::unit + 2, spacing::unit);
    column->setSpacing(1);
    for (const auto group : {PageGroup::plan, PageGroup::decide, PageGroup::share}) {
        bool is_first = true;
        for (std::size_t i = 0; i < pages.size(); ++i) {
            if (pages[i].group != group) continue;
            if (std::exchange(is_first, false)) column->addWidget(group_label(group));
            auto* button = page_button(pages[i]);
            buttons_->addButton(button, static_cast<int>(i));
            column->addWidget(button);
        }
    }
    column->addStretch();
    auto* scroll = new QScrollArea;
    scroll->setWidget(list);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto* frame = new QVBoxLayout(this);
    frame->setContentsMargins(0, 0, 0, 0);
    frame->addWidget(scroll);
    connect(buttons_, &QButtonGroup::idToggled, this, [this](int page, bool checked) {
        if (checked) emit chosen(page);
    });
}

void Navigation::choose(int page) {
    if (auto* button = buttons_->button(page)) button->setChecked(true);
}

} // namespace headroom::views
