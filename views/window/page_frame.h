// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "views/session/page.h"

#include <QScrollArea>

class QLabel;

namespace headroom::views {

/// A page with its heading and its margins, scrolled.
class PageFrame : public QScrollArea {
    Q_OBJECT

public:
    PageFrame(const PageInfo& info, Page* page, const PlanSession& session);

    Page* page() const { return page_; }
    const PageInfo& info() const { return info_; }
    /// Scrolls to the parameter's editor; false where the page has none.
    bool reveal(Parameter id);

private:
    void show_heading();
    void show_base();

    const PageInfo& info_;
    Page* page_;
    QLabel* title_;
    QLabel* subtitle_;
    const PlanSession& session_;
    QLabel* base_; ///< what the scenario follows
};

} // namespace headroom::views
