// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalogue/accelerators.h"
#include "model/catalogue/prices.h"
#include "source_checks.h"

#include <QtTest>

#include <algorithm>
#include <cmath>
#include <functional>

using namespace headroom;
using headroom::testing::source_fault;

class PricesTest : public QObject {
    Q_OBJECT

private slots:
    void every_series_is_complete();
    void accelerators_are_the_catalogue_s();
    void h100_fell_and_rose();
    void residual_curves_fall();
};

void PricesTest::every_series_is_complete() {
    std::size_t points = 0;
    for (const PriceSeries& series : price_history()) {
        const std::string name = series.provider + ", " + series.product;
        QVERIFY2(!series.provider.empty() && !series.product.empty(), name.c_str());
        QVERIFY2(source_fault(series.source).empty(), (name + ": " + source_fault(series.source)).c_str());
        QVERIFY2(!series.points.empty(), name.c_str());
        QCOMPARE(series.unit, std::string("USD/GPU-hour"));
        QVERIFY2(std::ranges::is_sorted(series.points, std::less_equal<>{}, &DatedPrice::key), name.c_str());
        for (const DatedPrice& point : series.points)
            QVERIFY2(point.price > 0.1 && point.price < 20 && point.date.year >= 2023, name.c_str());
        points += series.points.size();
    }
    QCOMPARE(points, std::size_t{605});
}

void PricesTest::accelerators_are_the_catalogue_s() {
    int comparable = 0;
    for (const PriceSeries& series : price_history()) {
        if (series.accelerator.empty()) continue;
        QVERIFY2(find_accelerator(series.accelerator), series.accelerator.c_str());
        ++comparable;
    }
    QVERIFY(comparable > 100);
}

/// The two log rates that resources/parameters.csv takes its market drifts from.
void PricesTest::h100_fell_and_rose() {
    const auto index = std::ranges::find_if(price_history(), [](const PriceSeries& series) {
        return series.restated && series.accelerator == "h100-sxm" && series.points.size() > 30;
    });
    QVERIFY(index != price_history().end());
    const auto at = [&](CatalogueDate date) {
        const auto point = std::ranges::find(index->points, date, &DatedPrice::date);
        return point == index->points.end() ? std::nan("") : point->price;
    };
    const double fall = std::log(at({2025, 10, 0}) / at({2024, 2, 0})) * 12 / 20;
    const double rise = std::log(at({2026, 9, 0}) / at({2025, 10, 0})) * 12 / 11;
    QVERIFY2(fall < -0.25 && fall > -0.45, QByteArray::number(fall).constData());
    QVERIFY2(rise > 0.25 && rise < 0.45, QByteArray::number(rise).constData());
}

void PricesTest::residual_curves_fall() {
    QVERIFY(residual_curves().size() >= 5);
    for (const ResidualCurve& curve : residual_curves()) {
        QVERIFY2(source_fault(curve.source).empty(), curve.subject.c_str());
        QVERIFY(!curve.points.empty());
        for (std::size_t i = 1; i < curve.points.size(); ++i) {
            QVERIFY2(curve.points[i].age_months > curve.points[i - 1].age_months, curve.subject.c_str());
            QVERIFY2(curve.points[i].share_of_new < curve.points[i - 1].share_of_new, curve.subject.c_str());
        }
    }
}

QTEST_APPLESS_MAIN(PricesTest)
#include "prices_test.moc"
