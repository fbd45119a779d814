// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/session/plan_keeper.h"

#include "views/session/task.h"

#include <algorithm>
#include <utility>

namespace headroom::views {
namespace {

QByteArray bytes_of(const Plan& plan) { return QByteArray::fromStdString(write_plan(plan)); }

PlanReading read_file(const QString& file) {
    return read_plan_file(std::filesystem::path(file.toStdU16String()));
}

} // namespace

PlanKeeper::PlanKeeper(PlanSession& session, const QString& folder, QObject* parent)
    : QObject(parent), session_(session), copies_(folder), task_(std::make_unique<Task<QString>>(jobs_)) {
    timer_.setSingleShot(true);
    connect(&timer_, &QTimer::timeout, this, &PlanKeeper::write);
    connect(&session, &PlanSession::plan_changed, this, &PlanKeeper::plan_moved);
    connect(&session, &PlanSession::current_changed, this, &PlanKeeper::place_moved);
    connect(&session, &PlanSession::baseline_changed, this, &PlanKeeper::place_moved);
}

PlanKeeper::~PlanKeeper() { close(); }

bool PlanKeeper::is_kept() const { return trouble_.isEmpty() && !waits_ && !task_->is_running(); }

PlanKeeper::Opening PlanKeeper::open_file(const QString& file) {
    auto reading = read_file(file);
    if (has_errors(reading.faults)) return {Opening::Outcome::refused, reading.faults, {}};
    const auto path = canonical_file(file);
    if (const auto kept = copies_.find_file(path)) {
        if (kept->id == copy_.id) return open_again(std::move(reading));
        if (kept->edited) return {Opening::Outcome::has_edits, {}, *kept};
        if (auto lock = copies_.lock(kept->id)) {
            close();
            lock_ = std::move(lock);
            of_file_ = std::make_shared<Plan>(reading.plan);
            return take(std::move(reading), *kept);
        }
    }
    return open_file_anew(file);
}

/// The file of the open plan, which may have been changed by others.
PlanKeeper::Opening PlanKeeper::open_again(PlanReading reading) {
    if (reading.plan == session_.plan()) return {};
    if (copy_.edited) return {Opening::Outcome::has_edits, {}, copy_};
    of_file_ = std::make_shared<Plan>(reading.plan);
    return take(std::move(reading), copy_);
}

PlanKeeper::Opening PlanKeeper::open_file_anew(const QString& file) {
    auto reading = read_file(file);
    if (has_errors(reading.faults)) return {Opening::Outcome::refused, reading.faults, {}};
    close();
    const auto path = canonical_file(file);
    if (auto kept = copies_.find_file(path)) {
        kept->file.clear();
        (void)copies_.write(*kept, {});
    }
    WorkingCopy copy;
    copy.id = WorkingCopies::new_id();
    copy.file = path;
    lock_ = copies_.lock(copy.id);
    of_file_ = std::make_shared<Plan>(reading.plan);
    return take(std::move(reading), std::move(copy));
}

PlanKeeper::Opening PlanKeeper::open_kept(const QString& id) {
    if (id == copy_.id) return {};
    auto lock = copies_.lock(id);
    if (!lock) return {Opening::Outcome::in_use, {}, {}};
    auto reading = copies_.read(id);
    if (has_errors(reading.faults)) return {Opening::Outcome::refused, reading.faults, {}};
    WorkingCopy copy;
    for (auto& kept : copies_.list())
        if (kept.id == id) copy = std::move(kept);
    close();
    lock_ = std::move(lock);
    if (!copy.edited) {
        of_file_ = std::make_shared<Plan>(reading.plan);
    } else if (!copy.file.isEmpty()) {
        auto of_file = read_file(copy.file);
        if (!has_errors(of_file.faults)) of_file_ = std::make_shared<Plan>(std::move(of_file.plan));
    }
    return take(std::move(reading), std::move(copy));
}

PlanKeeper::Opening PlanKeeper::open_template(std::string_view json) {
    auto reading = read_plan(json);
    if (has_errors(reading.faults)) return {Opening::Outcome::refused, reading.faults, {}};
    close();
    WorkingCopy copy;
    copy.id = WorkingCopies::new_id();
    lock_ = copies_.lock(copy.id);
    of_file_ = std::make_shared<Plan>(reading.plan);
    return take(std::move(reading), std::move(copy));
}

PlanKeeper::Opening PlanKeeper::take(PlanReading reading, WorkingCopy copy) {
    const auto standpoint = copy.standpoint;
    copy_ = std::move(copy);
    copy_.was_open = true;
    session_.open(std::move(reading.plan));
    session_.restore(copies_.read_edits(copy_.id, session_.plan()));
    restore_baseline(standpoint);
    session_.select(static_cast<std::size_t>(std::max(standpoint.scenario, 0)));
    copy_.standpoint = standpoint;
    wait();
    return {};
}

/// Where there is none, or none that can be used, it is the plan as it was opened.
void PlanKeeper::restore_baseline(const Standpoint& standpoint) {
    written_baseline_.reset();
    auto reading = copies_.read_baseline(copy_.id);
    const auto is_in = [](int scenario, const Plan& plan) {
        return scenario >= 0 && static_cast<std::size_t>(scenario) < plan.scenarios.size();
    };
    if (has_errors(reading.faults) || !is_in(standpoint.pinned, reading.plan)) return;
    written_baseline_ = std::make_shared<const Plan>(std::move(reading.plan));
    std::optional<std::size_t> today;
    if (is_in(standpoint.baseline, session_.plan())) today = static_cast<std::size_t>(standpoint.baseline);
    session_.restore_baseline({written_baseline_, static_cast<std::size_t>(standpoint.pinned)}, today);
}

void PlanKeeper::close() {
    if (copy_.id.isEmpty()) return;
    copy_.was_open = false;
    flush();
    lock_.reset();
    if (!copy_.edited && copy_.file.isEmpty()) copies_.remove(copy_.id); // a template that was only looked at
    copy_ = {};
    of_file_.reset();
    written_.reset();
    written_baseline_.reset();
    trouble_.clear();
}

std::optional<WorkingCopy> PlanKeeper::left_open() const {
    for (auto& copy : copies_.list())
        if (copy.was_open && copy.id != copy_.id && copies_.lock(copy.id)) return copy;
    return std::nullopt;
}

std::vector<WorkingCopy> PlanKeeper::recent() const {
    auto copies = copies_.list();
    std::erase_if(copies, [this](const WorkingCopy& copy) { return copy.id == copy_.id; });
    return copies;
}

void PlanKeeper::forget(const QString& id) {
    auto lock = copies_.lock(id);
    if (!lock) return;
    lock.reset(); // it lies in the folder that goes
    copies_.remove(id);
}

QString PlanKeeper::save(const QString& file) {
    const auto trouble = save_copy(file);
    if (!trouble.isEmpty()) return trouble;
    copy_.file = canonical_file(file);
    of_file_ = session_.snapshot();
    copy_.edited = false;
    wait();
    return {};
}

QString PlanKeeper::save_copy(const QString& file) const {
    return write_whole_file(file, bytes_of(session_.plan()));
}

void PlanKeeper::set_page(const QString& page) {
    if (std::exchange(copy_.standpoint.page, page) != page) wait();
}

void PlanKeeper::plan_moved() {
    copy_.name = QString::fromStdString(session_.plan().name);
    copy_.edited = !of_file_ || *of_file_ != session_.plan();
    wait();
}

void PlanKeeper::place_moved() { wait(); }

void PlanKeeper::note_place() {
    copy_.kept = QDateTime::currentDateTime();
    if (!session_.is_open()) return;
    copy_.standpoint.scenario = static_cast<int>(session_.current());
    copy_.standpoint.pinned = static_cast<int>(session_.baseline().scenario);
    const auto today = session_.baseline_scenario();
    copy_.standpoint.baseline = today ? static_cast<int>(*today) : -1;
}

/// What the working copy does not have yet; it counts as written from now on.
WorkingCopies::Parts PlanKeeper::changed_parts() {
    WorkingCopies::Parts parts;
    if (!session_.is_open()) return parts;
    if (std::exchange(written_, session_.snapshot()) != session_.snapshot()) {
        parts.plan = written_;
        parts.history = session_.history();
    }
    const auto& baseline = session_.baseline().plan;
    if (std::exchange(written_baseline_, baseline) != baseline) parts.baseline = baseline;
    return parts;
}

/// The timer is not started anew by the next change, so that a long drag is written too.
void PlanKeeper::wait() {
    if (copy_.id.isEmpty()) return;
    waits_ = true;
    if (!timer_.isActive() && !task_->is_running()) timer_.start(delay_ms);
    emit kept_changed();
}

void PlanKeeper::write() {
    waits_ = false;
    note_place();
    task_->start([this, copy = copy_,
                  parts = changed_parts()](const JobContext&) { return copies_.write(copy, parts); },
                 [this](const QString& trouble) { written(trouble); },
                 [this](const QString& reason) { written(reason); });
}

void PlanKeeper::written(const QString& trouble) {
    trouble_ = trouble;
    if (!trouble.isEmpty()) {
        written_.reset();
        written_baseline_.reset();
        waits_ = true;
    }
    if (waits_) timer_.start(trouble.isEmpty() ? delay_ms : retry_ms);
    emit kept_changed();
}

/// What was on its way may have been stopped: all of it again.
void PlanKeeper::flush() {
    timer_.stop();
    task_->cancel();
    jobs_.wait_until_idle();
    written_.reset();
    written_baseline_.reset();
    note_place();
    trouble_ = copies_.write(copy_, changed_parts());
    waits_ = false;
}

} // namespace headroom::views
