// SPDX-License-Identifier: GPL-3.0-or-later
// Tax books and income tax: nothing is written off twice or forgotten, no loss is lost.
#include "model/finance/depreciation.h"
#include "model/finance/income_tax.h"
#include "model/finance/macrs.h"

#include <QtTest>

#include <cmath>
#include <random>
#include <vector>

using namespace headroom;
using scalar::IncomeTax;
using scalar::TaxBook;

namespace {

constexpr int horizon = 90;

/// A book with the memory that it works in.
struct Book {
    std::vector<double> rows = std::vector<double>(horizon, 99.0); // what an earlier path left behind
    std::vector<double> schedule;
    TaxBook<double> tax;

    explicit Book(std::vector<double> shares) : schedule(std::move(shares)) {
        tax.months = rows.data();
        tax.horizon = horizon;
        tax.clear();
    }
    scalar::DepreciationSchedule shares() const {
        const bool equal = schedule.front() == schedule.back();
        return {schedule.data(), static_cast<int>(schedule.size()), equal ? schedule.front() : 0};
    }
    double change(int t, double kept, double cost) { return tax.change(true, t, kept, cost, shares()); }
    double depreciate(int t) { return tax.depreciate(t, shares()); }
};

bool near(double a, double b) { return std::abs(a - b) < 1e-9; }

} // namespace

class TaxTest : public QObject {
    Q_OBJECT
private slots:
    void straight_line_ends_with_its_last_month() {
        Book book(straight_line_schedule(24));
        for (int t = 0; t < horizon; ++t) {
            if (t == 10) QCOMPARE(book.change(10, 0, 2400), 0.0);
            QVERIFY(near(book.depreciate(t), t >= 10 && t < 34 ? 100 : 0));
        }
        QVERIFY(near(book.tax.book, 0));
    }
    void a_replacement_writes_off_what_is_left() {
        Book book(straight_line_schedule(60));
        book.change(0, 0, 6000);
        for (int t = 0; t < 20; ++t)
            book.depreciate(t);
        QVERIFY(near(book.change(20, 0, 1200), 4000));
        QVERIFY(near(book.tax.book, 1200));
        QVERIFY(near(book.depreciate(20), 20));
    }
    void half_renewed_keeps_the_other_half_going() {
        Book book(straight_line_schedule(60));
        book.change(0, 0, 6000);
        for (int t = 0; t < 30; ++t)
            book.depreciate(t);
        QVERIFY(near(book.change(30, 0.5, 600), 1500));
        QVERIFY(near(book.depreciate(30), 50 + 10));
    }
    void every_cost_is_written_off_once_at_random() {
        std::mt19937_64 engine(3);
        std::uniform_real_distribution<double> share(0, 1);
        for (const auto& schedule : {straight_line_schedule(36), macrs_schedule(5)}) {
            for (int run = 0; run < 200; ++run) {
                Book book(schedule);
                double paid = 0, deducted = 0;
                for (int t = 0; t < horizon; ++t) {
                    if (share(engine) < 0.05) {
                        const double cost = 1e6 * share(engine);
                        paid += cost;
                        deducted += book.change(t, share(engine) < 0.5 ? 0.0 : share(engine), cost);
                    }
                    deducted += book.depreciate(t);
                    QVERIFY(book.tax.book > -1e-6);
                }
                QVERIFY(std::abs(deducted + book.tax.book - paid) <= 1e-12 * paid + 1e-9);
            }
        }
    }
    void laid_out_in_rows_it_is_the_same() {
        for (const auto& schedule : {straight_line_schedule(36), macrs_schedule(5)}) {
            Book kept(schedule), laid_out(schedule);
            kept.change(3, 0, 1e6 / 3);
            laid_out.change(3, 0, 1e6 / 3);
            laid_out.change(3, 1, 0); // all of it is kept, nothing is bought
            QVERIFY(laid_out.tax.laid_out && !kept.tax.laid_out);
            for (int t = 3; t < horizon; ++t)
                QCOMPARE(laid_out.depreciate(t), kept.depreciate(t));
        }
    }
    void what_is_closed_is_forgotten() {
        Book book(straight_line_schedule(12));
        book.change(0, 0, 1200);
        book.depreciate(0);
        QCOMPARE(book.tax.close(), 1100.0);
        QCOMPARE(book.tax.book, 0.0);
        QCOMPARE(book.depreciate(1), 0.0);
    }
    void a_mask_leaves_the_others_alone() {
        Book book(straight_line_schedule(12));
        book.change(0, 0, 1200);
        QCOMPARE(book.tax.change(false, 5, 0.0, 999.0, book.shares()), 0.0);
        QCOMPARE(book.tax.book, 1200.0);
    }
    void costs_alone_are_refunded() {
        IncomeTax<double> tax{0.25, false};
        QCOMPARE(tax.on(-100), -25.0);
        QCOMPARE(tax.on(100), 25.0);
    }
    void losses_wait_for_profit() {
        IncomeTax<double> tax{0.25, true};
        QCOMPARE(tax.on(-100), 0.0);
        QCOMPARE(tax.on(-20), 0.0);
        QCOMPARE(tax.carried, 120.0);
        QCOMPARE(tax.on(100), 0.0);
        QCOMPARE(tax.on(60), 10.0); // 20 of the loss were left
        QCOMPARE(tax.carried, 0.0);
        QCOMPARE(tax.on(60), 15.0);
    }
    void the_tax_of_a_lifetime_is_that_of_its_profit() {
        std::mt19937_64 engine(4);
        std::uniform_real_distribution<double> flow(-1, 1);
        for (int run = 0; run < 200; ++run) {
            IncomeTax<double> tax{0.3, true};
            double paid = 0, profit = 0;
            for (int t = 0; t < 60; ++t) {
                const double p = flow(engine);
                profit += p;
                paid += tax.on(p);
            }
            QVERIFY(near(paid, 0.3 * (profit + tax.carried)));
        }
    }
};

QTEST_APPLESS_MAIN(TaxTest)
#include "tax_test.moc"
