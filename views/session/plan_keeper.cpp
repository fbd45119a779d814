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
        (void)copies_.write(*kept, nullptr, {});
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
    session_.select(static_cast<std::size_t>(std::max(standpoint.scenario, 0)));
    copy_.standpoint = standpoint;
    wait();
    return {};
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

void PlanKeeper::place_moved() {
    copy_.standpoint.scenario = static_cast<int>(session_.current());
    wait();
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
    copy_.kept = QDateTime::currentDateTime();
    const auto plan = session_.snapshot();
    const bool other_plan = written_ != plan;
    written_ = plan;
    task_->start(
        [this, copy = copy_, plan, other_plan, history = session_.history()](const JobContext&) {
            return copies_.write(copy, other_plan ? plan.get() : nullptr, history);
        },
        [this](const QString& trouble) { written(trouble); },
        [this](const QString& reason) { written(reason); });
}

void PlanKeeper::written(const QString& trouble) {
    trouble_ = trouble;
    if (!trouble.isEmpty()) {
        written_.reset();
        waits_ = true;
    }
    if (waits_) timer_.start(trouble.isEmpty() ? delay_ms : retry_ms);
    emit kept_changed();
}

void PlanKeeper::flush() {
    timer_.stop();
    task_->cancel();
    jobs_.wait_until_idle();
    copy_.kept = QDateTime::currentDateTime();
    trouble_ = copies_.write(copy_, session_.is_open() ? &session_.plan() : nullptr, session_.history());
    waits_ = false;
}

} // namespace headroom::views
