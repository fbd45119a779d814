// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "tests/cli/program.h"

namespace headroom::test {

inline QByteArray output_of(const QString& program, const QStringList& arguments) {
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(60'000) || process.exitCode() != 0) return {};
    return process.readAllStandardOutput();
}

/// With every run of blanks one blank.
inline QString text_of(const QString& pdf) {
    return QString::fromUtf8(output_of(QStringLiteral("pdftotext"), {"-layout", "-enc", "UTF-8", pdf, "-"}))
        .simplified();
}

/// The PDF that headroom-cli makes of a plan.
struct Report {
    QTemporaryDir folder;
    Output output;
    QString pdf = folder.filePath("report.pdf");

    explicit Report(const QString& plan, const QStringList& more = {"--sections", "cover,decision"}) {
        output = run_cli(QStringList{"report", plan, "--pdf", pdf} + more);
    }
};

} // namespace headroom::test
