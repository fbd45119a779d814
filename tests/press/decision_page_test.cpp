// SPDX-License-Identifier: GPL-3.0-or-later
// The decision is one page, whatever the plan: as many scenarios and as long names as there may be.
#include "tests/press/report_file.h"

using namespace headroom::test;

namespace {

/// Names of 80 letters: words, or nothing where a line could end.
QString long_name(const QString& name, int i, bool has_words) {
    if (!has_words) return QString(78, u'W') + QString::number(10 + i);
    return (name + QStringLiteral(", under a name that goes on and on about what it really means to us"))
               .left(78) +
           QString::number(10 + i);
}

/// The template's scenarios, again and again until there are `count`.
QJsonObject grown(const char* file, int count, const std::function<QString(const QString&, int)>& name_of) {
    auto plan = object_of(bytes_of(template_file(file)));
    const auto from = plan["scenarios"].toArray();
    QJsonArray scenarios;
    QMap<QString, QString> names;
    for (int i = 0; i < count; ++i) {
        auto scenario = from[i % from.size()].toObject();
        const auto old = scenario["name"].toString();
        scenario["name"] = name_of(old, i);
        if (scenario.contains("based_on"))
            scenario["based_on"] = names.value(scenario["based_on"].toString());
        if (!names.contains(old)) names[old] = scenario["name"].toString();
        scenarios.append(scenario);
    }
    plan["scenarios"] = scenarios;
    return plan;
}

QStringList pages_of(const QString& pdf) {
    const auto all = QString::fromUtf8(output_of("pdftotext", {"-layout", "-enc", "UTF-8", pdf, "-"}));
    return all.split(u'\f', Qt::SkipEmptyParts);
}

QString head_of(const QString& page) { return page.trimmed().section(u'\n', 0, 0).simplified(); }

constexpr std::array templates = {"regional-training-hall.json", "enterprise-on-premises.json",
                                  "mid-market-retailer.json"};

} // namespace

class DecisionPageTest : public QObject {
    Q_OBJECT
private slots:
    void isOnePageAndLosesNothing_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<int>("count");
        QTest::addColumn<int>("kind");
        for (const auto* file : templates)
            for (int count = 1; count <= 8; ++count)
                for (int kind = 0; kind < 3; ++kind)
                    QTest::newRow(
                        qPrintable(QString("%1, %2 scenarios, names %3").arg(file).arg(count).arg(kind)))
                        << QString::fromLatin1(file) << count << kind;
    }
    void isOnePageAndLosesNothing() {
        QFETCH(QString, file);
        QFETCH(int, count);
        QFETCH(int, kind);
        auto plan = grown(file.toLatin1().constData(), count, [kind](const QString& name, int i) {
            return kind == 0 ? (i < 3 ? name : name + QString::number(i)) : long_name(name, i, kind == 1);
        });
        if (kind > 0) plan["name"] = QString(200, u'W');
        QStringList options = {"--sections", "cover,decision,scenarios", "--paths", "64"};
        if (count % 2 == 0) options << "--letter";
        const QTemporaryDir folder;
        const Report report(written(plan, folder), options);
        QVERIFY2(report.output.code == 0, report.output.err.constData());
        const auto pages = pages_of(report.pdf);
        int decisions = 0;
        for (const auto& page : pages)
            decisions += head_of(page).endsWith("The decision");
        QCOMPARE(decisions, 1);
        QVERIFY(head_of(pages[1]).endsWith("The decision"));
        const auto behind = pages[1].indexOf("Behind the decision");
        QCOMPARE(behind >= 0, pages.size() > 2 && head_of(pages[2]).contains("Behind the decision"));
        QString decision = pages[1];
        for (qsizetype i = 2; i < pages.size() && head_of(pages[i]).contains("Behind the decision"); ++i)
            decision += pages[i];
        QVERIFY(decision.contains("Where the money goes"));
        for (const auto& scenario : plan["scenarios"].toArray())
            if (kind == 1)
                QVERIFY2(seems_whole(decision, scenario.toObject()["name"].toString()), "a name was cut");
    }

    /// With what the analyses say, which is on the page too.
    void withRefreshAndMix() {
        const auto plan =
            grown(templates[0], 8, [](const QString& name, int i) { return long_name(name, i, true); });
        const QTemporaryDir folder;
        const Report report(written(plan, folder), {"--sections", "decision,refresh,mix", "--paths", "64"});
        QVERIFY2(report.output.code == 0, report.output.err.constData());
        const auto pages = pages_of(report.pdf);
        QVERIFY(head_of(pages[0]).endsWith("The decision"));
        QVERIFY(head_of(pages[1]).endsWith("Behind the decision"));
        QVERIFY(pages[0].simplified().contains("When to replace, and how much to own"));
        QString behind;
        for (qsizetype i = 1; i < pages.size() && head_of(pages[i]).endsWith("Behind the decision"); ++i)
            behind += pages[i];
        QVERIFY(behind.contains("When to replace, and how much to own"));
    }

    void thoseThatDoNotFitStandBehind() {
        const auto plan =
            grown(templates[1], 20, [](const QString& name, int i) { return name + QString::number(i); });
        const QTemporaryDir folder;
        const Report report(written(plan, folder), {"--sections", "decision", "--paths", "64"});
        QVERIFY2(report.output.code == 0, report.output.err.constData());
        const auto pages = pages_of(report.pdf);
        QVERIFY(pages[0].contains("This page shows the 8 scenarios"));
        QVERIFY(pages[0].contains("all 20 scenarios"));
        QVERIFY(!head_of(pages[1]).endsWith("The decision"));
        const auto behind = pages.mid(1).join(QString());
        for (const auto& scenario : plan["scenarios"].toArray())
            QVERIFY(seems_whole(behind, scenario.toObject()["name"].toString()));
    }

private:
    /// Every word of a name is there; where they stand depends on the columns beside it.
    static bool seems_whole(const QString& text, const QString& name) {
        const auto words = name.split(u' ');
        return std::ranges::all_of(words, [&](const QString& word) { return text.contains(word); });
    }
};

QTEST_GUILESS_MAIN(DecisionPageTest)
#include "decision_page_test.moc"
