// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/finance/macrs.h"

#include <QtTest>

#include <cmath>
#include <numeric>
#include <vector>

using namespace headroom;

class MacrsTest : public QObject {
    Q_OBJECT
private slots:
    // IRS Publication 946 (2023), appendix A, table A-1: half-year convention, per cent of the cost.
    void gives_the_published_table_data() {
        QTest::addColumn<int>("years");
        QTest::addColumn<QList<double>>("percent");
        QTest::newRow("3") << 3 << QList<double>{33.33, 44.45, 14.81, 7.41};
        QTest::newRow("5") << 5 << QList<double>{20, 32, 19.2, 11.52, 11.52, 5.76};
        QTest::newRow("7") << 7 << QList<double>{14.29, 24.49, 17.49, 12.49, 8.93, 8.92, 8.93, 4.46};
        QTest::newRow("10") << 10
                            << QList<double>{10, 18, 14.4, 11.52, 9.22, 7.37, 6.55, 6.55, 6.56, 6.55, 3.28};
    }
    void gives_the_published_table() {
        QFETCH(int, years);
        QFETCH(QList<double>, percent);
        const auto shares = macrs_shares(years);
        QCOMPARE(static_cast<qsizetype>(shares.size()), percent.size());
        for (qsizetype i = 0; i < percent.size(); ++i)
            QVERIFY2(
                std::abs(100 * shares[static_cast<std::size_t>(i)] - percent[i]) < 1e-9,
                qPrintable(QString("year %1: %2").arg(i + 1).arg(100 * shares[static_cast<std::size_t>(i)])));
    }
    void writes_off_all_of_it() {
        for (const int years : {3, 5, 7, 10}) {
            const auto months = macrs_schedule(years);
            QCOMPARE(static_cast<int>(months.size()), 12 * (years + 1));
            QVERIFY(std::abs(std::accumulate(months.begin(), months.end(), 0.0) - 1) < 1e-12);
        }
        const auto line = straight_line_schedule(60);
        QCOMPARE(line.size(), std::size_t{60});
        QVERIFY(std::abs(std::accumulate(line.begin(), line.end(), 0.0) - 1) < 1e-12);
    }
    void spreads_a_year_over_its_months() {
        const auto months = macrs_schedule(5);
        for (std::size_t m = 12; m < 24; ++m)
            QCOMPARE(months[m], macrs_shares(5)[1] / 12);
    }
};

QTEST_APPLESS_MAIN(MacrsTest)
#include "macrs_test.moc"
