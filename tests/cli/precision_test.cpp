// SPDX-License-Identifier: GPL-3.0-or-later
// run --precision: as many futures as it takes.
#include "tests/cli/program.h"

#include <cmath>

using namespace headroom::test;

class PrecisionTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { plan_ = written(small_plan(), folder_); }

    void reaches_what_is_asked() {
        const auto file = folder_.filePath("results.json");
        const auto output = run_cli({"run", plan_, "--precision", "0.5%", "--json", file});
        QVERIFY2(output.code == 0, output.err);
        QVERIFY(output.out.contains("± 0.50 % of the total cost was asked for"));
        const auto results = object_of(bytes_of(file));
        QVERIFY(results["paths"].toInteger() > 2048);
        for (const auto& scenario : results["scenarios"].toArray()) {
            const auto tco = scenario.toObject()["results"].toObject()["tco"].toObject();
            for (const char* figure : {"mean", "p50"})
                QVERIFY(tco[QString(figure) + "_se"].toDouble() <= 0.005 * std::abs(tco[figure].toDouble()));
        }
        const auto usual = folder_.filePath("usual.json");
        QVERIFY(
            run_cli({"run", plan_, "--paths", QString::number(results["paths"].toInteger()), "--json", usual})
                .code == 0);
        QCOMPARE(object_of(bytes_of(usual))["scenarios"], results["scenarios"]);
    }
    void nonsense_is_refused_data() {
        QTest::addColumn<QStringList>("options");
        for (const char* text :
             {"", "0", "-1%", "51%", "nan", "1e-400", "3 kW", "1.000", "6-9-14", "a\x1b[31m"})
            QTest::addRow("%s", text) << QStringList{QString("--precision=") + text};
        QTest::newRow("with paths") << QStringList{"--precision", "1%", "--paths", "4096"};
    }
    void nonsense_is_refused() {
        QFETCH(QStringList, options);
        const auto file = folder_.filePath("never.json");
        const auto output = run_cli(QStringList{"run", plan_, "--json", file} + options);
        QCOMPARE(output.code, 2);
        QVERIFY2(output.err.contains("--precision"), output.err);
        QVERIFY(!output.err.contains('\x1b'));
        QVERIFY(!QFile::exists(file));
    }

private:
    QTemporaryDir folder_;
    QString plan_;
};

QTEST_GUILESS_MAIN(PrecisionTest)
#include "precision_test.moc"
