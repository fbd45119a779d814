// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "views/session/page.h"

#include <QWidget>

#include <vector>

class QStackedWidget;

namespace headroom::views {

class AnswerPanel;
class FaultBanner;
class Navigation;
class PageFrame;
class Separator;

/// Navigation, page, live panel. Pages are made when they are first shown.
class Workbench : public QWidget {
    Q_OBJECT

public:
    Workbench(std::span<const PageInfo> pages, PlanSession& session, LiveRunner& runner);

    std::span<const PageInfo> pages() const { return pages_; }
    /// -1: none yet, or there are no pages.
    int current() const { return current_; }
    void show_page(int page);
    /// False where there is none of that id.
    bool show_page(const QString& id);
    /// Next (+1) or previous (-1) page in the navigation's order.
    void step(int by);
    /// Goes to where the parameter is edited; false where no page does.
    bool reveal(Parameter id);
    /// The page that a widget is on; nothing where it is on none.
    void show_page_of(const QWidget& widget);
    std::optional<int> page_of(Parameter id) const;
    void set_answer_wanted(bool wanted);
    void scroll_to_top();

signals:
    void page_shown(const QString& id);
    void place_wanted(const QString& pointer);

private:
    PageFrame* frame(int page);
    void arrange_answer();

    std::span<const PageInfo> pages_;
    PlanSession& session_;
    LiveRunner& runner_;
    Navigation* navigation_;
    QStackedWidget* stack_;
    Separator* answer_line_;
    AnswerPanel* answer_;
    std::vector<PageFrame*> frames_; ///< by page; nullptr: not made yet
    int current_ = -1;
    bool answer_wanted_ = true;
};

} // namespace headroom::views
