// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/parameters/csv.h"
#include "model/report/csv_table.h"

#include <QtTest>

using namespace headroom;

class CsvTableTest : public QObject {
    Q_OBJECT
private slots:
    void text_is_quoted_where_it_must_data();
    void text_is_quoted_where_it_must();
    void tables_read_back();
};

void CsvTableTest::text_is_quoted_where_it_must_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("field");
    QTest::newRow("plain") << "Own hall"
                           << "Own hall";
    QTest::newRow("empty") << ""
                           << "";
    QTest::newRow("beyond ASCII") << "Halle Nürnberg – 2"
                                  << "Halle Nürnberg – 2";
    QTest::newRow("comma") << "own, large"
                           << "\"own, large\"";
    QTest::newRow("quotation marks") << "a \"b\""
                                     << "\"a \"\"b\"\"\"";
    QTest::newRow("line break") << "a\nb"
                                << "\"a\nb\"";
    QTest::newRow("formula") << "=1+1"
                             << "'=1+1";
    QTest::newRow("formula with a comma") << "=HYPERLINK(\"http://x\",1)"
                                          << "\"'=HYPERLINK(\"\"http://x\"\",1)\"";
    QTest::newRow("plus") << "+49"
                          << "'+49";
    QTest::newRow("minus") << "-2"
                           << "'-2";
    QTest::newRow("at") << "@SUM(A1)"
                        << "'@SUM(A1)";
    QTest::newRow("tab") << "\t=1"
                         << "'\t=1";
    QTest::newRow("carriage return") << "\r=1"
                                     << "\"'\r=1\"";
    QTest::newRow("sign inside") << "a=b"
                                 << "a=b";
}

void CsvTableTest::text_is_quoted_where_it_must() {
    QFETCH(QString, text);
    QFETCH(QString, field);
    QCOMPARE(QString::fromStdString(csv_text(text.toStdString())), field);
}

void CsvTableTest::tables_read_back() {
    CsvTable table("name,value");
    table.row({csv_text("a,\"b\"\nc"), "-1.5"});
    table.row({csv_text(""), "2"});
    const auto read = read_csv(table.text());
    QVERIFY(std::holds_alternative<std::vector<CsvRow>>(read));
    const auto& rows = std::get<std::vector<CsvRow>>(read);
    QCOMPARE(rows.size(), std::size_t{3});
    QCOMPARE(rows[1].fields, (std::vector<std::string>{"a,\"b\"\nc", "-1.5"}));
    QCOMPARE(rows[2].fields, (std::vector<std::string>{"", "2"}));
}

QTEST_APPLESS_MAIN(CsvTableTest)
#include "csv_table_test.moc"
