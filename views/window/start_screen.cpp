// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/window/start_screen.h"

#include "views/theme/icons.h"
#include "views/theme/roles.h"
#include "views/theme/spacing.h"
#include "views/window/recent_row.h"
#include "views/window/template_card.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace headroom::views {
namespace {

constexpr int widest = 1040, top = 40, columns = 3;
constexpr std::size_t most_recent = 8;

QLabel* label(const QString& text, TextStyle style) {
    auto* made = new QLabel(text);
    set_text_style(made, style);
    made->setWordWrap(true);
    return made;
}

} // namespace

StartScreen::StartScreen(const std::vector<Template>& templates)
    : column_(new QVBoxLayout), recent_title_(label(tr("Plans of yours"), TextStyle::heading)) {
    setObjectName(QStringLiteral("start_screen"));
    setWidgetResizable(true);
    setFocusPolicy(Qt::ClickFocus);
    auto* content = new QWidget;
    set_surface(content, Surface::page);
    auto* body = new QWidget;
    body->setMaximumWidth(widest);
    body->setLayout(column_);
    column_->setContentsMargins(spacing::margin, top, spacing::margin, spacing::margin);
    column_->setSpacing(spacing::unit);
    column_->addWidget(label(tr("What is to be decided?"), TextStyle::page_title));
    column_->addWidget(
        label(tr("Start from the template that is nearest; every figure in it can be typed over, and says "
                 "where it comes from."),
              TextStyle::secondary));
    column_->addSpacing(spacing::unit);
    auto* grid = new QGridLayout;
    grid->setSpacing(spacing::gap);
    for (std::size_t i = 0; i < templates.size(); ++i) {
        auto* card = new TemplateCard(templates[i]);
        connect(card, &TemplateCard::clicked, this,
                [this, id = templates[i].id] { emit template_chosen(id); });
        grid->addWidget(card, static_cast<int>(i) / columns, static_cast<int>(i) % columns);
    }
    column_->addLayout(grid);
    column_->addSpacing(spacing::gap);
    auto* open = new QPushButton(icon(QStringLiteral("open")), tr("Open a plan file …"));
    open->setObjectName(QStringLiteral("open_file"));
    connect(open, &QPushButton::clicked, this, &StartScreen::open_wanted);
    auto* files = new QHBoxLayout;
    files->setSpacing(spacing::gap);
    files->addWidget(open);
    files->addWidget(label(tr("or drop one anywhere on the window"), TextStyle::secondary), 1);
    column_->addLayout(files);
    column_->addSpacing(spacing::gap);
    column_->addWidget(recent_title_);
    column_->addStretch();
    auto* row = new QHBoxLayout(content);
    row->setContentsMargins(0, 0, 0, 0);
    row->addStretch(1);
    row->addWidget(body, 1000);
    row->addStretch(1);
    setWidget(content);
}

void StartScreen::show_recent(const std::vector<WorkingCopy>& recent) {
    delete recent_;
    recent_ = new QWidget;
    set_surface(recent_, Surface::card);
    auto* rows = new QVBoxLayout(recent_);
    rows->setContentsMargins(1, spacing::tight, 1, spacing::tight);
    rows->setSpacing(0);
    for (std::size_t i = 0; i < std::min(recent.size(), most_recent); ++i) {
        auto* row = new RecentRow(recent[i]);
        connect(row, &RecentRow::chosen, this, &StartScreen::kept_chosen);
        connect(row, &RecentRow::forget_wanted, this, &StartScreen::forget_wanted);
        rows->addWidget(row);
    }
    recent_title_->setVisible(!recent.empty());
    recent_->setVisible(!recent.empty());
    column_->insertWidget(column_->count() - 1, recent_);
}

} // namespace headroom::views
