// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A page as wide as the window of 1366 × 768 gives it, with a session and a runner of its own.
#include "views/pages/page_list.h"
#include "views/theme/roles.h"
#include "views/theme/spacing.h"
#include "views/theme/theme.h"

#include <QApplication>
#include <QPixmap>
#include <QVBoxLayout>
#include <QtTest>

namespace headroom::test {

/// Window less navigation, live panel, margins and scroll bar.
inline constexpr int page_width = 812;

class PageStage {
public:
    explicit PageStage(Plan plan) : runner_(session_) {
        session_.open(std::move(plan));
        views::set_surface(&stage_, views::Surface::page);
        column_ = new QVBoxLayout(&stage_);
        column_->setContentsMargins(views::spacing::margin, views::spacing::margin, views::spacing::margin,
                                    views::spacing::margin);
    }
    views::PlanSession& session() { return session_; }
    views::LiveRunner& runner() { return runner_; }
    QWidget& stage() { return stage_; }

    views::Page* show(const QString& id) {
        for (const auto& info : views::page_list())
            if (id == QLatin1String(info.id)) page_ = info.make(session_, runner_);
        if (page_ == nullptr) return nullptr;
        column_->addWidget(page_);
        extra_ = page_->make_live_extra();
        if (extra_ != nullptr) column_->addWidget(extra_);
        stage_.setFixedWidth(page_width + 2 * views::spacing::margin);
        stage_.show();
        return QTest::qWaitForWindowExposed(&stage_) ? page_ : nullptr;
    }
    QPixmap picture() {
        stage_.resize(stage_.width(), stage_.layout()->totalHeightForWidth(stage_.width()));
        QCoreApplication::processEvents();
        return stage_.grab();
    }

private:
    views::PlanSession session_;
    views::LiveRunner runner_;
    QWidget stage_;
    QVBoxLayout* column_;
    views::Page* page_ = nullptr;
    QWidget* extra_ = nullptr;
};

} // namespace headroom::test
