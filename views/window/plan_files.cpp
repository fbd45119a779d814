// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/window/plan_files.h"

#include "model/report/results_json.h"
#include "views/charts/ask_where.h"
#include "views/session/fault_words.h"
#include "views/window/fault_dialog.h"
#include "views/window/recent_row.h"
#include "views/window/typing.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>

namespace headroom::views {
namespace {

QString plan_kind() { return PlanFiles::tr("Headroom plans"); }

QStringList file_sentences(const Faults& faults) {
    QStringList sentences;
    for (const auto& fault : faults)
        sentences << file_fault_words(fault);
    return sentences;
}

} // namespace

PlanFiles::PlanFiles(PlanSession& session, PlanKeeper& keeper, LiveRunner& runner, QWidget* window)
    : QObject(window), session_(session), keeper_(keeper), runner_(runner), window_(window) {}

void PlanFiles::tell(const QString& what, const QString& why) {
    QMessageBox box(QMessageBox::Warning, tr("Headroom"), what, QMessageBox::Ok, window_);
    box.setInformativeText(why);
    box.exec();
}

void PlanFiles::report(const QString& trouble, const QString& file, const QString& failed) {
    if (trouble.isEmpty())
        tell_written(window_, file);
    else
        tell(failed, trouble);
}

bool PlanFiles::answer(const PlanKeeper::Opening& opening, const QString& what) {
    switch (opening.outcome) {
    case PlanKeeper::Opening::Outcome::opened:
        emit opened();
        return true;
    case PlanKeeper::Opening::Outcome::refused:
        FaultDialog(tr("%1 was not opened.").arg(what), file_sentences(opening.faults), window_).exec();
        return false;
    case PlanKeeper::Opening::Outcome::has_edits:
        return ask_about_edits(what, opening.kept);
    case PlanKeeper::Opening::Outcome::in_use:
        tell(tr("%1 is open in another window.").arg(what), tr("Close it there, or work on it there."));
        return false;
    }
    return false;
}

bool PlanFiles::open(const QString& file) {
    if (!leave_typing(*window_)) return false;
    const auto opening = keeper_.open_file(file);
    if (opening.outcome == PlanKeeper::Opening::Outcome::opened) remember_folder_of(file);
    return answer(opening, opening.outcome == PlanKeeper::Opening::Outcome::has_edits
                               ? file
                               : QFileInfo(file).fileName());
}

bool PlanFiles::ask_about_edits(const QString& file, const WorkingCopy& kept) {
    QMessageBox box(
        QMessageBox::Question, tr("Headroom"),
        tr("There are changes to %1 that the file does not have.").arg(QFileInfo(file).fileName()),
        QMessageBox::Cancel, window_);
    box.setInformativeText(tr("They were made %1. Taking the file as it is keeps them in the list of plans.")
                               .arg(when_text(kept.kept, QDateTime::currentDateTime())));
    auto* with = box.addButton(tr("Go on with the changes"), QMessageBox::AcceptRole);
    auto* without = box.addButton(tr("Take the file as it is"), QMessageBox::DestructiveRole);
    box.setDefaultButton(with);
    box.exec();
    if (box.clickedButton() == with) return open_kept(kept.id);
    if (box.clickedButton() == without)
        return answer(keeper_.open_file_anew(file), QFileInfo(file).fileName());
    return false;
}

bool PlanFiles::open_kept(const QString& id) {
    if (!leave_typing(*window_)) return false;
    return answer(keeper_.open_kept(id), tr("The plan"));
}

bool PlanFiles::open_template(std::string_view json) {
    if (!leave_typing(*window_)) return false;
    return answer(keeper_.open_template(json), tr("The template"));
}

void PlanFiles::ask_and_open() {
    const auto file = QFileDialog::getOpenFileName(window_, tr("Open a plan"), last_folder(),
                                                   plan_kind() + tr(" (*.json);;All files (*)"));
    if (!file.isEmpty()) open(file);
}

QString PlanFiles::plan_name() const { return plain_file_name(QString::fromStdString(session_.plan().name)); }

void PlanFiles::save() {
    take_typing(*window_);
    if (keeper_.file().isEmpty()) return save_as();
    report(keeper_.save(keeper_.file()), keeper_.file(), tr("The plan was not saved."));
}

void PlanFiles::save_as() {
    take_typing(*window_);
    const auto file =
        ask_where(window_, tr("Save the plan"), plan_name(), QStringLiteral("json"), plan_kind());
    if (file.isEmpty()) return;
    report(keeper_.save(file), file, tr("The plan was not saved."));
}

void PlanFiles::save_copy() {
    take_typing(*window_);
    const auto file = ask_where(window_, tr("Save a copy"), tr("%1 copy").arg(plan_name()),
                                QStringLiteral("json"), plan_kind());
    if (file.isEmpty()) return;
    report(keeper_.save_copy(file), file, tr("The copy was not saved."));
}

void PlanFiles::export_results() {
    if (!runner_.is_current())
        return tell(tr("There are no full results to export yet."),
                    has_errors(session_.faults()) ? tr("The plan cannot be calculated as it stands.")
                    : runner_.is_stopped()
                        ? tr("The calculation was stopped; “Go on” is at the bottom of the window.")
                        : tr("They are being calculated; try again in a moment."));
    const auto results = runner_.latest()->results;
    const auto file = ask_where(window_, tr("Export the results"), tr("%1 results").arg(plan_name()),
                                QStringLiteral("json"), tr("Results"));
    if (file.isEmpty()) return;
    report(write_whole_file(file, QByteArray::fromStdString(results_json(*results))), file,
           tr("The results were not exported."));
}

bool PlanFiles::forget(const QString& id) {
    for (const auto& copy : keeper_.recent()) {
        if (copy.id != id || !copy.edited) continue;
        QMessageBox box(QMessageBox::Question, tr("Headroom"), tr("Throw away %1?").arg(copy.name),
                        QMessageBox::Cancel, window_);
        box.setInformativeText(copy.file.isEmpty()
                                   ? tr("It has not been saved to a file of yours: it would be gone.")
                                   : tr("Its changes since it was saved would be gone; the file stays."));
        const auto* yes = box.addButton(tr("Throw away"), QMessageBox::DestructiveRole);
        box.exec();
        if (box.clickedButton() != yes) return false;
    }
    keeper_.forget(id);
    return true;
}

} // namespace headroom::views
