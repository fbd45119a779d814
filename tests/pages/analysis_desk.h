// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A page that answers by a long calculation, shown over a plan of a few futures.
#include "tests/support/offscreen_main.h"
#include "tests/support/plans.h"
#include "views/pages/figure_table.h"
#include "views/pages/numbers_field.h"
#include "views/pages/run_strip.h"
#include "views/session/live_runner.h"

#include <QFrame>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QUndoStack>

namespace headroom::test {

inline constexpr int patience_ms = 60'000;

inline Plan training_hall(std::uint64_t paths = 256) {
    auto plan = template_plan("regional-training-hall");
    plan.simulation.paths = paths;
    return plan;
}

template <class Page>
struct AnalysisDesk {
    views::PlanSession session;
    views::LiveRunner runner{session};
    std::unique_ptr<Page> page;

    explicit AnalysisDesk(Plan plan = training_hall()) {
        session.open(std::move(plan));
        page = std::make_unique<Page>(session, runner);
        page->resize(1100, 900);
        page->show();
    }
    bool wait() const {
        return QTest::qWaitFor([this] { return page->answer() != nullptr && !page->is_busy(); }, patience_ms);
    }
    bool wait_for_first() const {
        return QTest::qWaitFor([this] { return page->answer() != nullptr; }, patience_ms);
    }
    const auto& results() const { return page->answer()->outcome.results; }
    views::RunStrip& strip() const { return *page->template findChild<views::RunStrip*>(); }
    views::FigureTable& table() const { return *page->template findChild<views::FigureTable*>(); }
    QPushButton& button(const char* name) const { return find<QPushButton>(name); }
    views::NumbersField& field(const char* name) const { return find<views::NumbersField>(name); }
    QFrame& obstacle() const { return find<QFrame>("obstacle"); }
    /// What is wrong with what was typed.
    QLabel& fault() const { return find<QLabel>("setting_fault"); }
    /// As a person does; whether it was taken.
    bool type(const char* name, const QString& text) const {
        auto& edit = field(name);
        edit.setFocus();
        edit.selectAll();
        QTest::keyClick(&edit, Qt::Key_Backspace);
        QTest::keyClicks(&edit, text);
        return edit.commit();
    }
    void set(Parameter id, const Value& value) {
        if (!session.set_value(views::Target::of(session.current()), id, value).empty()) qFatal("refused");
    }
    /// Presses the button of what stands in the way; the page that it leads to.
    QString way_out() const {
        QSignalSpy wanted(page.get(), &views::Page::page_wanted);
        obstacle().template findChild<QPushButton*>()->click();
        return wanted.size() == 1 ? wanted[0][0].toString() : QString();
    }

private:
    template <class Widget>
    Widget& find(const char* name) const {
        return *page->template findChild<Widget*>(QLatin1String(name));
    }
};

} // namespace headroom::test
