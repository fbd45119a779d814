// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/plan/shown_text.h"

#include <QtTest>

using namespace headroom;

class ShownTextTest : public QObject {
    Q_OBJECT
private slots:
    void texts_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("wanted");
        const auto row = [](const char* name, QByteArray text, const char* wanted) {
            QTest::newRow(name) << std::move(text) << QByteArray(wanted);
        };
        row("plain", "Own hall, 2×", "Own hall, 2×");
        row("escape sequence", "\x1b[2J", "\\u001B[2J");
        row("line", "a\r\nb", "a\\u000D\\u000Ab");
        row("NUL", QByteArray("a\0b", 3), "a\\u0000b");
        row("C1",
            "\xC2\x9B"
            "2J",
            "\\u009B2J");
        row("delete", "\x7f", "\\u007F");
        row("turned around",
            "\xE2\x80\xAE"
            "txt",
            "\\u202Etxt");
        row("separator", "\xE2\x80\xA8", "\\u2028");
        row("tag", "\xF3\xA0\x80\x81", "\\u0E0001");
        row("joined emoji", "👩‍💻", "👩‍💻");
        row("lone continuation", "\x80", "\\x80");
        row("overlong", "\xC0\xAF", "\\xC0\\xAF");
        row("surrogate", "\xED\xA0\x80", "\\xED\\xA0\\x80");
        row("cut sequence", "a\xE2\x82", "a\\xE2\\x82");
        row("too high", "\xF5\x80\x80\x80", "\\xF5\\x80\\x80\\x80");
        row("short enough", QByteArray(60, 'x'), QByteArray(60, 'x').constData());
        row("long", QByteArray(61, 'x'), (QByteArray(60, 'x') + "…").constData());
    }
    void texts() {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, wanted);
        QCOMPARE(QByteArray::fromStdString(shown(text.toStdString())), wanted);
    }

    void extents() {
        QCOMPARE(extent("漢字😀").code_points, std::size_t{3});
        QVERIFY(!extent("漢字😀").has_hidden);
        QCOMPARE(extent("\xff\xff").code_points, std::size_t{2});
        QVERIFY(extent("\xff").has_hidden);
        QVERIFY(extent("a\tb").has_hidden);
        QVERIFY(extent(" \u00a0\u3000\u200d").is_blank);
        QVERIFY(!extent(" a ").is_blank);
        QVERIFY(!extent("\xff").is_blank);
        QCOMPARE(extent("").code_points, std::size_t{0});
    }
};

QTEST_APPLESS_MAIN(ShownTextTest)
#include "shown_text_test.moc"
