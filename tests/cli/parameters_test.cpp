// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/program.h"

#include "model/parameters/parameter.h"

using namespace headroom::test;

class ParametersTest : public QObject {
    Q_OBJECT
private slots:
    void all_of_them_within_a_page() {
        const auto output = run_cli({"parameters"});
        QCOMPARE(output.code, 0);
        for (const auto& row : headroom::parameter_table())
            QVERIFY2(
                output.out.contains("\n  " + QByteArray(row.key.data(), qsizetype(row.key.size())) + ' '),
                row.key.data());
        for (const auto& line : QString::fromUtf8(output.out).split('\n'))
            QVERIFY2(line.size() <= 100, qPrintable(line));
    }

    void groups_by_name_and_by_the_start_of_ids() {
        for (const char* asked : {"Energy", "energy", "ENERGY"}) {
            const auto output = run_cli({"parameters", asked});
            QCOMPARE(output.code, 0);
            QVERIFY(output.out.contains("energy.price "));
            QVERIFY(!output.out.contains("finance.tax_rate"));
        }
        const auto output = run_cli({"parameters", "demand.training"});
        QVERIFY(output.out.contains("demand.training.growth"));
        QVERIFY(!output.out.contains("demand.inference.growth"));
    }

    void each_in_full() {
        for (const auto& row : headroom::parameter_table()) {
            const auto output =
                run_cli({"parameters", QString::fromUtf8(row.key.data(), qsizetype(row.key.size()))});
            QCOMPARE(output.code, 0);
            const auto plain = QString::fromUtf8(output.out).simplified();
            QVERIFY2(
                plain.contains(QString::fromUtf8(row.help.data(), qsizetype(row.help.size())).simplified()),
                row.key.data());
            QVERIFY2(plain.contains("source"), row.key.data());
        }
    }

    void percentages_and_units_are_shown() {
        QVERIFY(run_cli({"parameters", "finance.discount_rate"}).out.contains("10 %/year"));
        const auto price = run_cli({"parameters", "energy.price"}).out;
        QVERIFY2(price.contains("USD/kWh") && price.contains("ct/kWh"), price);
    }

    void the_table_as_csv() {
        const auto output = run_cli({"parameters", "--csv"});
        QCOMPARE(output.code, 0);
        QCOMPARE(output.out, bytes_of(HEADROOM_SOURCE_DIR "/resources/parameters.csv"));
    }
};

QTEST_GUILESS_MAIN(ParametersTest)
#include "parameters_test.moc"
