// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "views/paper/press_run.h"
#include "views/session/page.h"
#include "views/session/task.h"

#include <QTimer>

#include <atomic>

namespace headroom::views {

class PaperPages;
class ReportCard;
class ReportPreviews;

/// The report as it will be printed, and the files that leave the program: PDF, tables, results.
class ReportPage : public Page {
    Q_OBJECT

public:
    ReportPage(PlanSession& session, LiveRunner& runner);
    ~ReportPage() override;

    ReportCard& card() { return *card_; }
    ReportPreviews& previews() { return *previews_; }
    /// The pages are those of the plan as it is now, with everything in them.
    bool is_settled() const { return is_ready() && !layout_.is_running(); }
    /// Where headroom-press stands; beside the program unless said otherwise.
    void set_press(const QString& program) { press_ = program; }
    /// Writes the report as soon as everything in it is calculated.
    void export_pdf(const QString& file);
    /// All tables, into a folder.
    void export_csv(const QString& folder);
    void export_json(const QString& file);

protected:
    void show_results(const LiveResults& live) override;

private:
    /// Which analyses the sections show, of which plan.
    struct Wanted {
        std::shared_ptr<const Plan> plan;
        bool refresh = false, mix = false;
        /// Whether who has these has all of `other`.
        bool cover(const Wanted& other) const {
            return plan == other.plan && (refresh || !other.refresh) && (mix || !other.mix);
        }
    };

    ReportJob job() const;
    Wanted wanted() const;
    bool has_analyses() const { return analysed_.cover(wanted()); }
    bool is_ready() const;
    void refresh();
    void analyse();
    void take(ReportJob parts);
    void lay_out();
    void press();
    void tell_state();
    void write(const std::function<void()>& work, const QString& file, const QString& done_words);
    /// Full results of the plan as it is; else says why there are none.
    bool has_results();
    QString plan_name() const; ///< as a file's name
    QString ask_for(const QString& title, const QString& suffix, const QString& kind);

    ReportCard* card_;
    ReportPreviews* previews_;
    LiveResults shown_;       ///< the full results that the pages are of
    Wanted analysed_, asked_; ///< what is there; what was asked for last
    ReportJob analyses_;      ///< its refresh and mix alone
    JobRunner jobs_;          ///< layout and files; the analyses run beside the other pages'
    Task<std::shared_ptr<const PaperPages>> layout_;
    Task<bool> files_;
    Task<ReportJob> analysis_;
    std::shared_ptr<std::atomic<double>> share_; ///< of the analyses that is done
    QTimer look_;
    PressRun press_run_;
    QString press_;
    QString pdf_wanted_; ///< the file, until it is written
};

} // namespace headroom::views
