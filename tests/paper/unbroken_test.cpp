// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/paper/page_flow.h"
#include "views/paper/text_lines.h"
#include "views/paper/unbroken.h"
#include "views/theme/fonts.h"

#include "tests/support/offscreen_main.h"

using namespace headroom::views;

class UnbrokenTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { load_fonts(); }

    void whatBelongsTogether_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected"); // hard spaces as "_"
        const auto row = [](const char* text, const char* expected) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(expected);
        };
        row("every 36 months costs", "every 36_months costs");
        row("in 42 of 100 futures,", "in 42_of_100_futures,");
        row("fewer than 1 of 100 futures", "fewer than 1_of_100_futures");
        row("reserve 176 H100e for", "reserve 176_H100e for");
        row("more (12 %) and", "more (12_%) and");
        row("56.23 ± 0.05 a year", "56.23_±_0.05_a year");
        row("from January 2027 on", "from January_2027 on");
        row("in 2027, and 2028 the", "in 2027, and 2028 the");
        row("24, 30 and 36 months", "24, 30_and 36_months");
        row("$1.08 M/year, and", "$1.08_M0year, and");
        row("in $/kWh or", "in $0kWh or");
        row("and/or a/b", "and/or a/b");
        row("Page 3. Then", "Page 3. Then");
        row("with “pdfdetach -saveall”. The", "with “pdfdetach 0saveall”. The");
        row("and --no-colour too", "and 00no0colour too");
        row("a take-or-pay price - or", "a take-or-pay price - or");
    }
    void whatBelongsTogether() {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        const auto glued = unbroken(text);
        QCOMPARE(glued.size(), text.size());
        QCOMPARE(QString(glued).replace(QChar(0x00A0), u'_'), expected);
    }

    /// At every width, and what is drawn is what was said.
    void noLineEndsBetweenAFigureAndItsUnit() {
        const auto text = QStringLiteral(
            "Replacing the fleet every 30 months costs $1.08\u00A0M/year, is best in 25 of 100 "
            "futures and draws 1,234 kW at 0.08 USD/kWh from March 2027 on.");
        const QStringList together = {"30 months", "$1.08\u00A0M/year,", "25 of 100 futures",
                                      "1,234 kW",  "0.08 USD/kWh",       "March 2027"};
        const auto font = paper_font(13);
        for (int width = 150; width <= 700; width += 7) {
            const auto lines = text_lines(text, font, width).lines;
            QCOMPARE(lines.join(u' '), text);
            for (const auto& words : together)
                QVERIFY2(
                    std::ranges::any_of(lines, [&](const QString& line) { return line.contains(words); }),
                    qPrintable(words + " at " + QString::number(width)));
        }
    }

    void whatIsAFigure() {
        QCOMPARE(
            figures_in(QStringLiteral("Hall 7, $58,676\u00A0bn or −0.4 (12 %), CHF\u00A05, with h100-sxm")),
            QStringList({"7,", "$58,676\u00A0bn", "−0.4", "(12\u00A0%),", "CHF\u00A05,"}));
    }

    /// Somebody types it as it stands.
    void noLineOfACommandEndsWithinAWord() {
        const auto line = QStringLiteral(
            "headroom-cli report plan.json --pdf report.pdf --sections cover,risk/mix -- 'Own-hall'");
        for (int width = 150; width <= 700; width += 7) {
            const auto lines = text_lines(line, paper_font(11), width, 0, Breaks::of_commands).lines;
            QCOMPARE(lines.join(u' '), line);
        }
    }

    void longTextsGetTheSmallestSizeAndStayWhole() {
        const QString name(400, u'W');
        const auto lines = fitting_lines(name, {24, 18}, QFont::Bold, 600, 3);
        QCOMPARE(lines.font.pixelSize(), 18);
        QCOMPARE(lines.lines.join(QString()), name);
        QCOMPARE(fitting_lines(QStringLiteral("Short"), {24, 18}, QFont::Bold, 600, 3).font.pixelSize(), 24);
    }
};

HEADROOM_OFFSCREEN_MAIN(UnbrokenTest)
#include "unbroken_test.moc"
