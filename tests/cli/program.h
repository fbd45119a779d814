// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QtTest>

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

namespace headroom::test {

/// What a run of headroom-cli left behind.
struct Output {
    int code = -1; ///< −1: it crashed or did not end
    QByteArray out, err;
};

inline Output run_cli(const QStringList& arguments, const QMap<QString, QString>& environment = {},
                      const QString& folder = {}) {
    QProcess process;
    auto variables = QProcessEnvironment::systemEnvironment();
    variables.remove(QStringLiteral("HEADROOM_TARGET"));
    variables.insert(QStringLiteral("HEADROOM_GPU_PLUGIN"), QStringLiteral("none")); // else a card would compute
    for (auto it = environment.begin(); it != environment.end(); ++it)
        variables.insert(it.key(), it.value());
    process.setProcessEnvironment(variables);
    if (!folder.isEmpty()) process.setWorkingDirectory(folder);
    process.start(QStringLiteral(HEADROOM_CLI), arguments);
    if (!process.waitForFinished(120'000) || process.exitStatus() != QProcess::NormalExit) return {};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

inline QString template_file(const char* name = "regional-training-hall.json") {
    return QStringLiteral(HEADROOM_SOURCE_DIR "/templates/") + QString::fromLatin1(name);
}

inline QByteArray bytes_of(const QString& file) {
    QFile in(file);
    return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
}

inline QJsonObject object_of(const QByteArray& json) { return QJsonDocument::fromJson(json).object(); }

/// A plan of two or three small scenarios that a test can change before it writes it.
inline QJsonObject small_plan() {
    return object_of(R"({
        "format": "headroom-plan/1", "name": "Small",
        "parameters": {"plan.horizon_months": 24, "plan.currency": "USD", "demand.training.initial": 100},
        "simulation": {"paths": 256, "seed": 7, "sampler": "random"},
        "scenarios": [
            {"name": "Own", "parameters": {"facility.kind": "own", "energy.price": 0.05},
             "tranches": [{"order_month": 0, "accelerator": "h100-sxm", "gpus": 64, "lead_months": 2}],
             "facility_phases": [{"start_month": -12, "it_kw": 150, "build_months": 6}]},
            {"name": "Rent", "parameters": {"facility.kind": "none"}}
        ]})");
}

inline QJsonObject with_parameter(QJsonObject plan, const char* id, const QJsonValue& value) {
    auto parameters = plan["parameters"].toObject();
    parameters[id] = value;
    plan["parameters"] = parameters;
    return plan;
}
inline QString written(const QJsonObject& plan, const QTemporaryDir& folder, const char* name = "plan.json") {
    const QString path = folder.filePath(QString::fromLatin1(name));
    QFile out(path);
    if (!out.open(QIODevice::WriteOnly)) qFatal("cannot write %s", qPrintable(path));
    out.write(QJsonDocument(plan).toJson());
    return path;
}

/// Files below a folder, by name.
inline QStringList files_in(const QString& folder) {
    QStringList names;
    const QDir root(folder);
    for (const auto& entry : root.entryInfoList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot)) {
        names << entry.fileName();
        if (entry.isDir())
            for (const auto& name : files_in(entry.filePath()))
                names << entry.fileName() + '/' + name;
    }
    return names;
}

} // namespace headroom::test
