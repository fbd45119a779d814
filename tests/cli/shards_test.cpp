// SPDX-License-Identifier: GPL-3.0-or-later
// Runs in parts: put together, they are the run; what does not belong together is refused.
#include "tests/cli/program.h"

using namespace headroom::test;

class ShardsTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() {
        const auto plan = with_parameter(small_plan(), "plan.horizon_months", 12);
        plan_ = written(plan, folder_);
        other_plan_ = written(with_parameter(plan, "demand.training.initial", 101), folder_, "other.json");
    }

    void parts_are_the_whole_data() {
        QTest::addColumn<QString>("plan");
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<int>("parts");
        for (const char* name : {"regional-training-hall", "mid-market-retailer", "enterprise-on-premises"})
            QTest::newRow(name) << template_file(qPrintable(QString(name) + ".json"))
                                << QStringList{"--paths", "3000"} << 3;
        QTest::newRow("a part a chunk") << plan_ << QStringList{"--paths", "2100"} << 5;
        QTest::newRow("in bins") << plan_
                                 << QStringList{"--paths", "200100", "--sampler", "latin", "--memory", "118M"}
                                 << 3;
        QTest::newRow("in bins, independent")
            << plan_ << QStringList{"--paths", "200000", "--memory", "118M"} << 2;
    }
    void parts_are_the_whole() {
        QFETCH(QString, plan);
        QFETCH(QStringList, options);
        QFETCH(int, parts);
        const auto tables = folder_.filePath("whole"), merged_tables = folder_.filePath("merged");
        const auto whole =
            run_cli(QStringList{"run", plan, "--quiet", "--json", "-", "--csv", tables} + options);
        QCOMPARE(whole.code, 0);
        if (options.contains("--memory")) QVERIFY(object_of(whole.out)["bin_width"].toDouble() > 0);
        QStringList files;
        for (int i = parts; i > 0; --i) { // as from different machines
            files << part(plan, options + QStringList{"--threads", QString::number(i)}, i, parts);
            QVERIFY2(!files.last().isEmpty(), "no part");
        }
        const auto merged =
            run_cli(QStringList{"merge", "--quiet", "--json", "-", "--csv", merged_tables} + files);
        QVERIFY2(merged.code == 0, merged.err);
        QVERIFY(without_run(whole.out).size() > 10'000);
        QVERIFY(without_run(merged.out) == without_run(whole.out));
        for (const auto& table : files_in(tables))
            QVERIFY2(bytes_of(merged_tables + '/' + table) == bytes_of(tables + '/' + table),
                     qPrintable(table));
    }

    void what_does_not_belong_together_is_named() {
        const QStringList usual = {"--paths", "2000"};
        const auto first = part(plan_, usual, 1, 2), second = part(plan_, usual, 2, 2);
        refused({first}, "are missing: 2");
        refused({first, second, second}, "are both shard 2 of 2");
        refused({first, part(plan_, {"--paths", "2000", "--seed", "8"}, 2, 2)}, "it has seed 8, not 7");
        refused({first, part(plan_, {"--paths", "2001"}, 2, 2)},
                "it has a number of futures of 2001, not 2000");
        refused({first, part(plan_, {"--paths", "2000", "--sampler", "latin"}, 2, 2)}, "another sampler");
        refused({first, part(other_plan_, usual, 2, 2)}, "it is of another plan");
        refused({first, part(plan_, usual, 2, 3)}, "it has a number of parts of 3, not 2");
        const QStringList many = {"--paths", "200000"};
        refused({part(plan_, many, 1, 2), part(plan_, many + QStringList{"--memory", "118M"}, 2, 2)},
                "the same --memory");
        refused({plan_}, "it is no shard of a run");
        refused({folder_.filePath("nothing")}, "is no file");
        refused({folder_.path()}, "is no file");
    }

    void a_changed_file_is_refused() {
        const auto whole = bytes_of(part(plan_, {"--paths", "600"}, 1, 1));
        QByteArray version = whole, number = whole;
        version.replace("headroom shard 0", "headroom shard 9");
        number[number.size() / 2] = static_cast<char>(number[number.size() / 2] ^ 1);
        refused({kept(version)}, "another version");
        refused({kept(number)}, "its sum is wrong");
        refused({kept(whole + 'x')}, "its sum is wrong");
        for (const auto length : {whole.size() - 1, whole.size() / 2})
            refused({kept(whole.first(length))}, "its sum is wrong");
        refused({kept(whole.first(50))}, "it ends too early");
        refused({kept({})}, "it is no shard");
    }

    void options_that_make_no_sense_are_refused_data() {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<QByteArray>("says");
        const auto row = [](const QStringList& options, const char* says) {
            QTest::newRow(qPrintable(options.join(' '))) << options << QByteArray(says);
        };
        for (const char* text :
             {"0/2", "3/2", "1", "1/", "/2", "a/b", "1/0", "-1/2", "1/2/3", "1/99999999999999999999"})
            row({QString("--shard=%1").arg(text), "--out", "x"}, "--shard takes a part");
        row({"--shard", "1/2"}, "--out is missing");
        row({"--out", "x"}, "--out is for a part");
        row({"--shard", "1/2", "--out", "x", "--json", "y"}, "--json belongs to a whole run");
        row({"--shard", "1/2", "--out", "x", "--csv", "y"}, "--csv belongs to a whole run");
        row({"--shard", "1/2", "--out", "x", "--precision", "0.1%"}, "--precision belongs to a whole run");
        row({"--shard", "1/2", "--out", "x"}, "at most 1 part, of 512 each");
    }
    void options_that_make_no_sense_are_refused() {
        QFETCH(QStringList, options);
        QFETCH(QByteArray, says);
        const auto output = run_cli(QStringList{"run", plan_} + options, {}, folder_.path());
        QCOMPARE(output.code, 2);
        QVERIFY2(output.err.contains(says), output.err);
        QVERIFY(!QFile::exists(folder_.filePath("x")));
    }

private:
    static QByteArray without_run(const QByteArray& json) {
        const auto from = json.indexOf("\"run\":"), to = json.indexOf("}", from);
        return json.first(from) + json.mid(to);
    }
    /// The file of a part; empty where it failed.
    QString part(const QString& plan, const QStringList& options, int number, int of) {
        const auto file = folder_.filePath(QString("%1.shard").arg(++files_));
        const auto output = run_cli(QStringList{"run", plan, "--quiet", "--out", file, "--shard",
                                                QString("%1/%2").arg(number).arg(of)} +
                                    options);
        if (output.code != 0) qWarning("%s", output.err.constData());
        return output.code == 0 ? file : QString();
    }
    QString kept(const QByteArray& bytes) {
        const auto file = folder_.filePath(QString("%1.shard").arg(++files_));
        QFile out(file);
        if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size()) qFatal("cannot write");
        return file;
    }
    void refused(const QStringList& files, const char* says) {
        const auto output = run_cli(QStringList{"merge", "--json", folder_.filePath("none.json")} + files);
        QCOMPARE(output.code, 2);
        QVERIFY2(output.err.contains(says), output.err);
        QVERIFY(!QFile::exists(folder_.filePath("none.json")));
    }

    QTemporaryDir folder_;
    QString plan_, other_plan_;
    int files_ = 0;
};

QTEST_GUILESS_MAIN(ShardsTest)
#include "shards_test.moc"
