// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pages/report_page.h"

#include "model/report/results_csv.h"
#include "model/report/results_json.h"
#include "model/report/write_file.h"
#include "views/charts/ask_where.h"
#include "views/pages/report_card.h"
#include "views/pages/report_previews.h"
#include "views/paper/logo.h"
#include "views/paper/pages.h"
#include "views/theme/spacing.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>

namespace headroom::views {
namespace {

constexpr int card_width = 268, look_ms = 200;

std::filesystem::path path_of(const QString& file) { return std::filesystem::path(file.toStdU16String()); }

} // namespace

ReportPage::ReportPage(PlanSession& session, LiveRunner& runner)
    : Page(session, runner), card_(new ReportCard), previews_(new ReportPreviews), layout_(jobs_),
      files_(jobs_), analysis_(runner.analyses()), press_(press_program()) {
    card_->setFixedWidth(card_width);
    previews_->set_empty_text(tr("The pages appear when the plan is calculated."));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(spacing::margin);
    row->addWidget(previews_, 1, Qt::AlignTop);
    row->addWidget(card_, 0, Qt::AlignTop);
    connect(card_, &ReportCard::changed, this, &ReportPage::refresh);
    connect(card_, &ReportCard::pdf_wanted, this, [this] {
        const auto file = ask_for(tr("Export the report"), QStringLiteral("pdf"), tr("PDF"));
        if (!file.isEmpty()) export_pdf(file);
    });
    connect(card_, &ReportCard::csv_wanted, this, [this] {
        const auto folder =
            QFileDialog::getExistingDirectory(window(), tr("Folder for the tables"), last_folder());
        if (!folder.isEmpty()) export_csv(new_folder_in(folder, tr("%1 tables").arg(plan_name())));
    });
    connect(card_, &ReportCard::json_wanted, this, [this] {
        const auto file = ask_for(tr("Export the results"), QStringLiteral("json"), tr("Results"));
        if (!file.isEmpty()) export_json(file);
    });
    connect(&press_run_, &PressRun::done, this, [this](const QByteArray& pdf) {
        const auto file = std::exchange(pdf_wanted_, {});
        write(
            [pdf, file] {
                write_file_atomically(path_of(file), {pdf.constData(), static_cast<std::size_t>(pdf.size())});
            },
            file, tr("Written: %1").arg(QFileInfo(file).fileName()));
    });
    connect(&press_run_, &PressRun::failed, this, [this](const QString& why) {
        pdf_wanted_.clear();
        card_->show_trouble(why);
    });
    // A PDF that waits for the figures is made though another page is looked at.
    connect(&runner, &LiveRunner::full_ready, this, [this] {
        if (!pdf_wanted_.isEmpty() && !isVisible()) show_results(*this->runner().latest());
    });
    look_.setInterval(look_ms);
    connect(&look_, &QTimer::timeout, this, &ReportPage::tell_state);
}

ReportPage::~ReportPage() = default;

void ReportPage::show_results(const LiveResults& live) {
    if (!live.full) return;
    shown_ = live;
    refresh();
}

ReportJob ReportPage::job() const {
    ReportJob job;
    job.plan = *shown_.plan;
    job.results = *shown_.results;
    for (const auto& fault : session().faults())
        if (fault.severity == Severity::notice) job.notices.push_back(fault);
    job.options = card_->options();
    job.options.locale = QLocale().name().toStdString();
    if (!has_analyses()) return job;
    if (job.options.has(ReportSection::refresh)) job.refresh = analyses_.refresh;
    if (job.options.has(ReportSection::mix)) job.mix = analyses_.mix;
    return job;
}

ReportPage::Wanted ReportPage::wanted() const {
    const auto& options = card_->options();
    return {shown_.plan, options.has(ReportSection::refresh), options.has(ReportSection::mix)};
}

bool ReportPage::is_ready() const {
    return runner().is_current() && shown_.sequence == runner().latest()->sequence && has_analyses();
}

void ReportPage::refresh() {
    if (!shown_.results) return;
    if (!has_analyses()) analyse();
    lay_out();
    tell_state();
    if (is_ready() && !pdf_wanted_.isEmpty()) press();
}

void ReportPage::analyse() {
    const auto what = wanted();
    if (analysis_.is_running() && asked_.cover(what)) return;
    asked_ = what;
    analysis_.cancel();
    if (!what.refresh && !what.mix) return take({});
    ReportJob request;
    request.plan = *shown_.plan;
    request.options = card_->options();
    share_ = std::make_shared<std::atomic<double>>(0.0);
    look_.start();
    analysis_.start(
        [request = std::move(request), share = share_](const JobContext& context) mutable {
            RunOptions run;
            run.cancel = context.cancel_flag();
            run.progress = [share](std::uint64_t done, std::uint64_t total) {
                *share = static_cast<double>(done) / static_cast<double>(total);
            };
            add_analyses(request, run);
            return request;
        },
        [this](ReportJob parts) {
            take(std::move(parts));
            refresh();
        },
        [this](const QString& why) {
            look_.stop();
            pdf_wanted_.clear();
            card_->show_trouble(why);
        });
}

void ReportPage::take(ReportJob parts) {
    analysed_ = asked_;
    analyses_ = std::move(parts);
    look_.stop();
    card_->show_nothing();
}

void ReportPage::lay_out() {
    auto request = job();
    // What is still being calculated is not there yet.
    if (!has_analyses())
        request.options.sections[static_cast<std::size_t>(ReportSection::refresh)] =
            request.options.sections[static_cast<std::size_t>(ReportSection::mix)] = false;
    layout_.start(
        [request = std::move(request)](const JobContext&) -> std::shared_ptr<const PaperPages> {
            return std::make_shared<PaperPages>(
                make_document(request, read_logo(request.options.logo).image));
        },
        [this](std::shared_ptr<const PaperPages> pages) { previews_->show_pages(std::move(pages)); },
        [this](const QString& why) { card_->show_trouble(why); });
}

void ReportPage::tell_state() {
    if (press_run_.is_running()) return card_->show_progress(tr("The PDF is being made …"), -1);
    if (!pdf_wanted_.isEmpty() && !runner().is_current())
        return card_->show_progress(tr("Calculating the plan; the PDF follows."), -1);
    if (!analysis_.is_running()) return;
    card_->show_progress(pdf_wanted_.isEmpty() ? tr("Calculating refresh and mix …")
                                               : tr("Calculating refresh and mix; the PDF follows."),
                         *share_);
}

void ReportPage::press() {
    press_run_.start(press_, job());
    tell_state();
}

bool ReportPage::has_results() {
    if (runner().is_current()) return true;
    card_->show_trouble(has_errors(session().faults()) ? tr("The plan cannot be calculated as it stands.")
                        : runner().is_stopped()
                            ? tr("The calculation was stopped; “Go on” is at the bottom of the window.")
                            : tr("The plan is being calculated; try again in a moment."));
    return false;
}

void ReportPage::export_pdf(const QString& file) {
    if (has_errors(session().faults()))
        return card_->show_trouble(tr("The plan cannot be calculated as it stands."));
    if (press_run_.is_running()) return card_->show_trouble(tr("A PDF is being made; one at a time."));
    if (card_->options().sections == decltype(ReportOptions::sections){})
        return card_->show_trouble(tr("Choose at least one section."));
    pdf_wanted_ = file;
    runner().resume(); // who wants the PDF wants the figures
    refresh();
    tell_state();
}

void ReportPage::export_csv(const QString& folder) {
    if (!has_results()) return;
    write([live = *runner().latest(),
           folder] { write_results_csv(path_of(folder), *live.results, *live.plan); },
          folder, tr("The tables are in the folder %1.").arg(QFileInfo(folder).fileName()));
}

void ReportPage::export_json(const QString& file) {
    if (!has_results()) return;
    write([results = runner().latest()->results,
           file] { write_file_atomically(path_of(file), results_json(*results)); },
          file, tr("Written: %1").arg(QFileInfo(file).fileName()));
}

void ReportPage::write(const std::function<void()>& work, const QString& file, const QString& done_words) {
    card_->show_progress(tr("Writing …"), -1);
    files_.start(
        [work](const JobContext&) {
            work();
            return true;
        },
        [this, file, done_words](bool) {
            card_->show_done(done_words);
            tell_written(this, file);
        },
        [this](const QString& why) { card_->show_trouble(why); });
}

QString ReportPage::plan_name() const {
    return plain_file_name(QString::fromStdString(session().plan().name));
}

QString ReportPage::ask_for(const QString& title, const QString& suffix, const QString& kind) {
    return ask_where(window(), title, plan_name(), suffix, kind);
}

} // namespace headroom::views
