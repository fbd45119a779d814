// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/session/working_copies.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QStandardPaths>
#include <QUuid>

#include <algorithm>

namespace headroom::views {
namespace {

const auto plan_name = QStringLiteral("plan.json");
const auto place_name = QStringLiteral("place.json");
const auto edits_name = QStringLiteral("edits.json");
const auto baseline_name = QStringLiteral("baseline.json");

QByteArray place_json(const WorkingCopy& copy) {
    return QJsonDocument(QJsonObject{{"name", copy.name},
                                     {"file", copy.file},
                                     {"kept", copy.kept.toUTC().toString(Qt::ISODateWithMs)},
                                     {"edited", copy.edited},
                                     {"open", copy.was_open},
                                     {"scenario", copy.standpoint.scenario},
                                     {"page", copy.standpoint.page},
                                     {"pinned", copy.standpoint.pinned},
                                     {"baseline", copy.standpoint.baseline}})
        .toJson();
}

QString translated(const char* text) { return QCoreApplication::translate("WorkingCopies", text); }

} // namespace

QString write_whole_file(const QString& file, const QByteArray& bytes) {
    QSaveFile out(file);
    if (out.open(QIODevice::WriteOnly) && out.write(bytes) == bytes.size() && out.commit()) return {};
    return translated("%1 could not be written: %2.").arg(QDir::toNativeSeparators(file), out.errorString());
}

QString canonical_file(const QString& file) {
    const auto canonical = QFileInfo(file).canonicalFilePath();
    return canonical.isEmpty() ? QFileInfo(file).absoluteFilePath() : canonical;
}

WorkingCopies::WorkingCopies(const QString& folder) : folder_(folder) { QDir().mkpath(folder_); }

QString WorkingCopies::usual_folder() {
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/plans");
}

QString WorkingCopies::new_id() { return QUuid::createUuid().toString(QUuid::WithoutBraces); }

QString WorkingCopies::path(const QString& id, const QString& name) const {
    return folder_ + QLatin1Char('/') + id + QLatin1Char('/') + name;
}

std::optional<WorkingCopy> WorkingCopies::read_place(const QString& id) const {
    QFile in(path(id, place_name));
    if (!QFileInfo::exists(path(id, plan_name)) || !in.open(QIODevice::ReadOnly)) return std::nullopt;
    const auto place = QJsonDocument::fromJson(in.readAll()).object();
    WorkingCopy copy;
    copy.id = id;
    copy.name = place["name"].toString();
    copy.file = place["file"].toString();
    copy.kept = QDateTime::fromString(place["kept"].toString(), Qt::ISODateWithMs).toLocalTime();
    copy.edited = place["edited"].toBool(true);
    copy.was_open = place["open"].toBool();
    copy.standpoint = {place["scenario"].toInt(), place["page"].toString(), place["pinned"].toInt(),
                       place["baseline"].toInt(-1)};
    return copy;
}

std::vector<WorkingCopy> WorkingCopies::list() const {
    std::vector<WorkingCopy> copies;
    for (const auto& id : QDir(folder_).entryList(QDir::Dirs | QDir::NoDotAndDotDot))
        if (auto copy = read_place(id)) copies.push_back(std::move(*copy));
    std::sort(copies.begin(), copies.end(), [](const auto& a, const auto& b) { return a.kept > b.kept; });
    return copies;
}

std::optional<WorkingCopy> WorkingCopies::find_file(const QString& file) const {
    for (auto& copy : list())
        if (copy.file == file) return copy;
    return std::nullopt;
}

std::unique_ptr<QLockFile> WorkingCopies::lock(const QString& id) const {
    QDir(folder_).mkpath(id);
    auto lock = std::make_unique<QLockFile>(path(id, QStringLiteral("lock")));
    lock->setStaleLockTime(0); // a process that lives keeps it, however long
    if (!lock->tryLock(0)) return nullptr;
    return lock;
}

PlanReading WorkingCopies::read(const QString& id) const {
    return read_plan_file(std::filesystem::path(path(id, plan_name).toStdU16String()));
}

EditHistory WorkingCopies::read_edits(const QString& id, const Plan& plan) const {
    QFile in(path(id, edits_name));
    if (in.size() > most_history_bytes || !in.open(QIODevice::ReadOnly)) return {};
    return read_history(in.read(most_history_bytes), plan);
}

PlanReading WorkingCopies::read_baseline(const QString& id) const {
    return read_plan_file(std::filesystem::path(path(id, baseline_name).toStdU16String()));
}

/// What was done goes before the plan: killed in between, the plan is found among its steps.
QString WorkingCopies::write(const WorkingCopy& copy, const Parts& parts) const {
    QDir(folder_).mkpath(copy.id);
    const auto write_plan_to = [&](const QString& name, const Plan& plan) {
        return write_whole_file(path(copy.id, name), QByteArray::fromStdString(write_plan(plan)));
    };
    QString trouble;
    if (parts.baseline) trouble = write_plan_to(baseline_name, *parts.baseline);
    if (parts.plan && trouble.isEmpty())
        trouble = write_whole_file(path(copy.id, edits_name), write_history(parts.history));
    if (parts.plan && trouble.isEmpty()) trouble = write_plan_to(plan_name, *parts.plan);
    if (!trouble.isEmpty()) return trouble;
    return write_whole_file(path(copy.id, place_name), place_json(copy));
}

void WorkingCopies::remove(const QString& id) const {
    QDir(folder_ + QLatin1Char('/') + id).removeRecursively();
}

} // namespace headroom::views
