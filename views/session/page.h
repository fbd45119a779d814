// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "views/session/live_runner.h"
#include "views/session/plan_session.h"
#include "views/session/shown_results.h"

#include <QWidget>

#include <span>
#include <vector>

namespace headroom::views {

class Page;

/// The three parts of the navigation; `audience`: in none of them, shown full screen (F5).
enum class PageGroup { plan, decide, share, audience };

enum class LivePanel { shown, hidden };

/// What the window knows of a page before it is made: an entry of views/pages/page_list.cpp,
///
///     {"energy", PageGroup::plan, QT_TRANSLATE_NOOP("Page", "Energy"),
///      QT_TRANSLATE_NOOP("Page", "What a kilowatt-hour will cost, and how much of it is fixed."), "energy",
///      {"Energy"}, LivePanel::shown, make_page<EnergyPage>},
struct PageInfo {
    const char* id; ///< for --page and for jumps, lower case: "energy"
    PageGroup group;
    const char* title;                         ///< source text, context "Page"; also the navigation's word
    const char* subtitle;                      ///< one sentence under the title, context "Page"
    const char* icon;                          ///< resources/icons/<icon>.svg
    std::vector<const char*> parameter_groups; ///< groups of the parameter table that are edited here
    LivePanel live_panel = LivePanel::shown;
    Page* (*make)(PlanSession&, LiveRunner&) = nullptr;
};

template <class SomePage>
Page* make_page(PlanSession& session, LiveRunner& runner) {
    return new SomePage(session, runner);
}

/// The centre of the window. The window draws the heading (title and subtitle of the PageInfo, unless
/// set_heading gave others), the margins and the scroll bar around it; a page is only its cards, in a layout
/// without margins, and gives its layout's height as it needs. It is made when it is first looked at, and
/// then lives as long as the window; what it shows may change under it at any time, through the functions
/// below alone:
///
/// - show_plan(): the plan, the current scenario or the baseline is another than before. Fill the editors.
/// - show_results(live): there are new results, which may be coarse (live.full is false), of a plan that the
///   session's may be some edits ahead of. Redraw the charts. While a plan cannot be calculated it is not
///   called, and the window says why.
///
/// Both are called only while the page is visible, and once when it becomes visible if it missed something;
/// so a page connects nothing to do with them itself.
class Page : public QWidget {
    Q_OBJECT

public:
    Page(PlanSession& session, LiveRunner& runner);

    /// Empty: as in the PageInfo.
    QString title() const { return title_; }
    /// Likewise; rich text, may hold links (link_activated).
    QString subtitle() const { return subtitle_; }

    /// The live panel's own lines for this page, after the headline; none: the panel's usual ones.
    virtual std::vector<LiveFigure> live_figures(const LiveResults& live) const;
    /// A widget at the bottom of the live panel (a chart of what the page's inputs move), owned by the caller
    /// from then on; nullptr: none. Asked for once. The page updates it in show_results.
    virtual QWidget* make_live_extra();
    /// What the page shows is still being calculated, beside what the runner does.
    virtual bool is_busy() const;
    /// Scrolls to the editor of a parameter and gives it the focus; false where it has none.
    virtual bool reveal(Parameter id);
    /// A link in the subtitle was followed.
    virtual void link_activated(const QString& link);

signals:
    void heading_changed();
    /// Asks the window for another page, and for a parameter's editor there; nothing in `parameter`: the page
    /// alone.
    void page_wanted(const QString& page_id, std::optional<headroom::Parameter> parameter = {});

protected:
    PlanSession& session() const { return session_; }
    LiveRunner& runner() const { return runner_; }
    void set_heading(const QString& title, const QString& subtitle);

    virtual void show_plan() {}
    virtual void show_results(const LiveResults& live);

    void showEvent(QShowEvent* event) override;

private:
    void plan_moved();
    void results_moved();

    PlanSession& session_;
    LiveRunner& runner_;
    QString title_, subtitle_;
    bool plan_is_new_ = true, results_are_new_ = true;
};

} // namespace headroom::views
