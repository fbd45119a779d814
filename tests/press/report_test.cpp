// SPDX-License-Identifier: GPL-3.0-or-later
// headroom-cli report, as somebody uses it, and what its PDF says against the results file. The PDF is read
// with pdftotext, pdfinfo, pdffonts and pdfdetach (poppler-utils).
#include "tests/press/report_file.h"

#include <QCryptographicHash>
#include <QLocale>
#include <QRegularExpression>

#include <cmath>

using namespace headroom::test;

namespace {

QString millions(double amount) { return QLocale::c().toString(amount / 1e6, 'f', 1); }

} // namespace

class ReportTest : public QObject {
    Q_OBJECT
private slots:
    void samePlanSameBytes() {
        const QStringList all = {"--paths", "256"};
        const Report first(template_file(), all),
            second(template_file(), all + QStringList{"--threads", "1"});
        QCOMPARE(first.output.code, 0);
        const auto bytes = bytes_of(first.pdf);
        QVERIFY(bytes.startsWith("%PDF-1.4"));
        QVERIFY(bytes == bytes_of(second.pdf));
        QVERIFY(!bytes.contains(QByteArray::number(QDate::currentDate().year()) +
                                QDate::currentDate().toString("MMdd").toLatin1()));
    }

    void saysWhatTheResultsFileSays() {
        const Report report(template_file(), {"--paths", "4096"});
        QCOMPARE(report.output.code, 0);
        const auto json =
            object_of(run_cli({"run", template_file(), "--paths", "4096", "--json", "-", "--quiet"}).out);
        const auto text = text_of(report.pdf);
        for (const auto& value : json["scenarios"].toArray()) {
            const auto scenario = value.toObject();
            const auto tco = scenario["results"].toObject()["tco"].toObject();
            QVERIFY2(text.contains(scenario["name"].toString()), qPrintable(scenario["name"].toString()));
            const auto range =
                '$' + millions(tco["p10"].toDouble()) + " M – $" + millions(tco["p90"].toDouble()) + " M";
            QVERIFY2(text.contains(range), qPrintable(range));
            QVERIFY(text.contains('$' + millions(tco["p50"].toDouble()) + " M"));
            QVERIFY(text.contains(millions(tco["cvar95"].toDouble())));
            for (const auto* line : {"servers", "on_demand"}) {
                const auto mean = scenario["lines"].toObject()[line].toObject()["mean"].toDouble();
                QVERIFY2(text.contains(QLocale::c().toString(mean / 1e6, 'f', 2)), line);
            }
        }
        for (const auto& pair : json["comparisons"].toArray()) {
            const auto cheaper = 100 * pair.toObject()["probability_a_cheaper"].toDouble();
            QVERIFY(text.contains(QString("%1 of 100").arg(std::lround(cheaper))));
        }
        QVERIFY(text.contains(json["plan_sha256"].toString()));
        QVERIFY(text.contains("headroom-cli run plan.json"));
        for (const auto* heading : {"The scenarios side by side", "The risk", "When to refresh", "The mix",
                                    "The assumptions", "The method", "How to reproduce this report"})
            QVERIFY2(text.contains(QString::fromLatin1(heading)), heading);
    }

    /// Dashes, minus and ± are lost first where a font is shaped (or a glyph has no code point).
    void signsCanBeSearched() {
        const auto text =
            text_of(Report(template_file(), {"--paths", "256", "--sections", "scenarios,assumptions"}).pdf);
        for (const auto* sign : {"–", "−", "±", "₂", "√", "·"})
            QVERIFY2(text.contains(QString::fromUtf8(sign)), sign);
    }

    void fontsAreEmbeddedAndNothingIsAPicture() {
        const Report report(template_file(), {"--paths", "256"});
        const auto fonts = output_of("pdffonts", {report.pdf}).split('\n');
        QVERIFY(fonts.size() > 3);
        for (qsizetype i = 2; i < fonts.size() - 1; ++i)
            QVERIFY2(fonts[i].contains("HeadroomSans") && fonts[i].contains("yes no  yes"),
                     fonts[i].constData());
        QCOMPARE(output_of("pdfimages", {"-list", report.pdf}).split('\n').size(),
                 qsizetype{3}); // the heading alone
    }

    void thePlanIsAttached() {
        const Report report(template_file(),
                            {"--paths", "256", "--sections", "cover", "--set", "energy.price=0.5"});
        const auto file = report.folder.filePath("out.json");
        output_of("pdfdetach", {"-save", "1", "-o", file, report.pdf});
        const auto plan = object_of(bytes_of(file));
        QCOMPARE(plan["simulation"].toObject()["paths"].toInt(), 256);
        const auto sum = QCryptographicHash::hash(bytes_of(file), QCryptographicHash::Sha256).toHex();
        QVERIFY(text_of(report.pdf).contains("plan " + QString::fromLatin1(sum.left(12))));
        const auto again = report.folder.filePath("again.pdf");
        QCOMPARE(run_cli({"report", file, "--pdf", again, "--sections", "cover"}).code, 0);
        QVERIFY(bytes_of(again) == bytes_of(report.pdf));
    }

    void papers() {
        QVERIFY(output_of("pdfinfo", {Report(written(small_plan(), folder_)).pdf}).contains("(A4)"));
        const QStringList letter = {"--letter", "--sections", "decision"};
        QVERIFY(
            output_of("pdfinfo", {Report(written(small_plan(), folder_), letter).pdf}).contains("(letter)"));
    }

    void numbersStayWholeBesideManyScenarios() {
        auto plan = object_of(bytes_of(template_file()));
        auto scenarios = plan["scenarios"].toArray();
        for (int i = 2; i <= 5; ++i) {
            auto copy = scenarios[0].toObject();
            copy["name"] = QString("Own hall, copy %1, under a longer name").arg(i);
            scenarios.insert(1, copy);
        }
        plan["scenarios"] = scenarios;
        const auto text = text_of(Report(written(plan, folder_), {"--sections", "scenarios"}).pdf);
        static const QRegularExpression dear("\\$0\\.\\d{3,5} ± 0\\.\\d{3,5}\\b");
        int found = 0;
        for (auto matches = dear.globalMatch(text); matches.hasNext(); matches.next())
            ++found;
        QCOMPARE(found, 2 * static_cast<int>(scenarios.size())); // a million tokens, 1,000 inferences
    }

    void contentsSayWhereSectionsBegin() {
        const Report report(template_file(), {"--paths", "256"});
        const auto all =
            QString::fromUtf8(output_of("pdftotext", {"-layout", "-enc", "UTF-8", report.pdf, "-"}));
        const auto pages = all.split(u'\f', Qt::SkipEmptyParts);
        static const QRegularExpression entry("^ *(.*\\S) +(\\d+)$", QRegularExpression::MultilineOption);
        int found = 0;
        const auto contents = pages[0].mid(pages[0].indexOf("CONTENTS"));
        for (auto matches = entry.globalMatch(contents); matches.hasNext(); ++found) {
            const auto match = matches.next();
            const auto page = match.captured(2).toInt();
            QVERIFY(page <= pages.size());
            const auto head = pages[page - 1].trimmed().section(u'\n', 0, 0);
            QVERIFY2(head.contains(match.captured(1)), qPrintable(match.captured(1) + " / " + head));
        }
        QCOMPARE(found, 8);
    }

    void sectionsAreAsAsked() {
        const auto text = text_of(Report(written(small_plan(), folder_), {"--sections", "risk, method"}).pdf);
        QVERIFY(text.contains("The risk") && text.contains("The method"));
        QVERIFY(!text.contains("CONTENTS") && !text.contains("The scenarios side by side"));
    }

    void analysesThatCannotRunSayWhy() {
        auto plan = small_plan();
        auto scenarios = plan["scenarios"].toArray();
        scenarios.removeFirst();
        plan["scenarios"] = scenarios;
        const Report report(written(plan, folder_), {"--sections", "refresh,mix,decision,risk"});
        QCOMPARE(report.output.code, 0);
        QVERIFY(text_of(report.pdf)
                    .contains("This could not be calculated for the plan. “Rent” has no tranches"));
    }

    void theBaseCase() {
        auto plan = small_plan();
        plan["simulation"] = QJsonObject{{"base_case", true}};
        const Report report(written(plan, folder_), {});
        QCOMPARE(report.output.code, 0);
        const auto text = text_of(report.pdf);
        QVERIFY(text.contains("base case"));
        QVERIFY(!text.contains("P10–P90)"));
    }

    void namesAreOnlyWords_data() {
        QTest::addColumn<QString>("name");
        QTest::newRow("HTML") << "<b>bold</b><img src=x onerror=y>&amp;";
        QTest::newRow("place markers") << "%1 %2 %n %L1";
        QTest::newRow("80 letters without a blank") << QString(80, 'W');
        QTest::newRow("right to left") << QString::fromUtf8("مركز بيانات ١٢٣");
        QTest::newRow("Japanese") << QString::fromUtf8("自社データセンター");
        QTest::newRow("quotes and brackets") << "a'b\"c\\d(e)f) /Launch <<";
        QTest::newRow("beyond the plane") << QString::fromUtf8("🏭🏭🏭");
    }
    void namesAreOnlyWords() {
        QFETCH(QString, name);
        auto plan = small_plan();
        plan["name"] = QString(name + name).left(200);
        auto scenarios = plan["scenarios"].toArray();
        auto first = scenarios[0].toObject();
        first["name"] = name;
        scenarios[0] = first;
        plan["scenarios"] = scenarios;
        const Report report(written(plan, folder_), {});
        QVERIFY2(report.output.code == 0, report.output.err.constData());
        QVERIFY(output_of("pdfinfo", {report.pdf}).contains("Pages:"));
        if (name.startsWith('<')) QVERIFY(text_of(report.pdf).contains("<b>bold</b>"));
        if (name.startsWith('%')) QVERIFY(text_of(report.pdf).contains("%1 %2 %n %L1"));
    }

    void manyScenarios() {
        auto plan = small_plan();
        auto rent = plan["scenarios"].toArray()[1].toObject();
        auto scenarios = plan["scenarios"].toArray();
        for (int i = 2; i < 64; ++i) {
            rent["name"] = QString("Rent %1").arg(i);
            scenarios.append(rent);
        }
        plan["scenarios"] = scenarios;
        const Report report(written(plan, folder_),
                            {"--sections", "cover,decision,scenarios,risk", "--paths", "64"});
        QCOMPARE(report.output.code, 0);
        const auto text = text_of(report.pdf);
        QVERIFY(text.contains("Rent 63"));
        QVERIFY(text.contains("most often the cheapest; the tables show all"));
    }

    void wrongOptions_data() {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<QByteArray>("words");
        const auto row = [](const char* name, const QStringList& options, const char* words) {
            QTest::newRow(name) << options << QByteArray(words);
        };
        row("no file", {}, "--pdf is missing");
        row("standard output", {"--pdf", "-"}, "takes the name of a file");
        row("unknown section", {"--pdf", "x.pdf", "--sections", "descision"}, "did you mean “decision”?");
        row("no section", {"--pdf", "x.pdf", "--sections", ","}, "there are cover, decision");
        row("colour", {"--pdf", "x.pdf", "--accent", "teal"}, "six hexadecimal digits");
        row("no logo", {"--pdf", "x.pdf", "--logo", "/nowhere.png"}, "does not exist");
        row("a folder for a logo", {"--pdf", "x.pdf", "--logo", "/"}, "is no regular file");
        row("a folder for the report", {"--pdf", "/"}, "is a folder");
        row("the plan", {"--pdf", "plan.json"}, "would write over the plan");
    }
    void wrongOptions() {
        QFETCH(QStringList, options);
        QFETCH(QByteArray, words);
        const QTemporaryDir folder;
        written(small_plan(), folder);
        const auto output = run_cli(QStringList{"report", "plan.json"} + options, {}, folder.path());
        QVERIFY(output.code != 0);
        QVERIFY2(output.err.contains(words), output.err.constData());
        QCOMPARE(files_in(folder.path()), QStringList{"plan.json"});
    }

    void hostileLogos_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("words");
        const QByteArray png("\x89PNG\r\n\x1a\n");
        // A header that claims 60,000 × 60,000 pixels.
        const auto bomb = png + QByteArray::fromHex("0000000d494844520000ea600000ea600802000000") +
                          QByteArray::fromHex("00000000");
        QTest::newRow("text") << QByteArray("hello") << QByteArray("neither a PNG nor a JPEG");
        QTest::newRow("empty") << QByteArray() << QByteArray("neither a PNG nor a JPEG");
        QTest::newRow("SVG") << QByteArray("<svg xmlns='http://www.w3.org/2000/svg'/>")
                             << QByteArray("neither a PNG");
        QTest::newRow("a header alone") << png << QByteArray("damaged");
        QTest::newRow("a bomb") << bomb << QByteArray("the logo");
        QTest::newRow("5 MiB") << png + QByteArray(5 << 20, 'x') << QByteArray("larger than 4 MiB");
    }
    void hostileLogos() {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, words);
        const auto logo = folder_.filePath("logo.png");
        QFile file(logo);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
        file.close();
        const Report report(written(small_plan(), folder_), {"--sections", "cover", "--logo", logo});
        QCOMPARE(report.output.code, 2);
        QVERIFY2(report.output.err.contains(words), report.output.err.constData());
        QVERIFY(!QFile::exists(report.pdf));
    }

    void aLogoIsDrawn() {
        const auto logo = folder_.filePath("good.png");
        QFile file(logo);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray::fromBase64(
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAA"
            "AABJRU5ErkJggg=="));
        file.close();
        const Report report(written(small_plan(), folder_),
                            {"--sections", "cover", "--logo", logo, "--accent", "#FFEE88"});
        QCOMPARE(report.output.code, 0);
        QVERIFY(output_of("pdfimages", {"-list", report.pdf}).split('\n').size() > 3);
    }

    void linksAreRefused() {
        const auto target = folder_.filePath("kept.txt"), link = folder_.filePath("link.pdf");
        QFile file(target);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("kept") == 4);
        file.close();
        QVERIFY(QFile::link(target, link));
        const auto output =
            run_cli({"report", written(small_plan(), folder_), "--pdf", link, "--sections", "cover"});
        QVERIFY(output.code != 0);
        QVERIFY2(output.err.contains("symbolic link"), output.err.constData());
        QCOMPARE(bytes_of(target), QByteArray("kept"));
    }

    void withoutThePressItSaysSo() {
        const QTemporaryDir folder;
        const auto program = folder.filePath("headroom-cli");
        QVERIFY(QFile::copy(QStringLiteral(HEADROOM_CLI), program));
        QProcess process;
        process.start(program, {"report", template_file(), "--pdf", folder.filePath("x.pdf")});
        QVERIFY(process.waitForFinished(60'000));
        QCOMPARE(process.exitCode(), 1);
        const auto words = process.readAllStandardError();
        QVERIFY2(words.contains("headroom-press, which is missing beside headroom-cli"), words.constData());
    }

    void aPressThatFailsLeavesNoFile_data() {
        QTest::addColumn<QByteArray>("script");
        QTest::addColumn<QByteArray>("words");
        QTest::newRow("ends at once")
            << QByteArray("#!/bin/sh\nexit 3\n") << QByteArray("headroom-press failed");
        QTest::newRow("complains") << QByteArray(
                                          "#!/bin/sh\ncat >/dev/null\nprintf 'no \\033[31mink' >&2\nexit 1\n")
                                   << QByteArray("no \\u001B[31mink");
        QTest::newRow("is killed") << QByteArray("#!/bin/sh\nkill -9 $$\n")
                                   << QByteArray("headroom-press failed");
        QTest::newRow("gives back something else")
            << QByteArray("#!/bin/sh\ncat >/dev/null\necho hello\n") << QByteArray("gave back no PDF");
    }
    void aPressThatFailsLeavesNoFile() {
        QFETCH(QByteArray, script);
        QFETCH(QByteArray, words);
        const QTemporaryDir folder;
        const auto program = folder.filePath("headroom-cli");
        QVERIFY(QFile::copy(QStringLiteral(HEADROOM_CLI), program));
        QFile press(folder.filePath("headroom-press"));
        QVERIFY(press.open(QIODevice::WriteOnly) && press.write(script) == script.size());
        press.close();
        QVERIFY(press.setPermissions(QFile::ReadOwner | QFile::ExeOwner));
        QProcess process;
        process.start(program, {"report", template_file(), "--paths", "64", "--pdf", folder.filePath("x.pdf"),
                                "--sections", "cover"});
        QVERIFY(process.waitForFinished(60'000));
        QCOMPARE(process.exitCode(), 1);
        const auto complaint = process.readAllStandardError();
        QVERIFY2(complaint.contains(words), complaint.constData());
        QVERIFY(!QFile::exists(folder.filePath("x.pdf")));
    }

private:
    QTemporaryDir folder_;
};

QTEST_GUILESS_MAIN(ReportTest)
#include "report_test.moc"
