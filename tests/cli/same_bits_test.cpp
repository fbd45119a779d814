// SPDX-License-Identifier: GPL-3.0-or-later
// The same plan gives the same results file, byte for byte but for "run": on every instruction set, with any
// number of threads, and whatever functions the C library picks for the processor.
#include "tests/cli/program.h"

using namespace headroom::test;

namespace {

/// The results file without "run", which tells the machine and the time.
QByteArray results(const QString& plan, const QStringList& options,
                   const QMap<QString, QString>& environment) {
    const auto output = run_cli(QStringList{"run", plan, "--quiet", "--json", "-"} + options, environment);
    if (output.code != 0) qFatal("%s", output.err.constData());
    const auto from = output.out.indexOf("\"run\":"), to = output.out.indexOf("}", from);
    if (from < 0 || to < 0) qFatal("no \"run\" in the results");
    return output.out.first(from) + output.out.mid(to);
}

QStringList targets() {
    QStringList there;
    for (const char* name : {"avx512", "avx2", "portable"})
        if (run_cli({"backends"}, {{"HEADROOM_TARGET", QString(name)}}).code == 0) there << name;
    return there;
}

} // namespace

class SameBitsTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() {
        targets_ = targets();
        QVERIFY(targets_.contains("portable"));
    }

    void everywhere_data() {
        QTest::addColumn<QString>("plan");
        QTest::addColumn<QStringList>("options");
        const QDir templates(HEADROOM_SOURCE_DIR "/templates");
        for (const auto& name : templates.entryList({"*.json"}))
            for (const char* sampler : {"sobol", "latin", "random"})
                QTest::addRow("%s, %s", qPrintable(name), sampler)
                    << templates.filePath(name)
                    << QStringList{"--paths", "1100", "--sampler", sampler}; // not a whole number of chunks
    }
    void everywhere() {
        QFETCH(QString, plan);
        QFETCH(QStringList, options);
        const auto expected = results(plan, options + QStringList{"--threads", "1"}, {});
        QVERIFY(expected.size() > 10'000);
        for (const auto& target : targets_)
            QVERIFY2(results(plan, options + QStringList{"--threads", "2"}, {{"HEADROOM_TARGET", target}}) ==
                         expected,
                     qPrintable(target));
        QVERIFY(results(plan, options + QStringList{"--threads", "3"}, {}) == expected);
        const QString plain = "glibc.cpu.hwcaps=-AVX2,-FMA,-FMA4,-AVX512F";
        QVERIFY(results(plan, options, {{"GLIBC_TUNABLES", plain}}) == expected);
    }

    void another_seed_is_another_file() {
        const auto plan = template_file();
        QVERIFY(results(plan, {"--paths", "256"}, {}) !=
                results(plan, {"--paths", "256", "--seed", "2"}, {}));
    }

private:
    QStringList targets_;
};

QTEST_GUILESS_MAIN(SameBitsTest)
#include "same_bits_test.moc"
