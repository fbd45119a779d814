// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/program.h"

using namespace headroom::test;

class CompareTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { plan_ = written(small_plan(), folder_); }

    void two_scenarios_in_the_same_futures() {
        const auto output = run_cli({"compare", plan_, "Own", "Rent"});
        QVERIFY2(output.code == 0, output.err);
        for (const char* part : {"Own less Rent", "Inputs that differ", "facility.kind", "/tranches/0",
                                 "none", "Lines of the cost", "Servers", "Total cost", "million USD"})
            QVERIFY2(output.out.contains(part), (part + ("\n" + output.out)).constData());
        for (const auto& line : QString::fromUtf8(output.out).split('\n'))
            QVERIFY2(line.size() <= 100, qPrintable(line));
    }

    void the_difference_is_that_of_the_results_file() {
        const auto output = run_cli({"compare", plan_});
        const auto json = run_cli({"run", plan_, "--json", "-", "--quiet"}).out;
        const auto row =
            QRegularExpression("Own less Rent +(-?[0-9.]+) ± ([0-9.]+)").match(QString::fromUtf8(output.out));
        QVERIFY2(row.hasMatch(), output.out);
        const auto difference = object_of(json)["comparisons"][0]["tco_difference"].toObject();
        QVERIFY(std::abs(row.captured(1).toDouble() * 1e6 - difference["mean"].toDouble()) <=
                difference["mean_se"].toDouble() / 2);
    }

    void the_first_named_is_the_first() {
        const auto forth = QString::fromUtf8(run_cli({"compare", plan_, "Own", "Rent"}).out);
        const auto back = QString::fromUtf8(run_cli({"compare", plan_, "Rent", "Own"}).out);
        const QRegularExpression row("(Own|Rent) less (Own|Rent) +(-?)([0-9.]+) ± ([0-9.]+)");
        const auto a = row.match(forth), b = row.match(back);
        QVERIFY2(a.hasMatch() && b.hasMatch(), qPrintable(forth + back));
        QCOMPARE(a.captured(1), b.captured(2));
        QCOMPARE(a.captured(4), b.captured(4));
        QVERIFY(a.captured(3) != b.captured(3));
        const bool own_is_cheaper = !a.captured(3).isEmpty();
        const QString sentence =
            own_is_cheaper ? "USD less than “Rent” on average" : "USD less than “Own” on average";
        QVERIFY2(forth.simplified().contains(sentence), qPrintable(forth));
        QVERIFY2(back.simplified().contains(sentence), qPrintable(back));
    }

    void without_names_the_first_meets_all() {
        const auto output = run_cli({"compare", template_file(), "--paths", "64"});
        QVERIFY2(output.code == 0, output.err);
        QVERIFY(output.out.contains("“Own hall” and “Reserve 36 months”"));
        QVERIFY(output.out.contains("“Own hall” and “Own base, rent peaks”"));
        QVERIFY(!output.out.contains("“Reserve 36 months” and "));
    }

    void a_copy_differs_in_nothing() {
        auto plan = small_plan();
        plan["scenarios"] =
            QJsonArray{plan["scenarios"][0], QJsonObject{{"name", "Copy"}, {"based_on", "Own"}}};
        const auto output = run_cli({"compare", written(plan, folder_, "copy.json")});
        QVERIFY2(output.code == 0, output.err);
        QVERIFY2(output.out.contains("Inputs that differ\n  none\n"), output.out);
        QVERIFY2(output.out.contains("“Own” and “Copy” cost exactly the same in every future."), output.out);
        QVERIFY2(output.out.contains("exactly 0"), output.out);
    }

    void settings_and_options_are_taken() {
        const auto output =
            run_cli({"compare", plan_, "--set", "energy.price=0.3", "--paths", "64", "--seed=3"});
        QVERIFY2(output.code == 0, output.err);
        QVERIFY(output.out.contains("64 futures (sampler random, seed 3)"));
    }

    void wrong_names_data() {
        QTest::addColumn<QStringList>("names");
        QTest::addColumn<QByteArray>("part");
        QTest::newRow("mistyped") << QStringList{"Owm", "Rent"} << QByteArray("did you mean “Own”?");
        QTest::newRow("unknown") << QStringList{"Own", "Lease everything"}
                                 << QByteArray("it has “Own”, “Rent”");
        QTest::newRow("twice the same") << QStringList{"Own", "Own"} << QByteArray("with itself");
    }
    void wrong_names() {
        QFETCH(QStringList, names);
        QFETCH(QByteArray, part);
        const auto output = run_cli(QStringList{"compare", plan_} + names);
        QCOMPARE(output.code, 2);
        QVERIFY2(output.err.contains(part), output.err);
    }

    void one_scenario_cannot_be_compared() {
        auto plan = small_plan();
        plan["scenarios"] = QJsonArray{plan["scenarios"][0]};
        const auto output = run_cli({"compare", written(plan, folder_, "one.json")});
        QCOMPARE(output.code, 2);
        QVERIFY(output.err.contains("comparing takes two"));
    }

private:
    QTemporaryDir folder_;
    QString plan_;
};

QTEST_GUILESS_MAIN(CompareTest)
#include "compare_test.moc"
