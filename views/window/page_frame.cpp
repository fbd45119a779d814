// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/window/page_frame.h"

#include "views/format/breakable.h"
#include "views/session/base_words.h"
#include "views/theme/roles.h"
#include "views/theme/spacing.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace headroom::views {
namespace {

/// On very wide screens lines must not become too long to follow.
constexpr int widest_page = 1760;

} // namespace

PageFrame::PageFrame(const PageInfo& info, Page* page, const PlanSession& session)
    : info_(info), page_(page), title_(new QLabel), subtitle_(new QLabel), session_(session),
      base_(new QLabel) {
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    set_text_style(title_, TextStyle::page_title);
    set_text_style(subtitle_, TextStyle::secondary);
    for (auto* label : {title_, subtitle_}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextBrowserInteraction);
        label->setFocusPolicy(Qt::NoFocus);
    }
    title_->setTextFormat(Qt::PlainText);
    title_->setObjectName(QStringLiteral("page_title"));
    auto* content = new QWidget;
    set_surface(content, Surface::page);
    auto* body = new QWidget;
    body->setMaximumWidth(widest_page);
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(title_);
    column->addSpacing(spacing::tight);
    column->addWidget(subtitle_);
    column->addWidget(base_);
    column->addSpacing(spacing::gap);
    column->addWidget(page, 1);
    auto* row = new QHBoxLayout(content);
    row->setContentsMargins(spacing::margin, spacing::gap + 2, spacing::margin, spacing::margin);
    row->addStretch(1);
    row->addWidget(body, 1000);
    row->addStretch(1);
    setWidget(content);
    connect(page, &Page::heading_changed, this, &PageFrame::show_heading);
    connect(subtitle_, &QLabel::linkActivated, page, &Page::link_activated);
    base_->setObjectName(QStringLiteral("base"));
    base_->setTextFormat(Qt::PlainText);
    base_->setWordWrap(true);
    base_->setContentsMargins(0, spacing::tight, 0, 0);
    set_text_style(base_, TextStyle::secondary);
    connect(&session, &PlanSession::plan_changed, this, &PageFrame::show_base);
    connect(&session, &PlanSession::current_changed, this, &PageFrame::show_base);
    show_heading();
    show_base();
}

/// On pages with inputs, for whoever wonders why a change there changes here.
void PageFrame::show_base() {
    const auto words = session_.is_open() && !info_.parameter_groups.empty()
                           ? base_words(session_.plan(), session_.current())
                           : QString();
    base_->setText(breakable(words));
    base_->setVisible(!words.isEmpty());
}

void PageFrame::show_heading() {
    const auto or_else = [](const QString& own, const char* usual) {
        return own.isEmpty() ? QApplication::translate("Page", usual) : own;
    };
    const auto title = or_else(page_->title(), info_.title);
    title_->setText(breakable(title));
    subtitle_->setText(breakable_rich(or_else(page_->subtitle(), info_.subtitle)));
    page_->setAccessibleName(title);
}

bool PageFrame::reveal(Parameter id) {
    if (!page_->reveal(id)) return false;
    if (auto* focus = QApplication::focusWidget(); focus != nullptr && page_->isAncestorOf(focus))
        ensureWidgetVisible(focus, 0, 120);
    return true;
}

} // namespace headroom::views
