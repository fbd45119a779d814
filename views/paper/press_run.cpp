// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/paper/press_run.h"

#include "model/plan/shown_text.h"
#include "model/report/handover.h"

#include <QCoreApplication>
#include <QDir>

namespace headroom::views {
namespace {

constexpr std::size_t most_complaint = 400;
constexpr int goodbye_ms = 2000;

} // namespace

QString press_program() {
    return QDir(QCoreApplication::applicationDirPath()).filePath(QStringLiteral("headroom-press"));
}

PressRun::PressRun(QObject* parent) : QObject(parent) {
    connect(&process_, &QProcess::finished, this, &PressRun::finish);
    connect(&process_, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            emit failed(tr("The PDF is made by headroom-press, which could not be started: %1")
                            .arg(process_.errorString()));
    });
}

PressRun::~PressRun() {
    process_.disconnect(this);
    if (!is_running()) return;
    process_.kill();
    process_.waitForFinished(goodbye_ms);
}

void PressRun::start(const QString& program, const ReportJob& job) {
    process_.start(program, {});
    const auto bytes = write_handover(job);
    process_.write(bytes.data(), static_cast<qint64>(bytes.size()));
    process_.closeWriteChannel();
}

void PressRun::finish(int code, QProcess::ExitStatus status) {
    const auto pdf = process_.readAllStandardOutput();
    const auto complaint = process_.readAllStandardError().trimmed().toStdString();
    if (status == QProcess::NormalExit && code == 0 && pdf.startsWith("%PDF-")) return void(emit done(pdf));
    emit failed(complaint.empty() ? tr("headroom-press ended without a PDF.")
                                  : QString::fromStdString(headroom::shown(complaint, most_complaint)));
}

} // namespace headroom::views
