// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/window/workbench.h"

#include "views/theme/roles.h"
#include "views/theme/spacing.h"
#include "views/window/answer_panel.h"
#include "views/window/fault_banner.h"
#include "views/window/navigation.h"
#include "views/window/page_frame.h"
#include "views/window/separator.h"

#include <QHBoxLayout>
#include <QScrollBar>
#include <QStackedWidget>
#include <QTimer>

#include <algorithm>

namespace headroom::views {

Workbench::Workbench(std::span<const PageInfo> pages, PlanSession& session, LiveRunner& runner)
    : pages_(pages), session_(session), runner_(runner), navigation_(new Navigation(pages)),
      stack_(new QStackedWidget), answer_line_(new Separator(Qt::Vertical)),
      answer_(new AnswerPanel(session, runner)), frames_(pages.size(), nullptr) {
    setFocusPolicy(Qt::ClickFocus);
    auto* banner = new FaultBanner(session, runner);
    auto* centre = new QWidget;
    set_surface(centre, Surface::page);
    auto* column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* banner_row = new QVBoxLayout;
    banner_row->setContentsMargins(spacing::unit, spacing::unit, spacing::unit, 0);
    banner_row->addWidget(banner);
    column->addLayout(banner_row);
    column->addWidget(stack_, 1);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(navigation_);
    row->addWidget(new Separator(Qt::Vertical));
    row->addWidget(centre, 1);
    row->addWidget(answer_line_);
    row->addWidget(answer_);
    answer_line_->hide();
    answer_->hide();
    connect(navigation_, &Navigation::chosen, this, qOverload<int>(&Workbench::show_page));
    connect(banner, &FaultBanner::place_wanted, this, &Workbench::place_wanted);
}

PageFrame* Workbench::frame(int page) {
    auto& made = frames_[static_cast<std::size_t>(page)];
    if (made == nullptr) {
        const auto& info = pages_[static_cast<std::size_t>(page)];
        made = new PageFrame(info, info.make(session_, runner_), session_);
        connect(made->page(), &Page::page_wanted, this,
                [this](const QString& id, std::optional<Parameter> parameter) {
                    if (!parameter)
                        show_page(id);
                    else if (!show_page(id) ||
                             !frames_[static_cast<std::size_t>(current_)]->reveal(*parameter))
                        reveal(*parameter);
                });
        stack_->addWidget(made);
    }
    return made;
}

void Workbench::show_page(int page) {
    if (page < 0 || page >= static_cast<int>(pages_.size()) || page == current_) return;
    current_ = page;
    stack_->setCurrentWidget(frame(page));
    navigation_->choose(page);
    arrange_answer();
    emit page_shown(QString::fromLatin1(pages_[static_cast<std::size_t>(page)].id));
}

bool Workbench::show_page(const QString& id) {
    const auto found = std::find_if(pages_.begin(), pages_.end(),
                                    [&](const PageInfo& info) { return id == QLatin1String(info.id); });
    if (found == pages_.end()) return false;
    show_page(static_cast<int>(found - pages_.begin()));
    return true;
}

void Workbench::step(int by) {
    const int count = static_cast<int>(pages_.size());
    if (count > 0) show_page((current_ + by + count) % count);
}

std::optional<int> Workbench::page_of(Parameter id) const {
    for (std::size_t i = 0; i < pages_.size(); ++i)
        for (const auto* group : pages_[i].parameter_groups)
            if (parameter_row(id).group == group) return static_cast<int>(i);
    return std::nullopt;
}

bool Workbench::reveal(Parameter id) {
    const auto page = page_of(id);
    if (!page) return false;
    show_page(*page);
    frame(*page)->reveal(id);
    return true;
}

void Workbench::show_page_of(const QWidget& widget) {
    for (std::size_t i = 0; i < frames_.size(); ++i)
        if (frames_[i] != nullptr && frames_[i]->isAncestorOf(&widget)) show_page(static_cast<int>(i));
}

void Workbench::set_answer_wanted(bool wanted) {
    answer_wanted_ = wanted;
    arrange_answer();
}

void Workbench::scroll_to_top() {
    if (current_ >= 0) frame(current_)->verticalScrollBar()->setValue(0);
}

void Workbench::arrange_answer() {
    if (current_ < 0) return;
    const bool shown =
        answer_wanted_ && pages_[static_cast<std::size_t>(current_)].live_panel == LivePanel::shown;
    if (shown) answer_->show_page(frame(current_)->page());
    answer_line_->setVisible(shown);
    answer_->setVisible(shown);
}

} // namespace headroom::views
