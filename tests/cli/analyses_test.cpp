// SPDX-License-Identifier: GPL-3.0-or-later
// refresh, mix and selftest.
#include "tests/cli/program.h"

using namespace headroom::test;

namespace {

void verify_width(const QByteArray& text) {
    for (const auto& line : QString::fromUtf8(text).split('\n'))
        QVERIFY2(line.size() <= 100, qPrintable(line));
}

} // namespace

class AnalysesTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { plan_ = written(small_plan(), folder_); }

    void selftest_agrees_everywhere() {
        for (const char* target : {"", "portable"}) {
            const auto output = run_cli({"selftest"}, {{"HEADROOM_TARGET", QString(target)}});
            QVERIFY2(output.code == 0, output.out);
            QVERIFY(output.out.count(" agrees\n") > 40);
            QVERIFY(!output.out.contains("DIFFERS"));
            verify_width(output.out);
        }
    }

    void refresh_says_which_cycle() {
        const auto output = run_cli({"refresh", plan_, "--from", "24", "--to=48", "--step", "12", "--json",
                                     folder_.filePath("refresh.json")});
        QVERIFY2(output.code == 0, output.err);
        const auto results = object_of(bytes_of(folder_.filePath("refresh.json")));
        QCOMPARE(results["format"].toString(), QString("headroom-refresh/1"));
        QCOMPARE(results["scenario"].toString(), QString("Own"));
        const auto cycles = results["cycles"].toArray();
        QCOMPARE(cycles.size(), qsizetype(3));
        int best = 0;
        double shares = 0, least = 1e300;
        for (const auto& cycle : cycles) {
            const double mean = cycle.toObject()["annual_cost"].toObject()["mean"].toDouble();
            shares += cycle.toObject()["best_share"].toDouble();
            if (mean < least) best = cycle.toObject()["months"].toInt();
            least = std::min(mean, least);
        }
        QVERIFY(std::abs(shares - 1) < 1e-12);
        QCOMPARE(results["best_months"].toInt(), best);
        QVERIFY2(output.out.contains("every " + QByteArray::number(best) + " months"), output.out);
        for (const char* part : {"P10 to P90", "best in", "regret", "USD", "256 futures", "refresh.json"})
            QVERIFY2(output.out.contains(part), part);
        verify_width(output.out);
    }

    void refresh_in_the_base_case() {
        auto plan = small_plan();
        plan["simulation"] = QJsonObject{{"base_case", true}};
        const auto output = run_cli({"refresh", written(plan, folder_, "base.json"), "Own"});
        QVERIFY2(output.code == 0, output.err);
        QVERIFY2(output.out.simplified().contains("in the base case"), output.out);
    }

    void mix_says_which_mix() {
        const auto output = run_cli({"mix", plan_, "Own", "--owned", "0,1,2", "--reserved", "0, 100",
                                     "--terms=12", "--spot", "0.3", "--json", "-"});
        QVERIFY2(output.code == 0, output.err);
        const auto results = object_of(output.out);
        QCOMPARE(results["format"].toString(), QString("headroom-mix/1"));
        const auto points = results["points"].toArray();
        QCOMPARE(points.size(), qsizetype(7)); // today's and the grid
        QCOMPARE(points[0].toObject()["owned_gpus"].toDouble(), 64.0);
        for (const auto& point : points)
            QVERIFY(point.toObject()["cvar95"].toDouble() >= point.toObject()["mean"].toDouble());
        QVERIFY(output.err.contains("The answer for “Own”"));
        QVERIFY2(output.err.contains("7 mixes"), output.err);
        verify_width(output.err);
    }

    void mix_lists_all_that_is_asked_for() {
        const QStringList words{"mix",          plan_,          "--owned=0,1,2,3",
                                "--reserved=0", "--spot=0,0.5", "--shortfall-share=1"};
        const auto all = run_cli(words + QStringList{"--all"});
        QVERIFY2(all.code == 0, all.err);
        QVERIFY(all.out.contains("All mixes"));
        const auto rows = [](const QByteArray& out) {
            return QString::fromUtf8(out).count(QRegularExpression(
                "^ *(·|best|today|both)? +[0-9,.]+ +[0-9,.]+ ", QRegularExpression::MultilineOption));
        };
        QCOMPARE(rows(all.out), qsizetype(9));
        QVERIFY(rows(run_cli(words).out) < rows(all.out));
    }

    void mix_where_nothing_is_enough() {
        const auto output = run_cli(
            {"mix", plan_, "--owned=0", "--reserved=0", "--spot=0", "--set", "market.on_demand_limit=0"});
        QVERIFY2(output.code == 0, output.err);
        QVERIFY2(output.out.contains("No mix of the grid"), output.out);
    }

    void the_same_with_one_thread() {
        for (const auto& words : {QStringList{"refresh", plan_, "--to=36", "--step=12"},
                                  QStringList{"mix", plan_, "--owned=0,1", "--reserved=0", "--spot=0"}}) {
            const auto one = run_cli(words + QStringList{"--json=-", "--quiet", "--threads=1"});
            QVERIFY(one.out.size() > 500);
            QCOMPARE(run_cli(words + QStringList{"--json=-", "--quiet", "--threads=3"}).out, one.out);
        }
    }

    void what_is_refused_data() {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QByteArray>("part");
        const auto row = [](const char* name, const QStringList& words, const char* part) {
            QTest::newRow(name) << words << QByteArray(part);
        };
        row("no fleet", {"refresh", plan_, "Rent"}, "there is no fleet to refresh");
        row("unknown scenario", {"refresh", plan_, "Owm"}, "did you mean “Own”?");
        row("cycles the wrong way round", {"refresh", plan_, "--from=60", "--to=24"}, "cycles from 60 to 24");
        row("no step", {"refresh", plan_, "--step=0"}, "--step takes a whole number from 1");
        row("too long", {"refresh", plan_, "--to=999"}, "must lie between");
        row("no list", {"mix", plan_, "--owned=one"}, "--owned takes numbers separated by commas");
        row("half a list", {"mix", plan_, "--owned=1,"}, "--owned takes numbers separated by commas");
        row("not finite", {"mix", plan_, "--owned=nan"}, "--owned takes numbers");
        row("negative", {"mix", plan_, "--owned=-1"}, "cannot be -1");
        row("half a month", {"mix", plan_, "--terms=1.5"}, "--terms takes whole numbers from 1");
        row("two weights", {"mix", plan_, "--risk-weight=1,2"}, "takes one number");
        row("share over one", {"mix", plan_, "--spot=2"}, "from 0 to 1");
        row("who sells", {"mix", plan_, "--set", "revenue.enabled=true"}, "sells its capacity");
        row("too many paths", {"mix", plan_, "--paths=1000000"}, "paths are too many");
        row("a folder for a file", {"mix", plan_, "--json", "/"}, "is a folder");
    }
    void what_is_refused() {
        QFETCH(QStringList, words);
        QFETCH(QByteArray, part);
        const auto output = run_cli(words);
        QCOMPARE(output.code, words.last() == "/" ? 1 : 2);
        QVERIFY2(output.err.contains(part), output.err);
        QVERIFY(output.out.isEmpty());
    }

private:
    QTemporaryDir folder_;
    QString plan_;
};

QTEST_GUILESS_MAIN(AnalysesTest)
#include "analyses_test.moc"
