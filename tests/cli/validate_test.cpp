// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/program.h"

using namespace headroom::test;

namespace {

QJsonObject with(QJsonObject plan, const QString& parameter, const QJsonValue& value) {
    auto parameters = plan["parameters"].toObject();
    parameters[parameter] = value;
    plan["parameters"] = parameters;
    return plan;
}

QJsonObject with_scenario(QJsonObject plan, int index, const QString& key, const QJsonValue& value) {
    auto scenarios = plan["scenarios"].toArray();
    auto scenario = scenarios[index].toObject();
    scenario[key] = value;
    scenarios[index] = scenario;
    plan["scenarios"] = scenarios;
    return plan;
}

} // namespace

class ValidateTest : public QObject {
    Q_OBJECT
private slots:
    void every_template_is_sound() {
        const QDir templates(HEADROOM_SOURCE_DIR "/templates");
        const auto files = templates.entryList({"*.json"});
        QVERIFY(!files.isEmpty());
        for (const auto& file : files) {
            const auto output = run_cli({"validate", templates.filePath(file)});
            QVERIFY2(output.code == 0, output.out + output.err);
            QVERIFY2(output.out.contains(": sound; “"), output.out);
            QVERIFY(output.err.isEmpty());
        }
    }

    void every_fault_is_a_line_with_its_place() {
        QTemporaryDir folder;
        auto plan = with(small_plan(), "energy.prise", 1);
        plan = with(plan, "finance.tax_rate", 7);
        plan = with_scenario(plan, 1, "name", "Own");
        const QString file = written(plan, folder);
        const auto output = run_cli({"validate", file});
        QCOMPARE(output.code, 2);
        const auto lines = QString::fromUtf8(output.out).trimmed().split('\n');
        QCOMPARE(lines.size(), 3);
        for (const auto& line : lines)
            QVERIFY2(line.startsWith(file + ": /"), qPrintable(line));
        QVERIFY(lines.join('\n').contains(": /parameters/energy.prise: there is no parameter"));
        QVERIFY(lines.join('\n').contains(": /parameters/finance.tax_rate: 7 is out of bounds"));
        QVERIFY(lines.join('\n').contains(": /scenarios/1/name: the name “Own” is taken"));
        QVERIFY(output.err.isEmpty());
    }

    void what_only_shows_as_a_whole_is_found() {
        QTemporaryDir folder;
        const auto weak = with(small_plan(), "rack.kw_limit", 4);
        const auto output = run_cli({"validate", written(weak, folder)});
        QCOMPARE(output.code, 2);
        QVERIFY2(output.out.contains("rack.kw_limit"), output.out);
    }

    void notices_leave_the_code_at_zero() {
        QTemporaryDir folder;
        const QJsonObject cut{{"normal", QJsonArray{0.02, 0.5}}};
        const auto output =
            run_cli({"validate", written(with(small_plan(), "finance.inflation", cut), folder)});
        QVERIFY2(output.code == 0, output.out);
        QVERIFY2(output.out.contains(": notice: "), output.out);
        QVERIFY2(output.out.contains(": sound; "), output.out);
    }

    void unreadable_plans_data() {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("not JSON") << QByteArray("{\"format\": headroom}");
        QTest::newRow("another format") << QByteArray("{\"format\": \"headroom-plan/9\"}");
        QTest::newRow("binary") << QByteArray("\x7f\x45\x4c\x46\0\0\0", 7);
        QTest::newRow("duplicate keys")
            << QByteArray("{\"format\": \"headroom-plan/1\", \"format\": \"headroom-plan/1\"}");
        QTest::newRow("deep") << QByteArray(100'000, '[');
    }
    void unreadable_plans() {
        QFETCH(QByteArray, content);
        QTemporaryDir folder;
        const QString path = folder.filePath("plan.json");
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.close();
        for (const char* command : {"validate", "run", "compare"}) {
            const auto output = run_cli({command, path});
            QCOMPARE(output.code, 2);
            QVERIFY((output.out + output.err).contains("plan.json: "));
        }
    }

    void missing_plans() {
        for (const char* command : {"validate", "run", "compare"}) {
            const auto output = run_cli({command, "/no/such/plan.json"});
            QCOMPARE(output.code, 2);
            QVERIFY((output.out + output.err).contains("there is no such file"));
            const auto folder = run_cli({command, "/"});
            QCOMPARE(folder.code, 2);
            QVERIFY((folder.out + folder.err).contains("not a regular file"));
        }
    }

    void settings_are_checked_with_the_plan() {
        QTemporaryDir folder;
        const QString file = written(small_plan(), folder);
        QCOMPARE(run_cli({"validate", file, "--set", "rack.kw_limit=80 kW"}).code, 0);
        const auto output = run_cli({"validate", file, "--set", "rack.kw_limit=4 kW"});
        QCOMPARE(output.code, 2);
        QVERIFY2(output.out.contains("rack.kw_limit"), output.out);
    }
};

QTEST_GUILESS_MAIN(ValidateTest)
#include "validate_test.moc"
