// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/report/report_job.h"

#include <QByteArray>
#include <QObject>
#include <QProcess>
#include <QString>

namespace headroom::views {

/// headroom-press beside this program.
QString press_program();

/// Has a report pressed into a PDF by headroom-press, without waiting for it. One at a time.
class PressRun : public QObject {
    Q_OBJECT

public:
    explicit PressRun(QObject* parent = nullptr);
    ~PressRun() override; ///< ends a press that runs

    void start(const QString& program, const ReportJob& job);
    bool is_running() const { return process_.state() != QProcess::NotRunning; }

signals:
    void done(const QByteArray& pdf);
    /// A sentence: why there is none.
    void failed(const QString& why);

private:
    void finish(int code, QProcess::ExitStatus status);

    QProcess process_;
};

} // namespace headroom::views
