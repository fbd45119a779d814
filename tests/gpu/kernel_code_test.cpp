// SPDX-License-Identifier: GPL-3.0-or-later
// What the CUDA compiler makes of the kernel, for every architecture that the plugin is built for: nothing
// spilled, state where it is meant to be, every operation rounded as IEEE 754 says and none contracted. Needs
// no card; where there is no nvcc, there is nothing to read.
#define HEADROOM_USE_DEVICE
#include "model/sampling/draw_world.h"
#include "model/simulation/run_block.h"

#include <QtTest>

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>

namespace {

/// What ptxas says of a function, bytes but for the registers.
struct Function {
    QString name;
    int stack = -1, stores = -1, loads = -1;
    int registers = 0; ///< of a kernel
};

QList<Function> functions_of(const QString& log) {
    static const QRegularExpression properties(
        R"(Function properties for (\S+)\s+(\d+) bytes stack frame, (\d+) bytes spill stores, (\d+) bytes spill loads(?:\s+ptxas info\s+: Used (\d+) registers)?)");
    QList<Function> functions;
    for (auto at = properties.globalMatch(log); at.hasNext();) {
        const auto match = at.next();
        functions.append({match.captured(1), match.captured(2).toInt(), match.captured(3).toInt(),
                          match.captured(4).toInt(), match.captured(5).toInt()});
    }
    return functions;
}

/// The function whose name holds this; a null name where there is none.
Function named(const QList<Function>& functions, const QString& part) {
    for (const auto& function : functions)
        if (function.name.contains(part)) return function;
    return {};
}

/// How often each instruction on floating-point numbers occurs in a PTX file: "add.rn.f64".
QMap<QString, int> arithmetic_of(const QString& ptx) {
    static const QRegularExpression instruction(
        R"(^\s+(?:@!?%p\d+ )?([a-z][a-z0-9]*(?:\.[a-z0-9]+)*\.f(?:16|32|64)[a-z0-9.]*)\s)",
        QRegularExpression::MultilineOption);
    QMap<QString, int> counts;
    for (auto at = instruction.globalMatch(ptx); at.hasNext();)
        ++counts[at.next().captured(1)];
    return counts;
}

/// Faults of a kernel's arithmetic, a sentence each.
QStringList arithmetic_faults(const QString& ptx) {
    // Exact, or rounded to the nearest; with the rounding mode written out, nothing is ever contracted.
    static const QSet<QString> rounded = {
        "add.rn.f64",  "sub.rn.f64",     "mul.rn.f64",     "fma.rn.f64",     "div.rn.f64",    "rcp.rn.f64",
        "sqrt.rn.f64", "cvt.rn.f64.s32", "cvt.rn.f64.s64", "cvt.rn.f64.u64", "cvt.rn.f64.u32"};
    static const QSet<QString> exact = {"neg.f64",         "abs.f64",         "min.f64",
                                        "max.f64",         "selp.f64",        "cvt.rmi.f64.f64",
                                        "cvt.rzi.u64.f64", "cvt.rzi.s32.f64", "cvt.rzi.s64.f64"};
    static const QRegularExpression moved(R"(^(mov|ld|st)\.)"), compared(R"(^setp\.[a-z]+\.f64$)");
    QStringList faults;
    const auto counts = arithmetic_of(ptx);
    for (auto at = counts.begin(); at != counts.end(); ++at)
        if (!rounded.contains(at.key()) && !exact.contains(at.key()) && !moved.match(at.key()).hasMatch() &&
            !compared.match(at.key()).hasMatch())
            faults << QStringLiteral("%1 times %2").arg(at.value()).arg(at.key());
    // a < b ? a : b is PTX's min only where b is a number above 0 (an unordered or equal a gives b); max
    // likewise.
    static const QRegularExpression chosen(R"(\b(?:min|max)\.f64\s+%fd\d+, %fd\d+, (\S+);)");
    int by_number = 0;
    for (auto at = chosen.globalMatch(ptx); at.hasNext();)
        by_number += QRegularExpression("^0d[0-7]").match(at.next().captured(1)).hasMatch();
    if (by_number != counts.value("min.f64") + counts.value("max.f64"))
        faults << "min or max of two variables";
    return faults;
}

} // namespace

class KernelCodeTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() {
        if (QStringLiteral(HEADROOM_KERNEL_COMPILER).isEmpty()) QSKIP("there is no nvcc");
    }

    void compiled_data() {
        QTest::addColumn<QString>("architecture");
        for (const char* name : {"80", "90", "100", "120"})
            QTest::newRow(name) << name;
    }
    void compiled() {
        QFETCH(QString, architecture);
        const QTemporaryDir folder;
        QStringList command = QStringLiteral(HEADROOM_KERNEL_COMPILER).split('|');
        const QString nvcc = command.takeFirst();
        command << "-cubin"
                << "-Xptxas"
                << "-v"
                << "--keep"
                << "--keep-dir" << folder.path() << "-gencode"
                << QStringLiteral("arch=compute_%1,code=sm_%1").arg(architecture) << "-o"
                << folder.filePath("kernel.cubin") << QStringLiteral(HEADROOM_SOURCE_DIR "/gpu/kernel.cu");
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(nvcc, command);
        QVERIFY(process.waitForFinished(300'000));
        const QString log = QString::fromUtf8(process.readAll());
        QVERIFY2(process.exitCode() == 0, qPrintable(log));
        check_functions(functions_of(log));
        const auto texts = QDir(folder.path()).entryList({"*.ptx"});
        QCOMPARE(texts.size(), 1);
        QFile ptx(folder.filePath(texts[0]));
        QVERIFY(ptx.open(QIODevice::ReadOnly));
        check_arithmetic(QString::fromUtf8(ptx.readAll()));
    }

    void faults_are_seen() {
        const QString sound =
            "\tadd.rn.f64 \t%fd1, %fd2, %fd3;\n\tmax.f64 \t%fd1, %fd2, 0d3CA0000000000000;\n";
        QCOMPARE(arithmetic_faults(sound), QStringList());
        for (const char* bad : {"add.f64 \t%fd1, %fd2, %fd3;", "div.approx.f32 \t%f1, %f2, %f3;",
                                "mul.rn.ftz.f32 \t%f1, %f2, %f3;", "fma.rz.f64 \t%fd1, %fd2, %fd3, %fd4;",
                                "@%p3 mul.f64 \t%fd1, %fd2, %fd3;", "max.f64 \t%fd1, %fd2, %fd3;",
                                "min.f64 \t%fd1, %fd2, 0dBFF0000000000000;"})
            QCOMPARE(arithmetic_faults(sound + '\t' + bad + '\n').size(), 1);
        const auto functions =
            functions_of("ptxas info    : Function properties for a\n    8 bytes stack frame, 4 bytes "
                         "spill stores, 12 bytes spill loads\nptxas info    : Used 31 registers, x\n");
        QCOMPARE(functions.size(), 1);
        QCOMPARE(functions[0].stack + 100 * functions[0].stores + 10000 * functions[0].loads, 120408);
        QCOMPARE(functions[0].registers, 31);
    }

private:
    static void check_functions(const QList<Function>& functions) {
        QVERIFY(functions.size() >= 3);
        for (const auto& function : functions)
            QVERIFY2(function.stores == 0 && function.loads == 0, qPrintable(function.name));
        const auto months = named(functions, "simulate_paths"), draws = named(functions, "draw_paths"),
                   sums = named(functions, "add_lines");
        // The path's state of a fixed place, what the steps of a month hand on, and where all else lies:
        // nothing more is on the stack.
        using namespace headroom::device;
        constexpr int places =
            sizeof(Values<double>) + sizeof(BlockScratch<double>) + sizeof(BlockOutput) + sizeof(PathDraws);
        constexpr int state = sizeof(Block<double>) + sizeof(MonthStep<double>) + places;
        QVERIFY2(months.stack >= 0 && months.stack <= state + 16, qPrintable(QString::number(months.stack)));
        constexpr int components = 2 * all_components * sizeof(double), leading = headroom::leading_count * sizeof(double);
        QVERIFY2(draws.stack >= 0 && draws.stack <= components + leading, qPrintable(QString::number(draws.stack)));
        QCOMPARE(sums.stack, 0);
        // Twelve warps of a multiprocessor's 65,536 registers for the months, sixteen for the draws.
        QVERIFY2(months.registers > 0 && months.registers <= 168,
                 qPrintable(QString::number(months.registers)));
        QVERIFY2(draws.registers > 0 && draws.registers <= 128, qPrintable(QString::number(draws.registers)));
        for (const auto& function : functions)
            qInfo("%s: %d registers, %d bytes stack", qPrintable(function.name), function.registers,
                  function.stack);
    }

    static void check_arithmetic(const QString& ptx) {
        QCOMPARE(arithmetic_faults(ptx), QStringList());
        const auto counts = arithmetic_of(ptx);
        QVERIFY(counts.value("add.rn.f64") > 100 && counts.value("mul.rn.f64") > 100); // it is there at all
        QVERIFY(counts.value("fma.rn.f64") > 100 && counts.value("div.rn.f64") > 10);
        QVERIFY(!ptx.contains(".approx") && !ptx.contains(".ftz"));
    }
};

QTEST_GUILESS_MAIN(KernelCodeTest)
#include "kernel_code_test.moc"
