// SPDX-License-Identifier: GPL-3.0-or-later
// Published examples, reproduced by the functions that the product uses; `headroom-cli selftest` shows the
// same table.
#include "model/analysis/selftest.h"

#include <QtTest>

#include <cmath>
#include <set>

using namespace headroom;

class SelftestTest : public QObject {
    Q_OBJECT
private slots:
    void reproduces_what_was_published_data() {
        QTest::addColumn<double>("published");
        QTest::addColumn<double>("computed");
        QTest::addColumn<double>("tolerance");
        QTest::addColumn<bool>("passed");
        for (const auto& row : run_selftest())
            QTest::addRow("%d %s: %s", row.number, row.subject.c_str(), row.quantity.c_str())
                << row.published << row.computed << row.tolerance << row.passed;
    }
    void reproduces_what_was_published() {
        QFETCH(double, published);
        QFETCH(double, computed);
        QFETCH(double, tolerance);
        QFETCH(bool, passed);
        const double off = std::abs(computed / published - 1);
        const QString text = QString("published %1, computed %2, off by %3")
                                 .arg(published, 0, 'g', 16)
                                 .arg(computed, 0, 'g', 16)
                                 .arg(off);
        QVERIFY2(off <= tolerance, qPrintable(text));
        QVERIFY2(passed, qPrintable(text));
    }
    void holds_the_examples_of_this_version() {
        std::set<int> numbers;
        for (const auto& row : run_selftest()) {
            numbers.insert(row.number);
            QVERIFY(!row.subject.empty() && !row.quantity.empty() && !row.source.empty());
            QVERIFY(row.tolerance > 0 && row.tolerance <= 0.05);
        }
        QCOMPARE(numbers, (std::set<int>{1, 2, 3, 5, 6, 7, 9, 10, 13, 14}));
    }
};

QTEST_APPLESS_MAIN(SelftestTest)
#include "selftest_test.moc"
